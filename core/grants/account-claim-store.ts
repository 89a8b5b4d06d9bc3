import type { AccountClaim } from './account-claim.js';

/** Where it is kept whose a service account is. */
export interface AccountClaimStore {
  /** Keeps the claim unless the account is claimed already; answers the one that stands. Callers at once get the same answer. */
  claim(claim: AccountClaim): Promise<AccountClaim>;
  /** Puts the claim in the place of this fan's own one, or of none; false if the account is another fan's. */
  renew(claim: AccountClaim): Promise<boolean>;
  /** Forgets the account, if it is this fan's. */
  free(claim: Pick<AccountClaim, 'mark' | 'fanId'>): Promise<void>;
  /** Forgets those that were held until `now` (database time) or before: their sign-in was broken off. */
  removeAbandoned(now: Date): Promise<void>;
}
