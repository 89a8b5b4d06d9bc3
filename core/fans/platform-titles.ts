import type { Platform } from './fan.js';

/** The platforms as they write themselves. */
export const platformTitles = {
  discord: 'Discord',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
} as const satisfies Record<Platform, string>;
