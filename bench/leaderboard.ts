import { Readable } from 'node:stream';
import { artistId } from '../core/artists/artist.js';
import { campaignId } from '../core/campaigns/campaign.js';
import { fanId, type FanId } from '../core/fans/fan.js';
import { Leaderboard, oldestMs } from '../core/leaderboards/leaderboard.js';
import type { OrderedStandings } from '../core/leaderboards/ordered-standings.js';
import { topCount } from '../core/leaderboards/view-leaderboard.js';
import { pointsEntryId, type PointsEntry } from '../core/referrals/points-entry.js';
import { Secret } from '../core/secret.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { medianOf, percentileOf, rounded } from './figures.js';
import { findRedis, whileRedisRuns, type SortedSet } from './redis-sorted-set.js';

const aimedGrowth = 1.5;
const fewest = 1_000;
/** What a busy second brings: so many new points, and so many who ask. */
const newPoints = 50;
const questions = 1_000;

/** What one size of leaderboard took. */
type SizeRun = {
  fans: number;
  of: 'frontrow' | 'redis';
  p50Us: number;
  p99Us: number;
  /** Reading the whole ledger, the first time. */
  loadMs: number;
  /** Taking in what a second has brought. */
  catchUpP99Ms: number;
};

/** The top ten and one's own place, on small leaderboards and large ones. */
export const leaderboard: Bench = {
  name: 'leaderboard',
  about:
    'The first ten, one fan’s place and the points to the next, by the read model in the process, while 50 points a second are added; beside it a Redis sorted set over loopback, where redis-server is on the PATH.',
  aim: 'at 1 M fans at most 1.5 times what it takes at 1 k',
  packages: ['@redis/client'],
  run: measure,
};

async function measure(context: BenchContext): Promise<BenchFindings> {
  const sizes = context.isQuick ? [fewest, 10_000] : [fewest, 100_000, 1_000_000];
  const runs: SizeRun[] = [];
  for (const fans of sizes) runs.push(report(await measureOurs(fans, context), context));
  const redis = findRedis(context.environment);
  if (redis === null) context.say('  no redis-server on the PATH: nothing to show beside it');
  else {
    await whileRedisRuns(redis, context, async (set) => {
      for (const fans of sizes) runs.push(report(await measureRedis(fans, { set, context }), context));
    });
  }
  return findings(runs, sizes);
}

function report(run: SizeRun, { say }: BenchContext): SizeRun {
  say(`  ${run.of}, ${run.fans} fans: p50 ${run.p50Us} µs, p99 ${run.p99Us} µs`);
  return run;
}

function findings(runs: readonly SizeRun[], sizes: readonly number[]): BenchFindings {
  const p50 = (of: SizeRun['of'], fans: number) => runs.find((run) => run.of === of && run.fans === fans)?.p50Us;
  const most = sizes.at(-1) ?? fewest;
  const growth = rounded((p50('frontrow', most) ?? NaN) / (p50('frontrow', fewest) ?? NaN));
  const figures = Object.fromEntries(runs.map(({ of, fans, p50Us }) => [`${of}${fans}FansP50Us`, p50Us]));
  // No ratio: what is in the process and what is a trip away are not the same thing to measure.
  return { met: growth <= aimedGrowth, figures: { ...figures, growth }, ratio: null, database: null, runs };
}

async function measureOurs(fans: number, { isQuick, signal }: BenchContext): Promise<SizeRun> {
  const ledger = new GrowingLedger(fans);
  const board = new Leaderboard(campaign, { points: ledger, monotonic: ledger });
  const startedAt = performance.now();
  await board.standings();
  const loadMs = rounded(performance.now() - startedAt);
  const [asked, caughtUp]: [number[], number[]] = [[], []];
  for (let second = 0; second < (isQuick ? 3 : 30); second += 1) {
    signal.throwIfAborted();
    ledger.nextSecond();
    const lookedAt = performance.now();
    const standings = await board.standings();
    caughtUp.push(rounded(performance.now() - lookedAt));
    for (let number = 0; number < questions; number += 1) asked.push(timed(() => ask(standings, ledger.somebody())));
  }
  return { fans, of: 'frontrow', ...inMicroseconds(asked), loadMs, catchUpP99Ms: percentileOf(caughtUp, 99) };
}

/** What `/leaderboard` asks of the read model. */
function ask(standings: OrderedStandings, fan: FanId): unknown {
  return [standings.first(topCount), standings.placeOf(fan), standings.above(fan)];
}

