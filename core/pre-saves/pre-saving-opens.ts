import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';
import { releaseSpan } from '../release-waves/midnight.js';
import type { StreamingService } from '../streaming/streaming-service.js';

/** A save and its read-backs need the permission for this long after midnight. */
export const lastReadBackMs = 2 * 60 * 60 * 1000;

/** Calendar months differ by up to three days; a day on top is for the fan who stays on the page. */
const marginDays = 4;

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
