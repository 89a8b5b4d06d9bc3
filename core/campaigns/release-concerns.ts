import { releaseInstant, releaseSpan } from '../release-waves/midnight.js';
import type { Livestream } from '../livestreams/livestream.js';
import type { Campaign } from './campaign.js';

/** Six months at the least: the shortest that a service keeps a fan's permission, and renewing does not prolong it. */
const permissionLivesMs = 181 * 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** How many days before a release its campaign is best opened: time enough to be heard of, and not to be forgotten. */
export const recommendedDays = { least: 14, most: 21 } as const;

/** What somebody should know of a release's date, although it can be had. */
export type ReleaseConcern =
  /** Services end permissions before it: nobody can be promised a save before `from`. */
  | { kind: 'beyond-permissions'; from: Date }
  /** It is open for fewer, or for more, days than is recommended. */
  | { kind: 'short' | 'long'; days: number }
  /** Its livestream starts so long before it, or not before it: the last day is recommended, while fans can still pre-save. */
  | { kind: 'livestream-early'; hours: number }
  | { kind: 'livestream-late' };

type Dated = Pick<Campaign, 'releaseDate' | 'releaseMode' | 'opensAt' | 'timezone'> & {
  livestream?: Pick<Livestream, 'startsAt'> | null | undefined;
};

/** What gives concern about a campaign's dates; nothing, as a rule. Pure. */
export function releaseConcerns(campaign: Dated, now: Date): ReleaseConcern[] {
  return [...openingConcerns(campaign, now), ...livestreamConcerns(campaign)];
}

function livestreamConcerns({ livestream, ...campaign }: Dated): ReleaseConcern[] {
  if (!livestream) return [];
  const aheadMs = releaseInstant(campaign, campaign.timezone).getTime() - livestream.startsAt.getTime();
  if (aheadMs <= 0) return [{ kind: 'livestream-late' }];
  return aheadMs > 2 * dayMs ? [{ kind: 'livestream-early', hours: Math.round(aheadMs / hourMs) }] : [];
}

function openingConcerns(campaign: Dated, now: Date): ReleaseConcern[] {
  const opensAt = Math.max(now.getTime(), campaign.opensAt?.getTime() ?? 0);
  const earliest = new Date(releaseSpan(campaign).last.getTime() - permissionLivesMs);
  if (earliest.getTime() > opensAt) return [{ kind: 'beyond-permissions', from: earliest }];
  const openMs = releaseInstant(campaign, campaign.timezone).getTime() - opensAt;
  const days = Math.max(0, Math.round(openMs / dayMs));
  if (days < recommendedDays.least) return [{ kind: 'short', days }];
  return days > recommendedDays.most ? [{ kind: 'long', days }] : [];
}
