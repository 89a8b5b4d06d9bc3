import express, { type Router } from 'express';
import { problemHandler, sendProblem } from '../../../http/problem.js';
import { followFeed } from '../../follow-feed.js';
import type { ControlOptions } from './control-options.js';
import { deedRoutes } from './deed-routes.js';
import { linkRoutes } from './link-routes.js';
import { peopleRoutes } from './people-routes.js';
import { troubleRoutes } from './trouble-routes.js';

/** The people's side of WhatsApp, as JSON for tests and the playground; errors are problems that say what to send. */
export function createControl(options: ControlOptions): Router {
  const { feed, streams } = options;
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  router.get('/events', followFeed(feed, streams));
  router.use(linkRoutes(options), peopleRoutes(options), deedRoutes(options), troubleRoutes(options));
  router.use((_request, response) =>
    sendProblem(response, 404, 'Nothing is here: see sandbox/platforms/whatsapp-web.'),
  );
  router.use(problemHandler);
  return router;
}
