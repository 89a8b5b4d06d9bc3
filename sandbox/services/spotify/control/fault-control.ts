import express, { type Router } from 'express';
import { z } from 'zod';
import { faultClasses } from '../fault-classes.js';
import { faultPlan } from '../fault-plan.js';
import type { SpotifyState } from '../state.js';

const oneOrMore = z.union([z.array(z.unknown()).min(1).max(500), z.unknown().transform((fault) => [fault])]);

/**
 * What goes wrong: `POST /` plants one fault or a list of them, all or none; `GET /` lists
 * the plans, how often each class has fired, and the classes there are; `DELETE /` removes
 * the plans, `DELETE /fired` sets the counters to zero.
 */
export function faultControl({ faults }: SpotifyState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => {
    const classes = Object.keys(faultClasses);
    response.json({ faults: faults.list(), faultsFired: faults.faultsFired(), classes });
  });
  router.post('/', (request, response) => {
    const wanted = oneOrMore.parse(request.body);
    const plans = wanted.map((fault) => faultPlan.parse(fault));
    for (const plan of plans) faults.plant(plan);
    response.status(201).json(Array.isArray(request.body) ? { faults: plans } : plans[0]);
  });
  router.delete('/', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.delete('/fired', (_request, response) => {
    faults.resetCounters();
    response.status(204).end();
  });
  return router;
}
