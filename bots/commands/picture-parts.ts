import type { Phrase } from './phrase.js';
import type { Picture } from './reply.js';

/** A picture that is being painted; null: it could not be. */
export type PaintedPart = { name: string; png: Promise<Uint8Array | null>; caption: Phrase };

/** Pictures as parts of a reply, once all are painted. One that could not be is left out: its words stand elsewhere. */
export async function pictureParts(painted: readonly PaintedPart[]): Promise<Picture[]> {
  const parts = await Promise.all(
    painted.map(async ({ name, png, caption }) => ({ part: 'picture' as const, name, png: await png, caption })),
  );
  return parts.flatMap(({ png, ...part }) => (png === null ? [] : [{ ...part, png }]));
}
