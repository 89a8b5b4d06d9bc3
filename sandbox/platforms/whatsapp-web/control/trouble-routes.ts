import express, { type Router } from 'express';
import { z } from 'zod';
import { faultRoutes } from '../../fault-routes.js';
import type { ControlOptions } from './control-options.js';

/** Modules by name: `gone`, as after an update of WhatsApp, or the sentence each of their functions throws. */
const brokenForm = z.record(z.string().regex(/^WA\w+$/), z.string().min(1));
const ledgerQuery = z.object({ deed: z.string().optional(), chat: z.string().optional() });

/**
 * Failures on demand and the book of what the account did: `/faults` (`SEND /<chat>`, with a picture `SEND
 * /<chat>/media`), `/modules`, `/ledger`.
 */
export function troubleRoutes({ browser, faults, ledger }: ControlOptions): Router {
  const router = express.Router();
  router.use(faultRoutes(faults));
  router.get('/modules', (_request, response) => void response.json({ broken: browser.broken() }));
  router.put('/modules', (request, response) => {
    browser.breakModules(brokenForm.parse(request.body));
    response.json({ broken: browser.broken() });
  });
  router.get('/ledger', (request, response) => {
    const { deed, chat } = ledgerQuery.parse(request.query);
    const fits = (each: { deed: string; chat: string }): boolean =>
      (deed === undefined || each.deed === deed) && (chat === undefined || each.chat === chat);
    response.json({ deeds: ledger.all().filter(fits) });
  });
  router.delete('/ledger', (_request, response) => {
    ledger.clear();
    response.status(204).end();
  });
  return router;
}
