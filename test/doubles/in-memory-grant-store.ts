import type { AccountMark } from '../../core/grants/account-mark.js';
import type { GrantStore } from '../../core/grants/grant-store.js';
import type { Grant, GrantId } from '../../core/grants/grant.js';
import { Kept } from './kept.js';

export class InMemoryGrantStore implements GrantStore {
  readonly #grants = new Kept<Grant>();
  readonly #renewals = new Map<GrantId, Date>();

  async byId(id: GrantId): Promise<Grant | null> {
    return this.#grants.get(id);
  }

  async byAccount(mark: AccountMark): Promise<Grant | null> {
    const [grant] = this.#grants.filter((kept) => kept.state !== 'destroyed' && kept.accountMark === mark);
    return grant ?? null;
  }

  async add(grant: Grant): Promise<boolean> {
    return this.#grants.insert(grant.id, grant);
  }

  async replace(grant: Grant): Promise<boolean> {
    const replaced = this.#grants.update(grant.id, ({ version }) => version === grant.version - 1, grant);
    if (replaced) this.#renewals.delete(grant.id);
    return replaced;
  }

  async amend(grant: Grant): Promise<boolean> {
    return this.#grants.update(grant.id, ({ version }) => version === grant.version - 1, grant);
  }

  async leaseRenewal(id: GrantId, version: number, lease: { now: Date; until: Date }): Promise<boolean> {
    const leasedUntil = this.#renewals.get(id);
    if (this.#grants.get(id)?.version !== version || (leasedUntil && leasedUntil > lease.now)) return false;
    this.#renewals.set(id, lease.until);
    return true;
  }

  async endRenewal(id: GrantId, until: Date): Promise<void> {
    if (this.#renewals.get(id)?.getTime() === until.getTime()) this.#renewals.delete(id);
  }

  async *living(): AsyncGenerator<Grant> {
    for (const { id } of this.#grants.filter(({ state }) => state !== 'destroyed')) {
      const grant = this.#grants.get(id);
      if (grant && grant.state !== 'destroyed') yield grant;
    }
  }

  async keptUntil(at: Date, limit: number): Promise<Grant[]> {
    return this.#grants.filter(({ state, keepUntil }) => state !== 'destroyed' && keepUntil <= at).slice(0, limit);
  }
}
