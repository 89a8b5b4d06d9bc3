import { randomInt } from 'node:crypto';

import type { EmulatorClock } from '../clock.js';

/** Discord counts from the first second of 2015. */
const discordEpochMs = 1_420_070_400_000n;

/** Makes Discord ids: always growing, 17 to 19 digits, the time of their making in the upper 42 bits. */
export interface Snowflakes {
  next(): string;
}

/** Ids drawn from the given clock; a random worker number keeps two runs apart. */
export function createSnowflakes(clock: EmulatorClock): Snowflakes {
  const worker = BigInt(randomInt(1024)) << 12n;
  let last = 0n;
  return {
    next() {
      const drawn = ((BigInt(clock.now()) - discordEpochMs) << 22n) | worker;
      last = drawn > last ? drawn : last + 1n;
      return last.toString();
    },
  };
}

/** When the thing with this id was made, in milliseconds since the Unix epoch. */
export function madeAtMs(snowflake: string): number {
  return Number((BigInt(snowflake) >> 22n) + discordEpochMs);
}

/** The shard that hears about a guild (chat-platforms §1.2); direct messages have no guild and go to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
