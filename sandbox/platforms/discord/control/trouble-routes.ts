import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { faultRoutes } from '../../fault-routes.js';
import type { Faults } from '../../faults.js';
import type { Ledger } from '../../ledger.js';
import type { LedgerEntry } from '../rest/ledger-entry.js';
import { limitChange } from '../rest/limit-settings.js';
import type { Down } from '../rest/rest.js';
import type { RestWorld } from '../rest/route.js';

/**
 * The switch that takes the whole of Discord down: sockets are cut and refused, and REST answers 503 or, with `cut`,
 * not at all; with `gateway` it goes on.
 */
export interface Outage {
  how(): Down;
  set(down: Down): void;
}

/** What trouble is made with. */
export interface TroubleOptions {
  on: RestWorld;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  outage: Outage;
}

const disconnection = z.strictObject({
  resumable: z.boolean().default(true),
  abrupt: z.boolean().default(false),
  /** The gateway closes with this code instead: discord.js resumes after 4000, 4001 and 4009, and begins anew after 4007 and 4008. */
  code: z.number().int().min(4000).max(4014).optional(),
});
const settings = z.strictObject({
  heartbeatIntervalMs: z.number().int().min(10).optional(),
  recommendedShards: z.number().int().min(1).max(1000).optional(),
  allowedPrivilegedIntents: z.number().int().min(0).optional(),
  frozen: z.boolean().optional(),
  guildDelayMs: z.number().int().min(0).max(60_000).optional(),
});
const outageForm = z.strictObject({
  down: z.boolean(),
  how: z.enum(['unavailable', 'cut', 'gateway']).default('unavailable'),
});
const ledgerQuery = z.object({ method: z.string().optional(), route: z.string().optional() });

/** Failures on demand and the book of what was called: `/faults`, `/limits`, `/outage`, `/gateway`, `/ledger`. */
export function troubleRoutes({ on, faults, ledger, outage }: TroubleOptions): Router {
  const router = express.Router();
  router.use(faultRoutes(faults));
  router.get('/limits', (_request, response) => void response.json(on.limits));
  router.post('/limits', (request, response) => {
    response.json(Object.assign(on.limits, limitChange.parse(request.body ?? {})));
  });
  outageRoutes(router, outage);
  router.get('/gateway', (_request, response) => void response.json(gatewayState(on)));
  router.post('/gateway', (request, response) => {
    const wanted = settings.parse(request.body ?? {});
    Object.assign(on.gateway.settings, wanted);
    response.json(gatewayState(on));
  });
  router.post('/gateway/disconnect', (request, response) => {
    on.gateway.disconnect(disconnection.parse(request.body ?? {}));
    response.status(204).end();
  });
  router.post('/gateway/repeat', (_request, response) => {
    if (!on.interactions.repeat())
      throw new ControlProblem(409, 'Nobody has done anything yet that could be repeated.');
    response.status(204).end();
  });
  router.get('/ledger', (request, response) => {
    const { method, route } = ledgerQuery.parse(request.query);
    const calls = ledger.all().filter((each) => (method ?? each.method) === each.method);
    response.json({ calls: calls.filter((each) => (route ?? each.route) === each.route) });
  });
  router.delete('/ledger', (_request, response) => {
    ledger.clear();
    response.status(204).end();
  });
  return router;
}

function outageRoutes(router: Router, outage: Outage): void {
  router.get('/outage', (_request, response) => void response.json(outageState(outage)));
  router.post('/outage', (request, response) => {
    const { down, how } = outageForm.parse(request.body);
    outage.set(down ? how : 'no');
    response.json(outageState(outage));
  });
}

function outageState(outage: Outage) {
  return { down: outage.how() !== 'no', how: outage.how() };
}

function gatewayState({ gateway }: RestWorld) {
  return { ...gateway.settings, connectedSessions: gateway.connectedSessions() };
}
