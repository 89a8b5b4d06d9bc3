import { z } from 'zod';
import { isrc, iswc, slug, title } from './campaign-fields.js';

const writers = z.array(title).max(50).default([]);

const orNull = <Value>(given: Value | undefined): Value | null => given ?? null;

/** The `work` of a campaign file; see `work.ts`. */
export const workForm = z.strictObject({
  iswc: iswc.optional().transform(orNull),
  writers,
  remixOf: z
    .strictObject({
      title,
      artist: title,
      isrc: isrc.optional().transform(orNull),
      iswc: iswc.optional().transform(orNull),
      writers,
      campaign: slug.optional().transform(orNull),
    })
    .optional()
    .transform(orNull),
});
