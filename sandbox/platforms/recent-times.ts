import type { EmulatorClock } from './clock.js';

/** When something was done lately, by key: what rate limits are counted from. */
export type RecentTimes = {
  /** The instants within the last `windowMs`, the oldest first; what is pushed to the list is counted from then on. */
  within: (key: string, windowMs: number) => number[];
};

/** Nothing was done yet. */
export function createRecentTimes(clock: EmulatorClock): RecentTimes {
  const times = new Map<string, number[]>();
  return {
    within(key, windowMs) {
      const recent = (times.get(key) ?? []).filter((at) => at > clock.now() - windowMs);
      times.set(key, recent);
      return recent;
    },
  };
}
