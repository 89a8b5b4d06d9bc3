import { z } from 'zod';

/** Limits a test or the playground may tighten while bots are connected. */
export interface LimitSettings {
  /** Calls of one bot, all routes together, but for interactions. */
  globalPerSecond: number;
  /** Direct conversations newly opened; beyond them 40003. Discord does not publish its number. */
  dmOpeningsPerMinute: number;
  /** Answers of 401, 403 or 429 within ten minutes; beyond them Cloudflare shuts the address out. */
  invalidPerTenMinutes: number;
}

/** A change to the limits, as the control side takes it. */
export const limitChange = z.strictObject({
  globalPerSecond: z.number().int().min(1).optional(),
  dmOpeningsPerMinute: z.number().int().min(0).optional(),
  invalidPerTenMinutes: z.number().int().min(1).optional(),
});

/** The published limits (chat-platforms §1.4), and room enough for openings. */
export function defaultLimits(): LimitSettings {
  return { globalPerSecond: 50, dmOpeningsPerMinute: 10_000, invalidPerTenMinutes: 10_000 };
}
