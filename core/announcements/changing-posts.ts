import { isChat } from '../fans/channel.js';
import type { Platform } from '../fans/fan.js';
import type { Announcement } from './announcement.js';

/** What can be done to a post that was made. */
export type Changing = 'edit' | 'removal';

const hourMs = 60 * 60 * 1000;

/**
 * For how long after it was sent a platform lets a bot change its own message; null: for ever. Discord's and Telegram's are
 * documented; WhatsApp's are those of its apps (15 minutes, and two days and a half). A platform has the last word on each
 * message.
 */
export const platformRules: Readonly<Record<Platform, Readonly<Record<Changing, number | null>>>> = {
  discord: { edit: null, removal: null },
  telegram: { edit: null, removal: 48 * hourMs },
  whatsapp: { edit: hourMs / 4, removal: 60 * hourMs },
};

/** Whether a post that was made can still be changed so at `now` (database time), as far as we know. Pure. */
export function canChange({ platform, posted }: Announcement, as: Changing, now: Date): boolean {
  if (posted === null || !isChat(platform)) return false;
  const withinMs = platformRules[platform][as];
  return withinMs === null || now.getTime() - posted.at.getTime() < withinMs;
}
