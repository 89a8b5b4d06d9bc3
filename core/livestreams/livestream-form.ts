import { z } from 'zod';
import type { Campaign } from '../campaigns/campaign.js';
import { instant } from '../campaigns/campaign-fields.js';
import type { RefusalReason } from '../campaigns/refusal-reason.js';
import { readAddress } from '../campaigns/service-pages.js';
import { releaseInstant } from '../release-waves/midnight.js';
import type { Livestream } from './livestream.js';

/** Further from the release than this the month is mistyped, not meant. */
const farthestDays = 31;
const farthestMs = farthestDays * 24 * 60 * 60 * 1000;

/** What is said of a stream that is named too late. */
export const hasBegun = 'It would have begun already: name an instant to come.';

/** `livestream` of a campaign's file: where the stream is watched, and when it starts. */
export const livestreamForm = z.strictObject({
  url: z.string('The https address where the stream is watched.').transform((text, context): string => {
    const address = readAddress(text.trim());
    if (address) return address.href;
    context.addIssue({ code: 'custom', message: 'The https address where the stream is watched.' });
    return z.NEVER;
  }),
  startsAt: instant,
});

type Dated = Pick<Campaign, 'releaseDate' | 'releaseMode' | 'timezone'>;

/** What is wrong with when a stream starts, measured by the release; null: nothing. Pure. */
export function livestreamFault(
  { startsAt }: Pick<Livestream, 'startsAt'>,
  campaign: Dated,
): { message: string; reason: RefusalReason } | null {
  const releaseAt = releaseInstant(campaign, campaign.timezone);
  const awayMs = Math.abs(startsAt.getTime() - releaseAt.getTime());
  if (awayMs <= farthestMs) return null;
  const message = `It is more than ${farthestDays} days away from the release (${releaseAt.toISOString()}): is the date right?`;
  return { message, reason: { why: 'stream-far', days: farthestDays, releaseAt } };
}
