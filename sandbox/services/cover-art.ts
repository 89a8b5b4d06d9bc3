import { createHash } from 'node:crypto';
import express, { type Router } from 'express';
import sharp from 'sharp';

/** A release, as far as its cover shows it: the same on every service. */
export type Covered = { readonly title: string; readonly artist: string };

/** Ground, sky, moon and hills. */
const evenings = [
  ['#2a1240', '#5b2a6e', '#ffb07a', '#1d0c30'],
  ['#101d3f', '#24427f', '#ffd58a', '#0b1430'],
  ['#33112b', '#7d2b55', '#ffc2b0', '#230a20'],
  ['#0c2a33', '#1c5a63', '#ffd9a0', '#081d26'],
] as const;

const idOfCover = /^[0-9a-f]{40}$/;
const largestEdge = 1000;

/** What a cover is known and drawn by. */
export function coverId({ title, artist }: Covered): string {
  return createHash('sha1').update(`${artist}\n${title}`).digest('hex');
}

/** The inside of an SVG of 40 × 40: a moon over a road, in colours of its own. */
export function coverShapes(id: string): string {
  const [colours = 0, moon = 0, size = 0] = Buffer.from(id.slice(0, 6), 'hex');
  const [dusk, sky, light, hills] = evenings[colours % evenings.length] ?? evenings[0];
  return [
    `<rect width="40" height="40" fill="${dusk}"/><rect width="40" height="24" fill="${sky}"/>`,
    `<circle cx="${12 + (moon % 17)}" cy="15" r="${6 + (size % 4)}" fill="${light}"/>`,
    `<path d="M0 25 L12 18 L22 25 L31 20 L40 26 L40 40 L0 40 Z" fill="${hills}"/>`,
    `<path d="M17 40 L20 27 L21 27 L25 40 Z" fill="${light}" opacity="0.85"/>`,
  ].join('');
}

/**
 * Where a release's cover lies, so many pixels wide and high; null leaves the size open, as Apple does: `{w}x{h}bb.jpg`.
 * Services keep theirs on hosts of their own.
 */
export function coverUrl(release: Covered, edge: number | null, origin: string): string {
  return `${origin}/covers/${coverId(release)}/${edge === null ? '{w}x{h}bb' : `${edge}x${edge}`}.jpg`;
}

/** The host of the services' pictures, to be mounted at `/covers`. */
export function coverRoutes(): Router {
  const router = express.Router();
  router.get('/:id/:file', async (request, response, next) => {
    const edge = Number(/^(\d{1,4})x\1(?:bb)?\.jpg$/.exec(request.params.file)?.[1] ?? 0);
    if (!idOfCover.test(request.params.id) || edge < 1 || edge > largestEdge) {
      next();
      return;
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('jpeg');
    response.send(await drawn(request.params.id, edge));
  });
  return router;
}

/** Without a word on it: fonts are not the sandbox's to load. */
async function drawn(id: string, edge: number): Promise<Buffer> {
  const size = `width="${edge}" height="${edge}" viewBox="0 0 40 40"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${coverShapes(id)}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer();
}
