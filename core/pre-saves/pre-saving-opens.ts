import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';
import { releaseInstant, releaseSpan } from '../release-waves/midnight.js';
import type { StreamingService } from '../streaming/streaming-service.js';

/** A save and its read-backs need the permission for this long after midnight, or after a promise that is made later. */
export const lastReadBackMs = 2 * 60 * 60 * 1000;

/** Calendar months differ by up to three days; a day on top is for the fan who stays on the page. */
const marginDays = 4;

/** Until when a permission must live that is to save the release for a fan of this zone who asks for it now. */
export function neededUntil(campaign: Pick<Campaign, 'releaseDate' | 'releaseMode'>, zone: string, now: Date): Date {
  const start = Math.max(releaseInstant(campaign, zone).getTime(), now.getTime());
  return new Date(start + lastReadBackMs);
}

/**
 * From when on a permission given now lasts until the release has been saved and read back, wherever the fan lives.
 *
 * @returns calendar time; null if the service ends no permission by itself
 */
export function preSavingOpens(
  campaign: Pick<Campaign, 'releaseDate' | 'releaseMode'>,
  { signIn }: Pick<StreamingService, 'signIn'>,
): Date | null {
  if (signIn.consentLifeMonths === null) return null;
  const neededUntil = releaseSpan(campaign).last.getTime() + lastReadBackMs;
  const opens = Temporal.Instant.fromEpochMilliseconds(neededUntil)
    .toZonedDateTimeISO('UTC')
    .subtract({ months: signIn.consentLifeMonths })
    .add({ days: marginDays });
  return new Date(opens.epochMilliseconds);
}
