import express, { type Router } from 'express';
import { z } from 'zod';

import { faultRoutes } from '../../fault-routes.js';
import type { Faults } from '../../faults.js';
import type { Ledger } from '../../ledger.js';
import type { Down, LedgerEntry } from '../api/api.js';
import type { ApiWorld } from '../api/method.js';
import { limitChange, type LimitSettings } from '../limits.js';

/** What trouble is made with. */
export type TroubleOptions = {
  on: ApiWorld;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  limits: LimitSettings;
  outage: { how: () => Down; set: (down: Down) => void };
};

const outageForm = z.strictObject({ down: z.boolean(), how: z.enum(['unavailable', 'cut']).default('unavailable') });
const botChange = z.strictObject({ privacyMode: z.boolean() });
const ledgerQuery = z.object({ method: z.string().optional() });

/** Failures on demand and the book of what was called: `/faults`, `/limits`, `/outage`, `/updates`, `/bot`, `/ledger`. */
export function troubleRoutes({ on, faults, ledger, limits, outage }: TroubleOptions): Router {
  const router = express.Router();
  router.use(faultRoutes(faults));
  router.get('/limits', (_request, response) => void response.json(limits));
  router.post('/limits', (request, response) => {
    response.json(Object.assign(limits, limitChange.parse(request.body ?? {})));
  });
  const outageState = () => ({ down: outage.how() !== 'no', how: outage.how() });
  router.get('/outage', (_request, response) => void response.json(outageState()));
  router.post('/outage', (request, response) => {
    const { down, how } = outageForm.parse(request.body);
    outage.set(down ? how : 'no');
    response.json(outageState());
  });
  router.post('/updates/repeat', (_request, response) => {
    on.updates.repeatLast();
    response.status(204).end();
  });
  router.get('/updates', (_request, response) => void response.json({ waiting: on.updates.count() }));
  router.post('/bot', (request, response) => {
    on.world.changeBot(botChange.parse(request.body));
    response.status(204).end();
  });
  router.get('/ledger', (request, response) => {
    const { method } = ledgerQuery.parse(request.query);
    const calls = ledger.all().filter((each) => method === undefined || each.method === method);
    response.json({ calls });
  });
  router.delete('/ledger', (_request, response) => {
    ledger.clear();
    response.status(204).end();
  });
  return router;
}
