import express, { type ErrorRequestHandler, type Router } from 'express';

import { problemHandler, sendProblem } from '../../../http/problem.js';
import { followFeed } from '../../follow-feed.js';
import type { EventStreams } from '../../../http/server-sent-events.js';
import { Refusal } from '../rest/refusals.js';
import type { ChatFeed } from '../world/feed.js';
import { deedRoutes } from './deed-routes.js';
import { guildRoutes } from './guild-routes.js';
import { fanRoutes } from './fan-routes.js';
import { troubleRoutes, type TroubleOptions } from './trouble-routes.js';

/** What the control side works with. */
export interface ControlOptions extends TroubleOptions {
  feed: ChatFeed;
  streams: EventStreams;
}

/** The people's side of Discord, as JSON for tests and the playground; errors are problems that say what to send. */
export function createControl(options: ControlOptions): Router {
  const { on, feed, streams } = options;
  const router = express.Router();
  router.use(express.json({ limit: '26mb' }));
  router.get('/events', followFeed(feed, streams));
  router.use(fanRoutes(on), guildRoutes(on), deedRoutes(on), troubleRoutes(options));
  router.use((_request, response) => sendProblem(response, 404, 'The Discord control side has no such address.'));
  router.use(refusalHandler, problemHandler);
  return router;
}

/** What Discord would refuse a person too, such as a message of more than 2,000 characters. */
// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const refusalHandler: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof Refusal) sendProblem(response, 400, `Discord would refuse this: ${error.message}.`);
  else next(error);
};
