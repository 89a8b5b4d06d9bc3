import express, { type Router } from 'express';
import { faultForm, type Faults } from './faults.js';

/** `/faults` on a platform's control side: what is planted, planting one, and clearing all. */
export function faultRoutes(faults: Faults): Router {
  const router = express.Router();
  router.get('/faults', (_request, response) => void response.json({ faults: faults.all() }));
  router.post('/faults', (request, response) => {
    response.status(201).json(faults.plant(faultForm.parse(request.body)));
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  return router;
}
