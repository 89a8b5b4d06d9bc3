import { Router, type Request } from 'express';
import { arrivalCookie } from '../http/cookies.js';
import { formTokenField } from '../http/forgery.js';
import { parse, recognitionForm, servicePath, startForm } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { askingForAge } from '../smart-links/asking-for-age.js';
import type { Surface } from '../surface.js';
import { endSignIn } from './end-sign-in.js';

/** A fan's way to their service's sign-in and back: one start and one callback per service. */
export function oauthRoutes(surface: Surface): Router {
  const { engine, cookies, forgery, baseUrl } = surface;
  const router = Router();

  router.post('/oauth/:service/start', privatePage, async (request, response) => {
    const { service } = parse(servicePath, request.params);
    if (asksWhoTheyAre(request)) {
      const form = parse(recognitionForm, request.body);
      const browser = forgery.requireOwnForm(request, form[formTokenField]);
      const signIn = await engine.beginRecognition({ artistId: form.artist, service, browser });
      response.redirect(303, signIn.href);
      return;
    }
    const form = parse(startForm, request.body);
    const browser = forgery.requireOwnForm(request, form[formTokenField]);
    const session = cookies.read(request, 'session');
    const { slug, zone, recording: recordingIsrc, r: referralCode, s: source } = form;
    const act = form.act.endsWith('follow') ? 'follow' : 'save';
    const held = {
      action: `/oauth/${service}/start`,
      act,
      fields: { slug, zone, recording: recordingIsrc ?? '', r: referralCode ?? '', s: source ?? '' },
    } as const;
    await askingForAge(surface, { request, response, slug, held }, async () => {
      const [follow, adult] = [act === 'follow', form.act.startsWith('adult-')];
      const click = cookies.read(request, arrivalCookie(slug));
      const brought = { click, tags: { source, referralCode }, recordingIsrc };
      const signIn = await engine.beginPreSave({ slug, zone, service, browser, session, follow, adult, ...brought });
      cookies.rememberService(request, response, service);
      response.redirect(303, signIn.href);
    });
  });

  router.get('/oauth/:service/callback', privatePage, async (request, response) => {
    const { service } = parse(servicePath, request.params);
    // The query as it came: a repeated or hostile parameter is for the OAuth library to judge.
    const parameters = new URL(request.originalUrl, baseUrl).searchParams;
    await endSignIn(surface, { request, response, service, parameters });
  });

  return router;
}

/** The start of a trip that pre-saves nothing: only to show whose account somebody has. */
function asksWhoTheyAre({ body }: Request): boolean {
  return typeof body === 'object' && body !== null && 'goal' in body;
}
