import { Router, type Request } from 'express';
import type { RegionProfile } from '../../core/consent/consent.js';
import { parse, privacyQuery } from '../http/parse.js';
import { privatePage } from '../http/security-headers.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderPrivacyPage } from './privacy-page.js';
import { renderTermsPage } from './terms-page.js';

/** `/privacy` and `/terms`. */
export function legalRoutes(surface: Pick<Surface, 'engine' | 'cookies'>): Router {
  const { engine, cookies } = surface;
  /** The region asked for, else the one whose notice this visitor was shown when they pre-saved. */
  const regionFor = async (request: Request): Promise<RegionProfile> =>
    parse(privacyQuery, request.query).region ??
    (await engine.regionOfVisitor(cookies.read(request, 'session'))) ??
    'general';
  const router = Router();

  // Which notice it shows may depend on who looks: nobody keeps a copy.
  router.get('/privacy', privatePage, async (request, response) => {
    const campaigns = (await engine.campaigns()).filter(({ phase }) => phase !== 'draft');
    const region = await regionFor(request);
    const placesBy = engine.placesAttribution();
    response.send(renderPrivacyPage({ region, campaigns, placesBy }, settingsOfPage(surface, { request, response })));
  });

  router.get('/terms', (request, response) => {
    response.send(renderTermsPage(settingsOfPage(surface, { request, response })));
  });

  return router;
}
