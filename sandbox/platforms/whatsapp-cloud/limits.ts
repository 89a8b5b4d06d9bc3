import { z } from 'zod';

import type { EmulatorClock } from '../clock.js';
import { createRecentTimes } from '../recent-times.js';
import type { Template } from './world/records-of.js';

/** Limits a test or the playground may move while a client is connected. */
export type LimitSettings = {
  /** Messages of the number, to everybody. */
  perSecond: number;
  /** Messages to one person that are let through at once; one more every six seconds. */
  pairBurst: number;
  /** How many people the business writes to first, by templates, in any 24 hours. */
  tier: Tier;
  /** How many marketing templates one person is brought in 24 hours, whoever sends them. Meta publishes no number. */
  marketingPerPerson: number;
  /** How often the business asks for its number's settings in an hour. */
  readsPerHour: number;
};

/** Meta's steps (chat-platforms §5). */
export const tier = z.enum(['TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED']);
/** See {@link tier}. */
export type Tier = z.infer<typeof tier>;

const peopleOf: Readonly<Record<Tier, number>> = {
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Infinity,
};

/** A change to the limits, as the control side takes it. */
export const limitChange = z.strictObject({
  perSecond: z.number().int().min(1).optional(),
  pairBurst: z.number().int().min(1).optional(),
  tier: tier.optional(),
  marketingPerPerson: z.number().int().min(0).optional(),
  readsPerHour: z.number().int().min(0).optional(),
});

/** Meta's published ones (chat-platforms §5); what it does not publish is ours. */
export function defaultLimits(): LimitSettings {
  return { perSecond: 80, pairBurst: 45, tier: 'TIER_250', marketingPerPerson: 10, readsPerHour: 5_000 };
}

/** Counts messages; one that is turned down is not counted. */
export interface Limits {
  /** Which limit a message to this person meets now. */
  take(personId: string): 'throughput' | 'pair' | null;
  /** Which limit a template to this person meets, by the date that people live by; one that is let through is counted. */
  takeTemplate(personId: string, category: Template['category'], nowMs: number): 'tier' | 'marketing' | null;
  /** Whether the number's settings may be asked for once more. */
  takeRead(): boolean;
}

const pairEveryMs = 6_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Limits that nobody has used yet. */
export function createLimits(clock: EmulatorClock, settings: LimitSettings): Limits {
  const { within } = createRecentTimes(clock);
  // Whom templates went to lately, by person, and those of marketing.
  const written = new Map<string, number>();
  const marketing = new Map<string, number[]>();
  return {
    takeTemplate(personId, category, nowMs) {
      const since = nowMs - dayMs;
      for (const [id, at] of written) if (at <= since) written.delete(id);
      const shown = (marketing.get(personId) ?? []).filter((at) => at > since);
      if (!written.has(personId) && written.size >= peopleOf[settings.tier]) return 'tier';
      if (category === 'MARKETING' && shown.length >= settings.marketingPerPerson) return 'marketing';
      written.set(personId, nowMs);
      if (category === 'MARKETING') marketing.set(personId, [...shown, nowMs]);
      return null;
    },
    takeRead() {
      const reads = within('reads', hourMs);
      if (reads.length >= settings.readsPerHour) return false;
      reads.push(clock.now());
      return true;
    },
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
