import { releaseInstant, releaseSpan } from '../release-waves/midnight.js';
import type { Campaign } from './campaign.js';

/** Six months at the least: the shortest that a service keeps a fan's permission, and renewing does not prolong it. */
const permissionLivesMs = 181 * 24 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** How many days before a release its campaign is best opened: time enough to be heard of, and not to be forgotten. */
export const recommendedDays = { least: 14, most: 21 } as const;

/** What somebody should know of a release's date, although it can be had. */
export type ReleaseConcern =
  /** Services end permissions before it: nobody can be promised a save before `from`. */
  | { kind: 'beyond-permissions'; from: Date }
  /** It is open for fewer, or for more, days than is recommended. */
  | { kind: 'short' | 'long'; days: number };

type Dated = Pick<Campaign, 'releaseDate' | 'releaseMode' | 'opensAt' | 'timezone'>;

/** What gives concern about a campaign's dates; nothing, as a rule. Pure. */
export function releaseConcerns(campaign: Dated, now: Date): ReleaseConcern[] {
  const opensAt = Math.max(now.getTime(), campaign.opensAt?.getTime() ?? 0);
  const earliest = new Date(releaseSpan(campaign).last.getTime() - permissionLivesMs);
  if (earliest.getTime() > opensAt) return [{ kind: 'beyond-permissions', from: earliest }];
  const openMs = releaseInstant(campaign, campaign.timezone).getTime() - opensAt;
  const days = Math.max(0, Math.round(openMs / dayMs));
  if (days < recommendedDays.least) return [{ kind: 'short', days }];
  return days > recommendedDays.most ? [{ kind: 'long', days }] : [];
}
