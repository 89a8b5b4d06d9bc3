import { z } from 'zod';

import type { EmulatorClock } from '../clock.js';
import { createRecentTimes } from '../recent-times.js';
import { refusals, type Refusal } from './api/refusal.js';

/** Limits a test or the playground may tighten while a bot is connected. */
export type LimitSettings = {
  /** Messages of one bot, all chats together. */
  globalPerSecond: number;
  /** Messages into one chat that are let through at once, before one a second holds. */
  perChatBurst: number;
  perGroupPerMinute: number;
};

/** A change to the limits, as the control side takes it. */
export const limitChange = z.strictObject({
  globalPerSecond: z.number().int().min(1).optional(),
  perChatBurst: z.number().int().min(1).optional(),
  perGroupPerMinute: z.number().int().min(1).optional(),
});

/** Telegram's published anchors (chat-platforms §2); how long a burst may be, it does not say. */
export function defaultLimits(): LimitSettings {
  return { globalPerSecond: 30, perChatBurst: 20, perGroupPerMinute: 20 };
}

/** Counts messages; a refused one is not counted. */
export interface Limits {
  /** The refusal that a message into this chat meets now, if any. */
  take(chatId: number, isGroup: boolean): Refusal | undefined;
}

/** Limits that nobody has used yet. */
export function createLimits(clock: EmulatorClock, settings: LimitSettings): Limits {
  const { within } = createRecentTimes(clock);
  return {
    take(chatId, isGroup) {
      const windows = [
        { key: 'all', windowMs: 1_000, most: settings.globalPerSecond },
        isGroup
          ? { key: `chat ${chatId}`, windowMs: 60_000, most: settings.perGroupPerMinute }
          : { key: `chat ${chatId}`, windowMs: settings.perChatBurst * 1_000, most: settings.perChatBurst },
      ];
      for (const { key, windowMs, most } of windows) {
        const recent = within(key, windowMs);
        const [oldest] = recent.slice(-most);
        if (recent.length >= most && oldest !== undefined) {
          return refusals.tooMany(Math.max(1, Math.ceil((oldest + windowMs - clock.now()) / 1000)));
        }
      }
      for (const { key, windowMs } of windows) within(key, windowMs).push(clock.now());
      return undefined;
    },
  };
}
