import type { Platform } from './fan.js';

/**
 * Another id of a chat account. Some platforms know one person by several ids, and tell us now one, now another, now all
 * of them: on WhatsApp a number, a business-scoped user id, a hidden id.
 */
export type AccountAlias = {
  platform: Platform;
  alias: string;
  /** The id that the account is known by here. */
  accountId: string;
  /** Calendar time since when messages go to the alias, for an account that goes on under it; null: they do not. */
  addressSince: Date | null;
};
