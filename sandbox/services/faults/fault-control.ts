import express, { type Router } from 'express';
import { z } from 'zod';
import type { Faults } from './faults.js';

const oneOrMore = z.union([z.array(z.unknown()).min(1).max(500), z.unknown().transform((fault) => [fault])]);

/**
 * What goes wrong: `POST /` plants one fault or a list of them, all or none; `GET /` lists
 * the plans, how often each class has fired, and the classes there are; `DELETE /` removes
 * the plans, `DELETE /fired` sets the counters to zero.
 */
export function faultControl(faults: Faults): Router {
  const router = express.Router();
  router.get('/', (_request, response) => {
    response.json({ faults: faults.list(), faultsFired: faults.faultsFired(), classes: faults.classes });
  });
  router.post('/', (request, response) => {
    const wanted = oneOrMore.parse(request.body);
    const plans = wanted.map((fault) => faults.parse(fault));
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
