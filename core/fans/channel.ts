import { platforms, type Platform } from './fan.js';
import { platformTitles } from './platform-titles.js';

/** Where a fan can be told of something: in a chat, or by e-mail. What is asked and answered is chat's alone. */
export const channels = [...platforms, 'email'] as const;
export type Channel = (typeof channels)[number];

/** The channels by the names that people read. */
export const channelTitles = { ...platformTitles, email: 'E-mail' } as const satisfies Record<Channel, string>;

/** Whether it is a chat platform, on which a fan has an account and can type. */
export function isChat(channel: Channel): channel is Platform {
  return channel !== 'email';
}
