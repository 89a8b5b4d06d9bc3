import { createHash } from 'node:crypto';
import { platformRules } from '../announcements/changing-posts.js';
import { mainLanguage, type Campaign } from '../campaigns/campaign.js';
import type { Platform } from '../fans/fan.js';
import { fansTold, type FansTold } from '../milestones/milestone.js';
import type { MetroCounts } from '../places/metro-counts.js';
import { isOut, releaseInstant } from '../release-waves/midnight.js';

/** How it is with the release that a tracker is about. */
export const trackerPhases = ['counting', 'out', 'postponed', 'cancelled'] as const;
export type TrackerPhase = (typeof trackerPhases)[number];

/** Who has pre-saved: how many, how many are wanted next (null: all that was wanted is reached), and the largest cities. */
export type TrackerCounts = FansTold & { cities: { name: string; fans: number }[] };

/** What a tracker says, but for what stands in the campaign. */
export type TrackerTold = {
  phase: TrackerPhase;
  /**
   * Null where a message cannot be kept up to date: numbers would soon be wrong there; and while the fans are so few that
   * the number points at people who can be seen in the very place.
   */
  counts: TrackerCounts | null;
  /** The same as long as the message would read the same. */
  key: string;
};

const mostCities = 3;

/** Discord's app counts down by itself. */
const countsDown: Readonly<Record<Platform, boolean>> = { discord: true, telegram: false, whatsapp: false };

/** Whether a message can be changed there for as long as a tracker stands. */
export function isKeptUpToDate(platform: Platform): boolean {
  return platformRules[platform].edit === null;
}

/** What the tracker of a campaign says on a platform at `now` (calendar). Pure. */
export function trackerTold(
  campaign: Campaign,
  counted: MetroCounts,
  { platform, now }: { platform: Platform; now: Date },
): TrackerTold {
  const phase = phaseOf(campaign, now);
  const canFollow = isKeptUpToDate(platform);
  const counts = canFollow ? countsOf(campaign, counted) : null;
  const { title, artistName, slug, releaseDate, releaseMode, timezone } = campaign;
  const step = canFollow && !countsDown[platform] && phase === 'counting' ? countdownStep(campaign, now) : null;
  const shown = [
    phase,
    counts,
    title,
    artistName,
    slug,
    releaseDate,
    releaseMode,
    timezone,
    mainLanguage(campaign),
    step,
  ];
  return { phase, counts, key: createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22) };
}

function phaseOf(campaign: Campaign, now: Date): TrackerPhase {
  if (campaign.phase === 'cancelled' || campaign.phase === 'postponed') return campaign.phase;
  return isOut(campaign, campaign.timezone, now) ? 'out' : 'counting';
}

function countsOf(campaign: Campaign, { fans, clusters }: MetroCounts): TrackerCounts | null {
  const told = fansTold(campaign, fans);
  const cities = clusters.slice(0, mostCities).map((each) => ({ name: each.name, fans: each.fans }));
  return told && { ...told, cities };
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How often "in 3 days" has to be written anew: each day, on the last day each hour, in the last hour every five minutes. */
function countdownStep(campaign: Campaign, now: Date): string {
  const leftMs = releaseInstant(campaign, campaign.timezone).getTime() - now.getTime();
  if (leftMs >= dayMs) return `${Math.round(leftMs / dayMs)} days`;
  if (leftMs >= hourMs) return `${Math.round(leftMs / hourMs)} hours`;
  return `${Math.round(leftMs / (5 * minuteMs))} times five minutes`;
}