async function measureRedis(fans: number, on: { set: SortedSet; context: BenchContext }): Promise<SizeRun> {
  const ledger = new GrowingLedger(fans);
  const startedAt = performance.now();
  await on.set.fill(ledger.points());
  const loadMs = rounded(performance.now() - startedAt);
  const [asked, caughtUp]: [number[], number[]] = [[], []];
  for (let second = 0; second < (on.context.isQuick ? 1 : 5); second += 1) {
    on.context.signal.throwIfAborted();
    const lookedAt = performance.now();
    await on.set.addPoints(ledger.nextSecond().map((entry) => entry.fanId));
    caughtUp.push(rounded(performance.now() - lookedAt));
    for (let number = 0; number < questions; number += 1) {
      const askedAt = performance.now();
      await on.set.ask(ledger.somebody(), topCount);
      asked.push(performance.now() - askedAt);
    }
  }
  return { fans, of: 'redis', ...inMicroseconds(asked), loadMs, catchUpP99Ms: percentileOf(caughtUp, 99) };
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function inMicroseconds(tookMs: readonly number[]): Pick<SizeRun, 'p50Us' | 'p99Us'> {
  const tookUs = tookMs.map((ms) => ms * 1_000);
  return { p50Us: medianOf(tookUs), p99Us: percentileOf(tookUs, 99) };
}

const at = new Date('2026-11-20T10:00:00Z');
const campaign = {
  id: campaignId.parse('cmp_bench00000'),
  artistId: artistId.parse('art_bench00000'),
  releaseDate: '2026-12-18',
  releaseMode: { kind: 'local' },
  phase: 'open',
  freezeAt: new Date('2026-12-18T00:00:00Z'),
  tieBreakSeed: new Secret('bench'),
} as const;

/** A ledger in the process that fans' points are added to: how fast a database reads it is another question. */
class GrowingLedger {
  readonly #fans: number;
  readonly #entries: PointsEntry[] = [];
  #seconds = 0;
  #fresh: PointsEntry[] = [];
  #drawn = 1;

  constructor(fans: number) {
    this.#fans = fans;
    // Few bring many: every tenth fan has a second point, every hundredth ten more.
    for (let fan = 0; fan < fans; fan += 1) {
      const points = 1 + (fan % 10 === 0 ? 1 : 0) + (fan % 100 === 0 ? 10 : 0);
      for (let point = 0; point < points; point += 1) this.#add(fan);
    }
  }

  now(): Date {
    return new Date(at.getTime() + this.#seconds * oldestMs);
  }

  /** A second passes, and fans are given points in it. */
  nextSecond(): PointsEntry[] {
    this.#seconds += 1;
    this.#fresh = Array.from({ length: newPoints }, () => this.#add(this.#draw()));
    return this.#fresh;
  }

  somebody(): FanId {
    return fanNumber(this.#draw());
  }

  /** How many points each fan has. */
  points(): Map<FanId, number> {
    const points = new Map<FanId, number>();
    for (const { fanId: fan } of this.#entries) points.set(fan, (points.get(fan) ?? 0) + 1);
    return points;
  }

  ofCampaign(_campaign: unknown, from: Date | null): AsyncIterable<PointsEntry> {
    return Readable.from(from === null ? this.#entries : this.#fresh);
  }

  append = () => Promise.resolve(false);
  ofNewcomer = () => Promise.resolve([]);
  ofFan = () => Promise.resolve([]);

  #add(fan: number): PointsEntry {
    const newcomerId = fanNumber(this.#fans + this.#entries.length);
    const entry: PointsEntry = {
      id: pointsEntryId(campaign.id, newcomerId, 1),
      artistId: campaign.artistId,
      campaignId: campaign.id,
      fanId: fanNumber(fan),
      newcomerId,
      ...{ sequence: 1, change: 1, at: new Date(at.getTime() + (this.#entries.length % 86_400) * 1_000) },
      recordedAt: this.now(),
    };
    this.#entries.push(entry);
    return entry;
  }

  /** The same draws on every run (Park and Miller's generator). */
  #draw(): number {
    this.#drawn = (this.#drawn * 48_271) % 2_147_483_647;
    return this.#drawn % this.#fans;
  }
}

function fanNumber(number: number): FanId {
  return fanId.parse(`fan_${String(number).padStart(10, '0')}`);
}
