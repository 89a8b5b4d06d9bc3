import type { AccountId, LinkCode } from './link-code.js';

/** Where codes to link accounts are kept. */
export interface LinkCodeStore {
  /** Keeps the account's new code in place of any earlier one. */
  put(code: LinkCode): Promise<void>;
  /** The code, also when it has expired: its caller decides by database time. */
  byHash(codeHash: string): Promise<LinkCode | null>;
  /** Notes who was last shown whose code it is. */
  noteShown(codeHash: string, shownTo: AccountId): Promise<void>;
  /** True for exactly one caller, and only for the account that it was last shown to: the code is used up. */
  use(codeHash: string, shownTo: AccountId): Promise<boolean>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
