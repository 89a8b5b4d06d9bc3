import { Router, type Response } from 'express';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { defaultLanguage, nearestLanguage } from '../../core/languages/language.js';
import { qrPicture } from '../../core/pictures/qr-code.js';
import { overlayQuery, parse, slugPath } from '../http/parse.js';
import { nonceOf } from '../http/security-headers.js';
import { speechIn } from '../pages/speech.js';
import type { Surface } from '../surface.js';
import { renderMissingPage, renderOverlayPage, renderQuietPage } from './overlay-page.js';
import { languageOfOverlay, overlayWords } from './overlay-words.js';

/** `/overlay/<slug>` for streaming software, and `/overlay/<slug>/count`, which its page asks again and again. */
export function overlayRoutes({ engine, baseUrl }: Pick<Surface, 'engine' | 'baseUrl'>): Router {
  const router = Router();

  router.get('/overlay/:slug', async (request, response) => {
    const { slug } = parse(slugPath, request.params);
    const { theme, lang } = parse(overlayQuery, request.query);
    const overlay = await engine.viewOverlay(slug);
    response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    mayAskAgain(response);
    const nonce = nonceOf(response);
    if (overlay.shows === 'missing') {
      const language = lang ?? nearestLanguage(request.acceptsLanguages()) ?? defaultLanguage;
      response.status(404).send(renderMissingPage({ theme, speech: speechIn(language), nonce }));
      return;
    }
    if (overlay.shows === 'quiet') {
      response.send(renderQuietPage(nonce));
      return;
    }
    const { campaign } = overlay;
    const url = scannedUrl(campaign, baseUrl);
    const qr = qrPicture(url);
    const speech = speechIn(languageOfOverlay(lang, campaign));
    response.send(renderOverlayPage({ campaign, words: overlayWords(overlay, lang), theme, url, qr, speech, nonce }));
  });

  router.get('/overlay/:slug/count', async (request, response) => {
    const { slug } = parse(slugPath, request.params);
    const { lang } = parse(overlayQuery, request.query);
    const words = overlayWords(await engine.viewOverlay(slug), lang);
    // The same for all who watch: whatever stands in front of us may answer the next of them.
    response.set({ 'cache-control': 'public, max-age=2', 'x-robots-tag': 'noindex, nofollow' }).json(words);
  });

  return router;
}

/** The campaign's link, tagged as `/links` tags the one for the livestream. */
function scannedUrl({ slug }: Campaign, baseUrl: string): string {
  return `${baseUrl}/l/${slug}?s=livestream`;
}

/** The page fetches from here, which no other page does. */
function mayAskAgain(response: Response): void {
  const policy = String(response.get('content-security-policy'));
  response.set('content-security-policy', `${policy};connect-src 'self'`);
}
