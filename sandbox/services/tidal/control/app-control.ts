import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import { redirectUri, registerApp } from '../apps.js';
import type { TidalState } from '../state.js';
import { accountNamed } from './account-control.js';

const newApp = z.strictObject({
  name: z.string().trim().min(1).max(60),
  redirectUris: z.array(redirectUri).min(1),
  approved: z.boolean().default(true),
});

const appChange = z.strictObject({
  name: z.string().trim().min(1).max(60).optional(),
  /** Replaces the registered URIs. */
  redirectUris: z.array(redirectUri).min(1).optional(),
  approved: z.boolean().optional(),
  /** Replaces those who may try an app that is not approved: user ids or names. */
  testers: z.array(z.string()).optional(),
});

/** The developer dashboard: `GET /` lists the apps, `POST /` registers one, `PATCH /{clientId}` changes one. */
export function appControl(state: TidalState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ apps: state.apps.all() }));
  router.post('/', (request, response) => {
    response.status(201).json(registerApp(state.apps, newApp.parse(request.body)));
  });
  router.patch('/:clientId', (request, response) => {
    const app = state.apps.get(request.params.clientId);
    if (app === undefined) throw new ControlProblem(404, 'There is no app with that client id. GET apps lists them.');
    const { name, redirectUris, approved, testers } = appChange.parse(request.body);
    const changed = {
      ...app,
      name: name ?? app.name,
      redirectUris: redirectUris ?? app.redirectUris,
      approved: approved ?? app.approved,
      testers: testers?.map((key) => accountNamed(state, key).accountId) ?? app.testers,
    };
    state.apps.put(app.clientId, changed);
    response.json(changed);
  });
  return router;
}
