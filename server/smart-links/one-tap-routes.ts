import { Router } from 'express';
import { arrivalCookie } from '../http/cookies.js';
import { formTokenField } from '../http/forgery.js';
import { oneTapForm, parse, slugPath } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import type { Surface } from '../surface.js';
import { saveBeforeTheyLook } from './saving.js';

/** `POST /l/<slug>/pre-save`: a pre-save, or a save now, with the permission that a fan lets us keep. */
export function oneTapRoutes(surface: Surface): Router {
  const { engine, cookies, forgery } = surface;
  const router = Router();

  router.post('/l/:slug/pre-save', privatePage, async (request, response) => {
    const { slug } = parse(slugPath, request.params);
    const { service, zone, recording: recordingIsrc, ...form } = parse(oneTapForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const session = cookies.read(request, 'session');
    const click = cookies.read(request, arrivalCookie(slug));
    const promised = await engine.preSaveWithKeptGrant({ slug, service, zone, recordingIsrc, session, click });
    if (promised) await saveBeforeTheyLook(surface, { slug }, session);
    // The permission is gone after all: the browser sends the same form on, to where the fan signs in.
    response.redirect(promised ? 303 : 307, promised ? `/l/${slug}` : `/oauth/${service}/start`);
  });

  return router;
}
