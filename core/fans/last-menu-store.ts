import type { AccountKey } from '../artists/team.js';
import type { LastMenu } from './last-menu.js';

/** Where the last numbered list of each chat account is kept. */
export interface LastMenuStore {
  /** Keeps it in place of the account's list before it. */
  put(menu: LastMenu): Promise<void>;
  /** The account's list, however old; null if none is kept. */
  of(account: AccountKey): Promise<LastMenu | null>;
  remove(account: AccountKey): Promise<void>;
  /** Removes those that were shown at `shownUntil` or before (database time). */
  removeOld(shownUntil: Date): Promise<void>;
}
