import type { Campaign } from '../campaigns/campaign.js';
import type { Strategy } from '../campaigns/strategy.js';
import type { FanCity } from '../fans/city.js';
import { clustersOf } from '../places/count-metros.js';
import type { MetroCount, MetroCounts } from '../places/metro-counts.js';
import type { MetroId } from '../places/place.js';
import { releaseInstant } from '../release-waves/midnight.js';

/** How far back a trend looks, and how long before the release the budget is moved, in hours. */
export const trendHours = 48;
export const trendMs = trendHours * 60 * 60 * 1000;

/** How many fans came lately, and in the same time before that. */
export type Trend = { recent: number; before: number };

/** A metro large enough to be named, and how it has grown. */
export type HeatMapMetro = MetroCount & Trend;

/** One fan as the heat map counts them: where they live, and when they first pre-saved. */
export type CountedFan = { city: FanCity | null; joinedAt: Date };

/** A campaign's fans by metro, with their trend. Its clusters, `elsewhere` and `unknown` add up to `fans`. */
export type HeatMap = Omit<MetroCounts, 'clusters'> & {
  metros: HeatMapMetro[];
  /** Of all fans, wherever they live. */
  trend: Trend;
  advice: BudgetAdvice;
};

/**
 * What to do with the money. `none-rising`: no metro that can be named has grown by more than chance. `over`: the release
 * is out everywhere, so nothing is left to move.
 */
export type BudgetAdvice = { advice: 'over' } | { advice: 'none-rising' } | BudgetMove;

/** A metro to move a share of the budget to, and all that the advice was worked out from. */
export type BudgetMove = {
  advice: 'move';
  metro: HeatMapMetro;
  /** From 0 to 1, of the whole budget. */
  share: number;
  /** How many more came in the last 48 hours than before; more than `chance`. */
  more: number;
  /** What such a difference is by chance alone, in 95 of 100 cases at most. */
  chance: number;
  /** Fans that are missing to the threshold; 0: it is reached. */
  missing: number;
  /** How long that takes at the pace of the last 48 hours; null: it is reached. */
  hoursToGo: number | null;
  /** Calendar time: the last 48 hours before the artist's own midnight. */
  from: Date;
  until: Date;
};

type Mapped = Pick<Campaign, 'releaseDate' | 'releaseMode' | 'timezone' | 'phase' | 'minimumClusterSize'> & {
  strategy: Strategy;
};

/** Draws a campaign's fans up by metro, as it is at `now` (calendar). Pure. */
export function heatMapOf(campaign: Mapped, fans: readonly CountedFan[], now: Date): HeatMap {
  const { clusters, ...counts } = clustersOf(
    fans.map(({ city }) => city),
    campaign,
  );
  const trends = new Map<MetroId | null, Trend>();
  for (const { city, joinedAt } of fans) {
    const metro = city?.metro ?? null;
    trends.set(metro, withFan(trends.get(metro) ?? noTrend, joinedAt, now));
  }
  const trend = fans.reduce((sum, { joinedAt }) => withFan(sum, joinedAt, now), noTrend);
  const metros = clusters.map((cluster) => ({ ...cluster, ...(trends.get(cluster.metro) ?? noTrend) }));
  return { ...counts, metros, trend, advice: adviseBudget(campaign, metros, now) };
}

const noTrend: Trend = { recent: 0, before: 0 };

function withFan({ recent, before }: Trend, joinedAt: Date, now: Date): Trend {
  const ageMs = now.getTime() - joinedAt.getTime();
  if (ageMs < trendMs) return { recent: recent + 1, before };
  return { recent, before: ageMs < 2 * trendMs ? before + 1 : before };
}

/** Two numbers of fans who came by chance alone differ by less than this many times the root of their sum, 95 times of 100. */
const certainty = 1.96;

function adviseBudget(campaign: Mapped, metros: readonly HeatMapMetro[], now: Date): BudgetAdvice {
  const until = releaseInstant(campaign, campaign.timezone);
  if (now >= until || campaign.phase === 'cancelled') return { advice: 'over' };
  const [metro] = metros
    .filter(({ recent, before }) => recent - before > chanceOf({ recent, before }))
    .sort((one, other) => other.recent - other.before - (one.recent - one.before) || other.fans - one.fans);
  if (!metro) return { advice: 'none-rising' };
  const { budgetShift, discoveryThreshold } = campaign.strategy;
  const missing = Math.max(0, discoveryThreshold - metro.fans);
  return {
    advice: 'move',
    metro,
    share: budgetShift,
    more: metro.recent - metro.before,
    chance: chanceOf(metro),
    missing,
    hoursToGo: missing === 0 ? null : Math.ceil((missing / metro.recent) * trendHours),
    from: new Date(until.getTime() - trendMs),
    until,
  };
}

function chanceOf({ recent, before }: Trend): number {
  return certainty * Math.sqrt(recent + before);
}
