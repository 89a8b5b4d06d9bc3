import type { Platform } from '../../core/fans/fan.js';

/** What people call the platforms. */
export const platformTitles = {
  discord: 'Discord',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
} as const satisfies Record<Platform, string>;
