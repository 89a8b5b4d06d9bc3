import { Router } from 'express';
import { EngineError } from '../../core/errors.js';
import { arrivalCookie } from '../http/cookies.js';
import { formTokenField } from '../http/forgery.js';
import { claimForm, parse, serviceOfLinkPath, softForm } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import type { Surface } from '../surface.js';
import { askingForAge } from './asking-for-age.js';

/** `POST /l/<slug>/on/<service>`: pre-saving in a way that takes no permission; and `…/done`: the fan has done it there. */
export function softRoutes(surface: Surface): Router {
  const { engine, cookies, forgery } = surface;
  const router = Router();

  router.post('/l/:slug/on/:service', privatePage, async (request, response) => {
    const form = parse(softForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { slug, service } = parse(serviceOfLinkPath, request.params);
    const { zone, recording: recordingIsrc, r: referralCode, s: source } = form;
    const { mode, adult } = form.act;
    const tags = { r: referralCode ?? '', s: source ?? '' };
    const held = {
      action: `/l/${slug}/on/${service}`,
      act: mode,
      fields: { zone, recording: recordingIsrc ?? '', ...tags },
    };
    await askingForAge(surface, { request, response, slug, held }, async () => {
      const session = cookies.read(request, 'session');
      const click = cookies.read(request, arrivalCookie(slug));
      const wish = { slug, service, mode, zone, because: 'fan-chose', adult, session, recordingIsrc } as const;
      try {
        const joined = await engine.joinWithoutGrant({ ...wish, click, tags: { source, referralCode } });
        if (joined.session) cookies.set(response, 'session', joined.session);
        cookies.rememberService(request, response, service);
        response.redirect(303, `/l/${slug}`);
      } catch (error) {
        if (!(error instanceof EngineError) || error.code !== 'chat-account-needed') throw error;
        cookies.rememberService(request, response, service);
        // Nowhere to send a message to: the page that offers the calendar, and says how to be told in chat.
        const choice = new URLSearchParams({ service, zone, because: 'fan-chose', recording: recordingIsrc ?? '' });
        response.redirect(303, `/l/${slug}/reminder?${choice.toString()}`);
      }
    });
  });

  router.post('/l/:slug/on/:service/done', privatePage, async (request, response) => {
    const form = parse(claimForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { slug, service } = parse(serviceOfLinkPath, request.params);
    await engine.sayDone({ slug, service, session: cookies.read(request, 'session') });
    response.redirect(303, `/l/${slug}`);
  });

  return router;
}
