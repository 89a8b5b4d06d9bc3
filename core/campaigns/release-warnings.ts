import { releaseSpan } from '../release-waves/midnight.js';
import type { Campaign } from './campaign.js';

/** Six months at the least: the shortest that a service keeps a fan's permission, and renewing does not prolong it. */
const permissionLivesMs = 181 * 24 * 60 * 60 * 1000;

/** What an operator should know of a release's date, although it can be had; nothing, as a rule. */
export function releaseWarnings(
  campaign: Pick<Campaign, 'releaseDate' | 'releaseMode' | 'opensAt'>,
  now: Date,
): string[] {
  const opensAt = Math.max(now.getTime(), campaign.opensAt?.getTime() ?? 0);
  const earliest = new Date(releaseSpan(campaign).last.getTime() - permissionLivesMs);
  if (earliest.getTime() <= opensAt) return [];
  const from = earliest.toISOString().slice(0, 10);
  return [
    `Services end a fan’s permission after about six months: before ${from} nobody can be promised a save. Let it open then (opensAt).`,
  ];
}
