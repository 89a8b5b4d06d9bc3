import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from './campaign.js';
import { newRelease, releaseModeOf } from './new-campaign.js';
import { readDraftWords, type RefusedWord, type SaidOfDraft } from './read-draft-words.js';

/** A new date for a release, as it was said; or what of it could not be taken. */
export type ReadMove =
  { release: Pick<Campaign, 'releaseDate' | 'releaseMode'>; refused: [] } | { release: null; refused: RefusedWord[] };

/**
 * Reads when a release is to come out: the day, the time of day, or both. What is not said stays: one for all at once is
 * so at the same time of day. Pure.
 */
export function readMove(campaign: Campaign, { date, time }: Pick<SaidOfDraft, 'date' | 'time'>): ReadMove {
  const { timezone, releaseDate, releaseMode } = campaign;
  const standing =
    releaseMode.kind === 'local'
      ? ('local' as const)
      : { global: { releaseTime: timeOfDay(releaseMode.at, timezone), zone: timezone } };
  const said = { ...(date !== undefined && { date }), ...(time !== undefined && { time }) };
  const { form, refused } = readDraftWords(said, { timezone, releaseDate, releaseMode: standing });
  const parsed = newRelease.safeParse({ releaseDate: form.releaseDate, releaseMode: form.releaseMode });
  if (refused.length > 0 || !parsed.success) return { release: null, refused };
  return { release: { releaseDate: parsed.data.releaseDate, releaseMode: releaseModeOf(parsed.data) }, refused: [] };
}

/** By the clocks of a zone, HH:MM. */
export function timeOfDay(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}
