import { EngineError } from '../errors.js';
import type { Artwork } from './campaign.js';

/** A cover for phones: more would only make the page slow. */
const mostBytes = 500_000;

const signatures = [
  { contentType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { contentType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { contentType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

/**
 * Takes a cover for what its first bytes say it is, whatever its name says. SVG is refused: it can carry scripts.
 *
 * @throws EngineError `input-invalid`
 */
export function parseArtwork(bytes: Uint8Array): Artwork {
  if (bytes.length > mostBytes) {
    throw new EngineError('input-invalid', `The artwork has ${bytes.length} bytes; make it at most ${mostBytes}.`);
  }
  const found = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[signature.at + index] === byte),
  );
  if (found) return { contentType: found.contentType, bytes };
  throw new EngineError('input-invalid', 'The artwork is neither JPEG, PNG nor WebP: export it as one of these.');
}
