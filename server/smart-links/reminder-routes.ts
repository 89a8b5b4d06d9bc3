import { Router } from 'express';
import { requireGoingOn } from '../../core/campaigns/find-campaign.js';
import { parseTimeZone } from '../../core/fans/time-zone.js';
import { arrivalCookie } from '../http/cookies.js';
import { isOut } from '../../core/release-waves/midnight.js';
import { formTokenField } from '../http/forgery.js';
import { calendarQuery, claimForm, parse, remindForm, reminderQuery, slugPath } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { askingForAge } from './asking-for-age.js';
import { calendarFile } from './calendar-file.js';
import { knownOf } from './known-of-view.js';
import { renderCannotSavePage } from './cannot-save-page.js';
import { renderLinksPage } from './links-page.js';
import { renderReminderPage } from './reminder-page.js';

/** What a fan can choose besides a save: a reminder, or to be asked nothing. */
export function reminderRoutes(surface: Surface): Router {
  const { engine, cookies, forgery, baseUrl } = surface;
  const router = Router();

  router.get('/l/:slug/reminder', privatePage, async (request, response) => {
    const choice = parse(reminderQuery, request.query);
    parseTimeZone(choice.zone);
    const { slug } = parse(slugPath, request.params);
    const view = await engine.viewSmartLink(slug, cookies.read(request, 'session'));
    const render = isOut(view.campaign, choice.zone, view.now) ? renderCannotSavePage : renderReminderPage;
    const settings = settingsOfPage(surface, { request, response }, knownOf(view));
    const formToken = forgery.formToken(request, response);
    response.send(render({ view, choice }, { ...settings, formToken, baseUrl }));
  });

  router.post('/l/:slug/remind', privatePage, async (request, response) => {
    const form = parse(remindForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { slug } = parse(slugPath, request.params);
    const { service, zone, because, act, recording: recordingIsrc, r: referralCode, s: source } = form;
    const tags = { r: referralCode ?? '', s: source ?? '' };
    const fields = { service, zone, because, recording: recordingIsrc ?? '', ...tags };
    const held = { action: `/l/${slug}/remind`, act: 'remind', fields } as const;
    await askingForAge(surface, { request, response, slug, held }, async () => {
      const session = cookies.read(request, 'session');
      const click = cookies.read(request, arrivalCookie(slug));
      const brought = { click, tags: { source, referralCode }, recordingIsrc };
      const adult = act.startsWith('adult-');
      await engine.joinWithoutGrant({ slug, service, mode: 'reminder', zone, because, adult, session, ...brought });
      response.redirect(303, `/l/${slug}`);
    });
  });

  router.post('/l/:slug/under-age', privatePage, async (request, response) => {
    const form = parse(claimForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { slug } = parse(slugPath, request.params);
    const campaign = await engine.declareUnderAge(slug, cookies.read(request, 'session'));
    const arrival = arrivalCookie(campaign.slug);
    const click = cookies.read(request, arrival);
    if (click) await engine.forgetClick(click);
    cookies.set(response, arrival, engine.untracked);
    response.redirect(303, `/l/${campaign.slug}/links`);
  });

  return router;
}

/** What asks nothing of anybody: plain links to the release, and the calendar file. */
export function plainRoutes(surface: Pick<Surface, 'engine' | 'baseUrl' | 'cookies'>): Router {
  const { engine, baseUrl } = surface;
  const router = Router();

  router.get('/l/:slug/links', async (request, response) => {
    const view = await engine.viewSmartLink(parse(slugPath, request.params).slug, null);
    response.send(renderLinksPage(view, settingsOfPage(surface, { request, response }, knownOf(view))));
  });

  router.get('/l/:slug/calendar.ics', async (request, response) => {
    const { zone = null } = parse(calendarQuery, request.query);
    const { campaign, now } = await engine.viewSmartLink(parse(slugPath, request.params).slug, null);
    // Nobody is to have a day in their calendar on which nothing happens.
    requireGoingOn(campaign);
    const url = `${baseUrl}/l/${campaign.slug}`;
    response.set('content-disposition', `attachment; filename="${campaign.slug}.ics"`);
    response.type('text/calendar; charset=utf-8');
    const { speech } = settingsOfPage(surface, { request, response }, { campaign });
    response.send(calendarFile({ campaign, zone: zone && parseTimeZone(zone), url, now, speech }));
  });

  return router;
}
