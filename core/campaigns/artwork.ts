import { EngineError } from '../errors.js';
import type { Artwork } from './campaign.js';

/** What an artist may hand in: a distributor's cover of 3000 × 3000 has room. */
const mostBytes = 10_000_000;
const mostPixels = 40_000_000;

/** How wide and high a cover is shown and kept, in pixels: sharp on a phone, and large in a chat's preview. */
export const artworkEdge = 640;

/** What it may weigh: with it, the first view of a link stays light on a slow connection. */
const lightBytes = 32_000;

const signatures = [
  { at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }, // PNG
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] }, // WebP
] as const;

/**
 * Makes a cover of a picture: a square of {@link artworkEdge}, drawn anew from its pixels. What it is, is told by its
 * first bytes, whatever its name says; SVG is refused, as it can carry scripts. Nothing but the pixels comes along: no
 * place or camera that a phone wrote into it, and nothing that is hidden behind it.
 *
 * @throws EngineError `input-invalid`
 */
export async function parseArtwork(bytes: Uint8Array): Promise<Artwork> {
  if (bytes.length > mostBytes) {
    throw new EngineError('input-invalid', `The artwork has ${bytes.length} bytes; make it at most ${mostBytes}.`);
  }
  const isPicture = signatures.some((signature) =>
    signature.bytes.every((byte, index) => bytes[signature.at + index] === byte),
  );
  if (!isPicture) {
    throw new EngineError('input-invalid', 'The artwork is neither JPEG, PNG nor WebP: export it as one of these.');
  }
  return { contentType: 'image/jpeg', bytes: await drawAnew(bytes) };
}

/** The better the smaller files get; below the last a cover looks poor, and is taken as it is. */
const qualities = [82, 74, 66, 58, 50, 42] as const;

async function drawAnew(bytes: Uint8Array): Promise<Uint8Array> {
  // Only who makes a campaign needs it: it is not loaded by those who show one.
  const { default: sharp } = await import('sharp');
  try {
    const square = sharp(bytes, { limitInputPixels: mostPixels })
      .rotate() // as the camera was held
      .resize(artworkEdge, artworkEdge, { fit: 'cover' })
      .flatten({ background: '#120e1c' });
    const pixels = await square.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = pixels.info;
    let drawn = new Uint8Array();
    for (const quality of qualities) {
      const options = { raw: { width, height, channels } };
      drawn = new Uint8Array(await sharp(pixels.data, options).jpeg({ quality, mozjpeg: true }).toBuffer());
      if (drawn.length <= lightBytes) break;
    }
    return drawn;
  } catch (cause) {
    const most = `${mostPixels / 1_000_000} million pixels`;
    throw new EngineError('input-invalid', `The artwork cannot be read: it is damaged, or has more than ${most}.`, {
      cause,
    });
  }
}
