import express, { type ErrorRequestHandler, type Router } from 'express';

import { problemHandler, sendProblem } from '../../../http/problem.js';
import { followFeed } from '../../follow-feed.js';
import { GraphError } from '../api/graph-error.js';
import { appRoutes } from './app-routes.js';
import { deedRoutes } from './deed-routes.js';
import { peopleRoutes } from './people-routes.js';
import type { ControlOptions } from './options.js';
import { troubleRoutes } from './trouble-routes.js';

/**
 * The people's side of the Cloud API, and Meta's dashboard, as JSON for tests and the playground; errors are problems
 * that say what to send.
 */
export function createControl(options: ControlOptions): Router {
  const { feed, streams } = options;
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  router.get('/events', followFeed(feed, streams));
  router.use(peopleRoutes(options), deedRoutes(options), appRoutes(options), troubleRoutes(options));
  router.use((_request, response) => sendProblem(response, 404, 'The WhatsApp control side has no such address.'));
  router.use(refusalHandler, problemHandler);
  return router;
}

// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const refusalHandler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof GraphError) sendProblem(response, 400, `Meta would refuse this: ${error.message}.`);
  else next(error);
};
