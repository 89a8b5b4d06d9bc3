import { Router } from 'express';
import qrcode from 'qrcode';
import { parse, qrPath } from '../http/parse.js';
import type { Surface } from '../surface.js';

/** Readable from a poster and from a screen with a crack in it: a quarter of it may be hidden. */
const look = { errorCorrectionLevel: 'Q', margin: 4 } as const;
const pngWidth = 600;

/** `/l/<slug>/qr/<code>.png` and `.svg`: a fan's link for friends, to be scanned. */
export function qrRoutes({ engine }: Pick<Surface, 'engine'>): Router {
  const router = Router();

  router.get('/l/:slug/qr/:file', async (request, response) => {
    const { slug, file } = parse(qrPath, request.params);
    const { url } = await engine.codeTarget({ slug, code: file.code });
    // A code leads to the same link for good; chats show the picture on pages of their own.
    response.set({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=86400' });
    if (file.kind === 'png') response.type('png').send(await qrcode.toBuffer(url, { ...look, width: pngWidth }));
    else response.type('svg').send(await qrcode.toString(url, { ...look, type: 'svg' }));
  });

  return router;
}
