import express, { type ErrorRequestHandler, type Router } from 'express';

import { problemHandler, sendProblem } from '../../../http/problem.js';
import { followFeed } from '../../follow-feed.js';
import type { EventStreams } from '../../../http/server-sent-events.js';
import type { ApiWorld } from '../api/method.js';
import { Refusal } from '../api/refusal.js';
import { deedRoutes } from './deed-routes.js';
import { groupRoutes } from './group-routes.js';
import { peopleRoutes } from './people-routes.js';
import { troubleRoutes, type TroubleOptions } from './trouble-routes.js';

/** What the control side works with. */
export type ControlOptions = TroubleOptions & { on: ApiWorld; streams: EventStreams; origin: () => string };

/** The people's side of Telegram, as JSON for tests and the playground; errors are problems that say what to send. */
export function createControl(options: ControlOptions): Router {
  const { on, streams, origin } = options;
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  router.get('/events', followFeed(on.feed, streams));
  router.use(peopleRoutes(on, origin), groupRoutes(on), deedRoutes(on), troubleRoutes(options));
  router.use((_request, response) => sendProblem(response, 404, 'The Telegram control side has no such address.'));
  router.use(refusalHandler, problemHandler);
  return router;
}

/** What Telegram would refuse a person too. */
// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const refusalHandler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof Refusal) sendProblem(response, 400, `Telegram would refuse this: ${error.message}.`);
  else next(error);
};
