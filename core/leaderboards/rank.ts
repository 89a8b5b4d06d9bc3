import { createHash, createHmac } from 'node:crypto';
import type { FanId } from '../fans/fan.js';
import type { PointsEntry } from '../referrals/points-entry.js';
import type { Secret } from '../secret.js';

/** What a fan has on the leaderboard: always one point at least. */
export type Standing = {
  fanId: FanId;
  points: number;
  /** Calendar time of the latest of the points that stand: since then they have had them all. */
  reachedAt: Date;
};

/** A standing with its place, from 1 on; no two share one. */
export type RankedStanding = Standing & { place: number };

/**
 * The leaderboard as the ledger says it, whatever order its entries are read in and however often each. Of one newcomer
 * the entry of the highest number counts, and of the entries those from before the freeze. Pure.
 */
export function rank(
  entries: Iterable<PointsEntry>,
  { freezeAt, seed }: { freezeAt: Date; seed: Secret },
): RankedStanding[] {
  const latest = new Map<FanId, PointsEntry>();
  for (const entry of entries) {
    if (entry.at < freezeAt && entry.sequence > (latest.get(entry.newcomerId)?.sequence ?? 0)) {
      latest.set(entry.newcomerId, entry);
    }
  }
  const standings = new Map<FanId, Standing>();
  for (const { fanId, change, at } of latest.values()) {
    if (change < 0) continue;
    const { points, reachedAt } = standings.get(fanId) ?? { points: 0, reachedAt: at };
    standings.set(fanId, { fanId, points: points + 1, reachedAt: at > reachedAt ? at : reachedAt });
  }
  const ranked = [...standings.values()].sort(inOrder(seed));
  return ranked.map((standing, index) => ({ ...standing, place: index + 1 }));
}

/** More points first; then whoever had them earlier; then by the draw. No two fans are equal. */
export function inOrder(seed: Secret): (one: Standing, other: Standing) => number {
  return (one, other) => {
    if (one.points !== other.points) return other.points - one.points;
    const earlier = one.reachedAt.getTime() - other.reachedAt.getTime();
    if (earlier !== 0 || one.fanId === other.fanId) return earlier;
    return drawOf(seed, one.fanId) < drawOf(seed, other.fanId) ? -1 : 1;
  };
}

/** A fan's lot among those who are equal in everything else, the lower the better: HMAC-SHA256 of their id under the seed. */
export function drawOf(seed: Secret, fanId: FanId): string {
  return createHmac('sha256', seed.reveal()).update(fanId).digest('hex');
}

/** The seed's SHA-256, shown from the start: whoever is told the seed later sees that it was never another. */
export function commitmentTo(seed: Secret): string {
  return createHash('sha256').update(seed.reveal()).digest('hex');
}
