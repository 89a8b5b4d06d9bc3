import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';

/**
 * The first instant of a local date: 00:00, or what comes instead of it on a night when a
 * zone's clocks skip midnight (Cairo in April), the first of two when they repeat it (Havana
 * in November), the next day's where the whole date was left out (Apia, 2011-12-30).
 *
 * @param date a local date, YYYY-MM-DD
 * @param timeZone an IANA name that `parseTimeZone` has passed
 */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** When the release is due for fans in this zone: their own midnight, or the one instant of a global release. */
export function releaseInstant(campaign: Pick<Campaign, 'releaseDate' | 'releaseMode'>, timeZone: string): Date {
  return campaign.releaseMode.kind === 'global' ? campaign.releaseMode.at : startOfDay(campaign.releaseDate, timeZone);
}

/** Whether the release is out for fans in this zone. What was cancelled never is, and what has no date is not. */
export function isOut(
  campaign: Pick<Campaign, 'phase' | 'releaseDate' | 'releaseMode'>,
  timeZone: string,
  now: Date,
): boolean {
  if (campaign.phase === 'cancelled' || campaign.phase === 'postponed') return false;
  return campaign.phase === 'released' || now >= releaseInstant(campaign, timeZone);
}

/** The zones whose calendars turn first and last: between them lies every midnight of a date. */
const firstZone = 'Etc/GMT-14';
const lastZone = 'Etc/GMT+12';

/** When the release begins somewhere on Earth, and when it has begun everywhere. */
export function releaseSpan(campaign: Pick<Campaign, 'releaseDate' | 'releaseMode'>): { first: Date; last: Date } {
  return { first: releaseInstant(campaign, firstZone), last: releaseInstant(campaign, lastZone) };
}
