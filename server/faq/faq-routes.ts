import { Router } from 'express';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderFaqPage } from './faq-page.js';

/** `/faq`: the same for everybody. */
export function faqRoutes(surface: Pick<Surface, 'engine' | 'cookies'>): Router {
  const router = Router();
  router.get('/faq', (request, response) => {
    const settings = settingsOfPage(surface, { request, response });
    response.send(renderFaqPage(surface.engine.faq(settings.speech.language), settings));
  });
  return router;
}
