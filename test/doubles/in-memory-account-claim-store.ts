import type { AccountClaimStore } from '../../core/grants/account-claim-store.js';
import type { AccountClaim } from '../../core/grants/account-claim.js';
import { Kept } from './kept.js';

export class InMemoryAccountClaimStore implements AccountClaimStore {
  readonly #claims = new Kept<AccountClaim>();

  async claim(claim: AccountClaim): Promise<AccountClaim> {
    this.#claims.insert(claim.mark, claim);
    return this.#claims.get(claim.mark) ?? claim;
  }

  async renew(claim: AccountClaim): Promise<boolean> {
    if (this.#claims.insert(claim.mark, claim)) return true;
    return this.#claims.update(claim.mark, ({ fanId }) => fanId === claim.fanId, { heldUntil: claim.heldUntil });
  }

  async free({ mark, fanId }: Pick<AccountClaim, 'mark' | 'fanId'>): Promise<void> {
    if (this.#claims.get(mark)?.fanId === fanId) this.#claims.remove(mark);
  }

  async removeAbandoned(now: Date): Promise<void> {
    const abandoned = this.#claims.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= now);
    for (const claim of abandoned) this.#claims.remove(claim.mark);
  }

  /** Everything that is kept. */
  all(): AccountClaim[] {
    return this.#claims.filter(() => true);
  }
}
