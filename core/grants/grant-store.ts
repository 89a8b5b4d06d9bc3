import type { AccountMark } from './account-mark.js';
import type { Grant, GrantId } from './grant.js';

/** Where grants are kept. */
export interface GrantStore {
  byId(id: GrantId): Promise<Grant | null>;
  /** The living grant for the account of this mark, whoever's it is. Destroyed ones are not found. */
  byAccount(mark: AccountMark): Promise<Grant | null>;
  /** Keeps a first grant; false if there is one of this id already. */
  add(grant: Grant): Promise<boolean>;
  /** Replaces the grant of version `grant.version - 1`; false if somebody else was first. */
  replace(grant: Grant): Promise<boolean>;
  /** The same; but a renewal that is under way keeps its lease. For changes that leave the credentials what they are. */
  amend(grant: Grant): Promise<boolean>;
  /**
   * True for one caller: the grant is still at `version` and nobody is renewing it at `now` (database time). Nobody
   * else may until `until`, or until the grant is replaced.
   */
  leaseRenewal(id: GrantId, version: number, lease: { now: Date; until: Date }): Promise<boolean>;
  /** Ends the lease that runs until then, of a renewal that has come to nothing: others need not wait it out. */
  endRenewal(id: GrantId, until: Date): Promise<void>;
  /** Every grant that is not destroyed, page by page, each as it is when its page is read. */
  living(): AsyncIterable<Grant>;
  /** Up to `limit` grants that are not destroyed and were to be kept only until `at` or before. */
  keptUntil(at: Date, limit: number): Promise<Grant[]>;
}
