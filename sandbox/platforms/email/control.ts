import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem, problemHandler, sendProblem } from '../../http/problem.js';
import type { EventStreams } from '../../http/server-sent-events.js';
import type { Feed } from '../feed.js';
import { followFeed } from '../follow-feed.js';
import { mailFaultForm, type MailFaults } from './mail-faults.js';
import type { Mailboxes } from './mailbox.js';

/** Something has come into a mailbox. */
export type MailArrival = { readonly to: string };

/** What the readers' side stands on. */
export type ControlOptions = {
  readonly mailboxes: Mailboxes;
  readonly faults: MailFaults;
  readonly feed: Feed<MailArrival>;
  readonly streams: EventStreams;
};

const mailsQuery = z.object({ to: z.string().max(254).optional() });
const greylistingForm = z.strictObject({ on: z.boolean() });

/**
 * The readers' side of the mail server, as JSON for tests and the playground: `GET /mails?to=…`, `GET /mails/:id`,
 * `DELETE /mails`, `GET`, `POST` and `DELETE /faults`, `POST /greylisting`, and `GET /events` for what arrives.
 */
export function createControl({ mailboxes, faults, feed, streams }: ControlOptions): Router {
  const router = express.Router();
  router.use(express.json());
  router.get('/events', followFeed(feed, streams));
  router.get('/mails', (request, response) => {
    response.json({ mails: mailboxes.read(mailsQuery.parse(request.query).to) });
  });
  router.get('/mails/:id', (request, response) => {
    const mail = mailboxes.byId(request.params.id);
    if (!mail) throw new ControlProblem(404, 'There is no mail of this id: GET /mails says which there are.');
    response.json(mail);
  });
  router.delete('/mails', (_request, response) => {
    mailboxes.clear();
    response.status(204).end();
  });
  router.get('/faults', (_request, response) => void response.json({ faults: faults.all() }));
  router.post('/faults', (request, response) => {
    faults.plant(mailFaultForm.parse(request.body));
    response.status(201).json({ faults: faults.all() });
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.post('/greylisting', (request, response) => {
    faults.setGreylisting(greylistingForm.parse(request.body).on);
    response.status(204).end();
  });
  router.use((_request, response) => sendProblem(response, 404, 'The control side of mail has no such address.'));
  router.use(problemHandler);
  return router;
}
