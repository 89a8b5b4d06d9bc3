import { isHeld } from '../../core/campaigns/campaign.js';
import { Router, type Request, type Response } from 'express';
import { EngineError } from '../../core/errors.js';
import { parseReferralCode } from '../../core/referrals/referral-code.js';
import type { OpenedPersonalLink } from '../../core/smart-links/open-personal-link.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { arrivalCookie } from '../http/cookies.js';
import { formTokenField } from '../http/forgery.js';
import {
  artworkPath,
  claimForm,
  parse,
  personalLinkQuery,
  slugPath,
  smartLinkQuery,
  tokenPath,
} from '../http/parse.js';
import type { Known } from '../http/language-of-page.js';
import { privatePage } from '../http/security-headers.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderClosedPage } from './closed-page.js';
import { choiceIn, linkWithChoice } from './choice-elsewhere.js';
import { renderJoinedPage } from './joined-page.js';
import { KeptPages } from './kept-pages.js';
import { knownOf } from './known-of-view.js';
import { renderListenPage } from './listen-page.js';
import { renderPersonalLinkPage } from './personal-link-page.js';
import type { LinkPageSettings } from './link-page-settings.js';
import { renderPreSavePage } from './pre-save-page.js';
import { askedHints } from './read-browser-traits.js';
import { readVisit } from './read-visit.js';

/** `/l/<slug>`, the link for everybody, and `/p/<token>`, one fan's own. */
export function smartLinkRoutes(surface: Surface): Router {
  const { engine, cookies, forgery, baseUrl, random } = surface;
  const pages = new KeptPages(random);
  const settings = (request: Request, response: Response, known: Known): LinkPageSettings => ({
    ...settingsOfPage(surface, { request, response }, known),
    formToken: forgery.formToken(request, response),
    baseUrl,
  });
  const recordPersonalVisit = async (opened: OpenedPersonalLink, request: Request, response: Response) => {
    const arrival = arrivalCookie(opened.campaign.slug);
    const visit = readVisit(request, { personal: true, click: cookies.read(request, arrival) });
    const click = await engine.visitPersonalLink(opened, visit);
    if (click) cookies.set(response, arrival, click);
  };
  const router = Router();

  router.get('/', async (_request, response) => {
    const campaign = await engine.frontDoor();
    if (!campaign) throw new EngineError('no-open-campaign', 'No campaign is open at the moment.');
    response.redirect(302, `/l/${campaign.slug}`);
  });

  router.get('/l/:slug', privatePage, async (request, response) => {
    const { slug } = parse(slugPath, request.params);
    const query = parse(smartLinkQuery, request.query);
    const { zone } = query;
    const visit = readVisit(request, { personal: false, click: cookies.read(request, arrivalCookie(slug)) });
    const { view, click } = await engine.visitSmartLink(
      slug,
      { session: cookies.read(request, 'session'), zone, remembered: cookies.rememberedServices(request) },
      visit,
    );
    if (click) cookies.set(response, arrivalCookie(view.campaign.slug), click);
    response.set(askedHints);
    const tags = { r: parseReferralCode(visit.referralCode ?? '') ?? '', s: visit.source ?? '' };
    const page = { ...settings(request, response, knownOf(view)), tags, choice: choiceIn(query) };
    response.send(pages.page(view, page, (own) => renderSmartLink(view, own)));
  });

  router.get(['/l/:slug/artwork', '/l/:slug/artwork/:variant'], async (request, response) => {
    const { slug, variant } = parse(artworkPath, request.params);
    const artwork = await engine.publicArtwork(slug, variant);
    // Chats and link previews show it on pages of their own.
    response.set({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=86400' });
    response.type(artwork.contentType);
    response.send(Buffer.from(artwork.bytes));
  });

  router.get('/p/:token', privatePage, async (request, response) => {
    const query = parse(personalLinkQuery, request.query);
    const { to } = query;
    const opened = await engine.openPersonalLink(parse(tokenPath, request.params).token, to ? 'own-data' : 'release');
    if (!to) await recordPersonalVisit(opened, request, response);
    if (opened.leadsOn || to) response.send(renderPersonalLinkPage(opened, settings(request, response, opened)));
    else response.redirect(303, linkWithChoice(opened.campaign.slug, query));
  });

  router.post('/p/:token', privatePage, async (request, response) => {
    const form = parse(claimForm, request.body);
    forgery.requireOwnForm(request, form[formTokenField]);
    const { token } = parse(tokenPath, request.params);
    const query = parse(personalLinkQuery, request.query);
    const { to } = query;
    const previous = cookies.read(request, 'session');
    const { campaign, session } = await engine.claimPersonalLink(token, previous, to ? 'own-data' : 'release');
    cookies.set(response, 'session', session);
    response.redirect(303, to ? ownPages[to] : linkWithChoice(campaign.slug, query));
  });

  return router;
}

/** Where a fan is led who wants to see what is kept of them, or to be forgotten. */
const ownPages = { me: '/me', forget: '/me/forget' } as const;

/** One address: before the release, after joining, after the release, that it waits, or that there will be none. */
function renderSmartLink(view: SmartLinkView, settings: LinkPageSettings): string {
  if (view.campaign.phase === 'cancelled') return renderClosedPage(view, settings);
  if (isHeld(view.campaign) && !view.released) return renderClosedPage(view, settings);
  if (view.released) return renderListenPage(view, settings);
  const joined = (view.visitor?.preSaves.length ?? 0) > 0;
  return joined ? renderJoinedPage(view, settings) : renderPreSavePage(view, settings);
}
