import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import { appModes, redirectUri, registerApp, type App } from '../apps.js';
import type { SpotifyState } from '../state.js';
import { findAccount } from '../../listeners.js';

const newApp = z.strictObject({
  name: z.string().trim().min(1).max(60),
  mode: z.enum(appModes).default('extended'),
  redirectUris: z.array(redirectUri).min(1),
});

const appChange = z.strictObject({
  name: z.string().trim().min(1).max(60).optional(),
  mode: z.enum(appModes).optional(),
  /** Replaces the registered URIs. */
  redirectUris: z.array(redirectUri).min(1).optional(),
  /** Replaces the list of users a development-mode app may serve: account ids or user ids, at most five. */
  allowList: z.array(z.string()).max(5).optional(),
});

/** The developer dashboard: `GET /` lists the apps, `POST /` registers one, `PATCH /{clientId}` changes one. */
export function appControl(state: SpotifyState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ apps: state.apps.all() }));
  router.post('/', (request, response) => {
    response.status(201).json(registerApp(state.apps, newApp.parse(request.body)));
  });
  router.patch('/:clientId', (request, response) => {
    const app = state.apps.get(request.params.clientId);
    if (app === undefined) throw new ControlProblem(404, 'There is no app with that client id. GET apps lists them.');
    const changed = changedApp(app, appChange.parse(request.body), state);
    state.apps.put(app.clientId, changed);
    response.json(changed);
  });
  return router;
}

function changedApp(app: App, wanted: z.infer<typeof appChange>, state: SpotifyState): App {
  const allowList = wanted.allowList?.map((key) => {
    const account = findAccount(state.accounts, key);
    if (account === undefined) throw new ControlProblem(400, `There is no account ${key} to allow.`);
    return account.accountId;
  });
  return {
    ...app,
    name: wanted.name ?? app.name,
    mode: wanted.mode ?? app.mode,
    redirectUris: wanted.redirectUris ?? app.redirectUris,
    allowList: allowList ?? app.allowList,
  };
}
