import { createHash } from 'node:crypto';
import type { FanId } from '../fans/fan.js';
import type { ReleaseWaveId } from '../release-waves/release-wave.js';

/** A wave is worked in so many parts, each by one worker at a time. It is kept with every write: never change it. */
export const shardCount = 64;

/** One part of a wave: all writes of the fans whose hash falls into it. */
export type ShardKey = { waveId: ReleaseWaveId; shard: number };

/** The shard of a fan, 0 to 63: all their writes are in the same one, and no shard is much larger than another. */
export function shardOf(fanId: FanId): number {
  return createHash('sha256').update(fanId).digest().readUInt32BE(0) % shardCount;
}
