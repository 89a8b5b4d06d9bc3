import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { template } from '../world/records-of.js';
import type { ControlOptions } from './options.js';

const subscription = z.strictObject({ callbackUrl: z.url({ protocol: /^https?$/ }), verifyToken: z.string() });

/** Meta's dashboard: where events go, the templates, and a token that is withdrawn. `/app`, `/app/webhook`, `/templates`. */
export function appRoutes({ world, webhooks, feed }: ControlOptions): Router {
  const router = express.Router();
  router.get('/app', (_request, response) => {
    const { phoneNumberId, displayPhoneNumber, verifiedName, webhookUrl } = world.app();
    response.json({ phoneNumberId, displayPhoneNumber, verifiedName, webhookUrl });
  });
  router.post('/app', (request, response) => {
    world.changeApp(z.strictObject({ token: z.string().min(1) }).parse(request.body));
    response.status(204).end();
  });
  router.post('/app/webhook', async (request, response) => {
    const { callbackUrl, verifyToken } = subscription.parse(request.body);
    const problem = await webhooks.subscribe(callbackUrl, verifyToken);
    if (problem !== null) throw new ControlProblem(422, problem);
    feed.publish({ change: 'app' });
    response.json({ webhookUrl: callbackUrl });
  });
  router.get('/templates', (_request, response) => void response.json({ templates: world.templates.all() }));
  router.post('/templates', (request, response) => {
    const made = template.strict().parse(request.body);
    world.templates.put(`${made.name}:${made.language}`, made);
    feed.publish({ change: 'templates' });
    response.status(201).json(made);
  });
  return router;
}
