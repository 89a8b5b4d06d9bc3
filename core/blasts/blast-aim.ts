import { z } from 'zod';
import { language } from '../languages/language.js';

/** Which fans: all who asked for news, or those of them who have no pre-save of this campaign (any more). */
export const aimsAt = ['all', 'not-pre-saved'] as const;

/**
 * For whom a blast is. What is named besides narrows it down: whoever gets it fits all of it. A blast for some fans alone is
 * posted in no community: everybody reads there.
 */
export const blastAim = z.strictObject({
  to: z.enum(aimsAt),
  /** The metro they live in; null: wherever. */
  metro: z.string().nullable(),
  /** In which language they are spoken to; null: whichever. */
  language: language.nullable(),
});
export type BlastAim = z.infer<typeof blastAim>;

/** Everybody. */
export const forAll: BlastAim = { to: 'all', metro: null, language: null };

/** Whether it is for everybody, and posted in communities. Pure. */
export function isForAll({ to, metro, language: spoken }: BlastAim): boolean {
  return to === 'all' && metro === null && spoken === null;
}
