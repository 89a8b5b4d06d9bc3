import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import { redirectUri, registerApp } from '../apps.js';
import type { DeezerState } from '../state.js';

const name = z.string().trim().min(1).max(60);
const redirectUris = z.array(redirectUri).min(1);

const newApp = z.strictObject({ name, redirectUris });

/** `redirectUris` replaces the registered ones; `revoked` takes the app away, or gives it back. */
const appChange = z.strictObject({
  name: name.optional(),
  redirectUris: redirectUris.optional(),
  revoked: z.boolean().optional(),
});

/** The app ids, as if Deezer still gave them out: `GET /` lists them, `POST /` makes one, `PATCH /{appId}` changes one. */
export function appControl({ apps }: DeezerState): Router {
  const router = express.Router();
  router.get('/', (_request, response) => void response.json({ apps: apps.all() }));
  router.post('/', (request, response) => {
    response.status(201).json(registerApp(apps, newApp.parse(request.body)));
  });
  router.patch('/:appId', (request, response) => {
    const app = apps.get(request.params.appId);
    if (app === undefined) throw new ControlProblem(404, 'There is no app with that app id. GET apps lists them.');
    const wanted = appChange.parse(request.body);
    const changed = {
      ...app,
      name: wanted.name ?? app.name,
      redirectUris: wanted.redirectUris ?? app.redirectUris,
      revoked: wanted.revoked ?? app.revoked,
    };
    apps.put(app.appId, changed);
    response.json(changed);
  });
  return router;
}
