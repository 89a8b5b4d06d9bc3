import type { LinkCode } from './link-code.js';

/** Where codes to link accounts are kept. */
export interface LinkCodeStore {
  /** Keeps the account's new code in place of any earlier one. */
  put(code: LinkCode): Promise<void>;
  /** The code, also when it has expired: its caller decides by database time. */
  byHash(codeHash: string): Promise<LinkCode | null>;
  /** True for exactly one caller: the code is used up. */
  use(codeHash: string): Promise<boolean>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
