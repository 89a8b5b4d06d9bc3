import { Router } from 'express';
import { nonceOf } from '../http/security-headers.js';
import type { Surface } from '../surface.js';
import { renderFaqPage } from './faq-page.js';

/** `/faq`: the same for everybody. */
export function faqRoutes({ engine }: Pick<Surface, 'engine'>): Router {
  const router = Router();
  router.get('/faq', (_request, response) => {
    response.send(renderFaqPage(engine.faq(), nonceOf(response)));
  });
  return router;
}
