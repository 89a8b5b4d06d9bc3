import type { AccountAlias } from './account-alias.js';
import type { Platform } from './fan.js';

/** Where the other ids of chat accounts are kept. */
export interface AccountAliasStore {
  /** Keeps it in place of what the alias stood for before. */
  put(alias: AccountAlias): Promise<void>;
  /** Those of these ids that are aliases, in no order. */
  byAliases(platform: Platform, ids: readonly string[]): Promise<AccountAlias[]>;
  ofAccount(platform: Platform, accountId: string): Promise<AccountAlias[]>;
  removeOfAccount(platform: Platform, accountId: string): Promise<void>;
}
