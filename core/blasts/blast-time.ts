import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';

/** How far ahead a blast can be written: what is said of a release is seldom known earlier. */
const longestAheadMs = 60 * 24 * 60 * 60 * 1000;

/** A date and a time of day by an artist's clock: `2026-12-17 18:00`. */
export const blastTimeShape = /^\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}$/;

/**
 * The instant that a time by the artist's clock is. In the hour that is left out in spring it is an hour later; of the
 * hour that comes twice in autumn it is the first.
 *
 * @throws EngineError `blast-time-invalid` for what is no such time, is past, or further away than 60 days
 */
export function blastTime(text: string, { timezone }: Pick<Campaign, 'timezone'>, now: Date): Date {
  const at = instantOf(text.trim(), timezone);
  const aheadMs = at === null ? -1 : at.getTime() - now.getTime();
  if (at !== null && aheadMs > 0 && aheadMs <= longestAheadMs) return at;
  throw new EngineError('blast-time-invalid', 'A time to come within 60 days, such as 2026-12-17 18:00.', {
    details: { timezone },
  });
}

function instantOf(text: string, timezone: string): Date | null {
  if (!blastTimeShape.test(text)) return null;
  const [date = '', time = ''] = text.split(/[ T]/);
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time.padStart(5, '0')}`, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(timezone, { disambiguation: 'compatible' }).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
