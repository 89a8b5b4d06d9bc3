import { Router } from 'express';
import { qrPicture } from '../../core/pictures/qr-code.js';
import { parse, qrPath } from '../http/parse.js';
import type { Surface } from '../surface.js';

/** `/l/<slug>/qr/<code>.svg`: a fan's link for friends, to be printed and scanned. */
export function qrRoutes({ engine }: Pick<Surface, 'engine'>): Router {
  const router = Router();

  router.get('/l/:slug/qr/:file', async (request, response) => {
    const { slug, file: code } = parse(qrPath, request.params);
    const { url } = await engine.codeTarget({ slug, code });
    // A code leads to the same link for good; chats show the picture on pages of their own.
    response.set({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=86400' });
    response.type('svg').send(qrPicture(url));
  });

  return router;
}
