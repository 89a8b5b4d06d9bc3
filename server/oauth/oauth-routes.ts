import { Router, type Request } from 'express';
import type { CompletedSignIn } from '../../core/recognition/complete-sign-in.js';
import { arrivalCookie } from '../http/cookies.js';
import { formTokenField } from '../http/forgery.js';
import { parse, recognitionForm, servicePath, startForm } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { askingForAge } from '../smart-links/asking-for-age.js';
import { saveBeforeTheyLook } from '../smart-links/saving.js';
import type { Surface } from '../surface.js';

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
    const { slug, zone, r: referralCode, s: source } = form;
    const act = form.act.endsWith('follow') ? 'follow' : 'save';
    const held = {
      action: `/oauth/${service}/start`,
      act,
      fields: { slug, zone, r: referralCode ?? '', s: source ?? '' },
    } as const;
    await askingForAge(surface, { request, response, slug, held }, async () => {
      const [follow, adult] = [act === 'follow', form.act.startsWith('adult-')];
      const click = cookies.read(request, arrivalCookie(slug));
      const brought = { click, tags: { source, referralCode } };
      const signIn = await engine.beginPreSave({ slug, zone, service, browser, session, follow, adult, ...brought });
      cookies.rememberService(request, response, service);
      response.redirect(303, signIn.href);
    });
  });

  router.get('/oauth/:service/callback', privatePage, async (request, response) => {
    const { service } = parse(servicePath, request.params);
    // The query as it came: a repeated or hostile parameter is for the OAuth library to judge.
    const parameters = new URL(request.originalUrl, baseUrl).searchParams;
    const [browser, session] = [cookies.read(request, 'browser'), cookies.read(request, 'session')];
    const completed = await engine.completeSignIn({ service, parameters, browser, session });
    if (completed.session) cookies.set(response, 'session', completed.session);
    if (completed.goal === 'pre-save' && !completed.offer) {
      await saveBeforeTheyLook(surface, completed.campaign, completed.session ?? session);
    }
    // On to a page without the code in its address; where to is ours to say, never the query's.
    response.redirect(303, leadsTo(completed));
  });

  return router;
}

/** The start of a trip that pre-saves nothing: only to show whose account somebody has. */
function asksWhoTheyAre({ body }: Request): boolean {
  return typeof body === 'object' && body !== null && 'goal' in body;
}

function leadsTo(completed: CompletedSignIn): string {
  if (completed.goal === 'recognition') return completed.session ? '/me' : `/me?unknown=${completed.service}`;
  const { campaign, offer } = completed;
  const choice = offer ? `/reminder?${new URLSearchParams(offer).toString()}` : '';
  return `/l/${campaign.slug}${choice}`;
}
