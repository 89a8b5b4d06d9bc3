import express, { type Router } from 'express';
import { z } from 'zod';

import { faultRoutes } from '../../fault-routes.js';
import { limitChange } from '../limits.js';
import type { ControlOptions } from './options.js';

const outageForm = z.strictObject({ down: z.boolean(), how: z.enum(['unavailable', 'cut']).default('unavailable') });
const statusForm = z.strictObject({ shuffle: z.boolean() });
const ledgerQuery = z.object({ path: z.string().optional() });

/** Failures on demand and the book of what was called: `/faults`, `/limits`, `/outage`, `/statuses`, `/webhooks`, `/ledger`. */
export function troubleRoutes({ faults, ledger, limits, troubles, webhooks }: ControlOptions): Router {
  const router = express.Router();
  router.use(faultRoutes(faults));
  router.get('/limits', (_request, response) => void response.json(limits));
  router.post('/limits', (request, response) => {
    response.json(Object.assign(limits, limitChange.parse(request.body ?? {})));
  });
  router.post('/outage', (request, response) => {
    const { down, how } = outageForm.parse(request.body);
    troubles.down = down ? how : 'no';
    response.json({ down, how });
  });
  router.post('/statuses', (request, response) => {
    troubles.shuffleStatuses = statusForm.parse(request.body).shuffle;
    response.status(204).end();
  });
  router.get('/webhooks', (_request, response) => void response.json({ waiting: webhooks.waiting() }));
  router.post('/webhooks/repeat', (_request, response) => {
    webhooks.repeatLast();
    response.status(204).end();
  });
  router.get('/ledger', (request, response) => {
    const { path } = ledgerQuery.parse(request.query);
    response.json({ calls: ledger.all().filter((each) => path === undefined || each.path.endsWith(path)) });
  });
  router.delete('/ledger', (_request, response) => {
    ledger.clear();
    response.status(204).end();
  });
  return router;
}
