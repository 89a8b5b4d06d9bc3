import { z } from 'zod';

import type { EmulatorClock } from '../clock.js';
import { createRecentTimes } from '../recent-times.js';

/** Limits a test or the playground may move while a client is connected. */
export type LimitSettings = {
  /** Messages of the number, to everybody. */
  perSecond: number;
  /** Messages to one person that are let through at once; one more every six seconds. */
  pairBurst: number;
};

/** A change to the limits, as the control side takes it. */
export const limitChange = z.strictObject({
  perSecond: z.number().int().min(1).optional(),
  pairBurst: z.number().int().min(1).optional(),
});

/** Meta's published ones (chat-platforms §5). */
export function defaultLimits(): LimitSettings {
  return { perSecond: 80, pairBurst: 45 };
}

/** Counts messages; one that is turned down is not counted. */
export interface Limits {
  /** Which limit a message to this person meets now. */
  take(personId: string): 'throughput' | 'pair' | null;
}

const pairEveryMs = 6_000;

/** Limits that nobody has used yet. */
export function createLimits(clock: EmulatorClock, settings: LimitSettings): Limits {
  const { within } = createRecentTimes(clock);
  return {
    take(personId) {
      const all = within('all', 1_000);
      if (all.length >= settings.perSecond) return 'throughput';
      const pair = within(`person ${personId}`, settings.pairBurst * pairEveryMs);
      if (pair.length >= settings.pairBurst) return 'pair';
      all.push(clock.now());
      pair.push(clock.now());
      return null;
    },
  };
}
