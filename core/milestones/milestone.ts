import type { Campaign } from '../campaigns/campaign.js';
import type { MetroCounts } from '../places/metro-counts.js';
import { metroById } from '../places/find-metro.js';
import type { MilestoneId } from './milestone-id.js';

/** So many fans who have pre-saved are worth a post, unless the campaign names others: a rule of thumb. */
export const usualMilestones: readonly number[] = [100, 500, 1_000];

/**
 * The milestones that a campaign has come to, with what it has come to before: of several numbers passed at once the
 * highest alone, and none that lies below one it had. A metro counts once, also if it falls below and comes again. Pure.
 */
export function newMilestones(
  { milestones }: Pick<Campaign, 'milestones'>,
  { fans, clusters, discoveryThreshold }: MetroCounts,
  before: ReadonlySet<MilestoneId>,
): MilestoneId[] {
  const passed = milestones.filter((count) => count <= fans);
  const highest = Math.max(0, ...passed);
  const isPast = milestones.some((count) => count >= highest && before.has(`fans:${count}`));
  const numbers: MilestoneId[] = highest > 0 && !isPast ? [`fans:${highest}`] : [];
  const metros = clusters.filter((cluster) => cluster.fans >= discoveryThreshold).map(({ metro }) => metro);
  const places = metros.map((metro): MilestoneId => `metro:${metro}`).filter((each) => !before.has(each));
  return [...numbers, ...places];
}

/** A milestone as it is told: a number of fans, or the metro that has as many as it needs. */
export type MilestoneTold = { fans: number } | { metro: string; fans: number };

/** Reads a milestone's id; null for a metro that is in the table no more. Pure. */
export function milestoneTold(id: MilestoneId, { strategy }: Pick<Campaign, 'strategy'>): MilestoneTold | null {
  if (id.startsWith('fans:')) return { fans: Number(id.slice('fans:'.length)) };
  const metro = metroById(id.slice('metro:'.length));
  return metro ? { metro: metro.name, fans: strategy.discoveryThreshold } : null;
}

/** How many fans the next milestone is at; null: all are behind. Pure. */
export function nextMilestone({ milestones }: Pick<Campaign, 'milestones'>, fans: number): number | null {
  return milestones.find((count) => count > fans) ?? null;
}

/** How many have pre-saved, as everybody may read it, and how many are wanted next; a goal of null: all are behind. */
export type FansTold = { fans: number; goal: number | null };

/** Null while they are so few that the number points at people. Pure. */
export function fansTold(campaign: Pick<Campaign, 'milestones' | 'minimumClusterSize'>, fans: number): FansTold | null {
  return fans < campaign.minimumClusterSize ? null : { fans, goal: nextMilestone(campaign, fans) };
}
