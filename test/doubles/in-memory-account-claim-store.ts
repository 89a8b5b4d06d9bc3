import type { AccountClaimStore } from '../../core/grants/account-claim-store.js';
import type { AccountClaim, ServiceAccount } from '../../core/grants/account-claim.js';
import { Kept } from './kept.js';

export class InMemoryAccountClaimStore implements AccountClaimStore {
  readonly #claims = new Kept<AccountClaim>();

  async claim(claim: AccountClaim): Promise<AccountClaim> {
    this.#claims.insert(keyOf(claim), claim);
    return this.#claims.get(keyOf(claim)) ?? claim;
  }

  async renew(claim: AccountClaim): Promise<boolean> {
    if (this.#claims.insert(keyOf(claim), claim)) return true;
    return this.#claims.update(keyOf(claim), ({ fanId }) => fanId === claim.fanId, { heldUntil: claim.heldUntil });
  }

  async free({ fanId, ...account }: Omit<AccountClaim, 'heldUntil'>): Promise<void> {
    if (this.#claims.get(keyOf(account))?.fanId === fanId) this.#claims.remove(keyOf(account));
  }

  async removeAbandoned(now: Date): Promise<void> {
    const abandoned = this.#claims.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= now);
    for (const claim of abandoned) this.#claims.remove(keyOf(claim));
  }

  /** Everything that is kept. */
  all(): AccountClaim[] {
    return this.#claims.filter(() => true);
  }
}

function keyOf({ artistId, service, accountId }: ServiceAccount): string {
  return `${artistId}:${service}:${accountId}`;
}
