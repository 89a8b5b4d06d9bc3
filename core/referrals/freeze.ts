import type { Campaign } from '../campaigns/campaign.js';
import { releaseSpan } from '../release-waves/midnight.js';

/** The last instant there is: a release without a date freezes nothing. */
const never = new Date(8.64e15);

/**
 * From when on nothing changes the leaderboard any more: as the artist has said, else when the release is out
 * everywhere, because until then somebody somewhere can still be brought. What was decided before it counts, also if it
 * is written down a moment later.
 */
export function freezeOf(campaign: Pick<Campaign, 'freezeAt' | 'phase' | 'releaseDate' | 'releaseMode'>): Date {
  if (campaign.phase === 'postponed') return campaign.freezeAt ?? never;
  return campaign.freezeAt ?? releaseSpan(campaign).last;
}
