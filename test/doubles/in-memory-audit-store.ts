import type { ArtistId } from '../../core/artists/artist.js';
import { isSameAccount, type AccountKey } from '../../core/artists/team.js';
import type { Actor, AuditEntry, RememberedAccount } from '../../core/audit/audit-entry.js';
import type { AuditStore, Forgetting } from '../../core/audit/audit-store.js';
import { Kept } from './kept.js';

export class InMemoryAuditStore implements AuditStore {
  readonly #entries = new Kept<AuditEntry>();

  async append(entry: AuditEntry): Promise<void> {
    this.#entries.insertOrFail(entry.id, entry);
  }

  async ofArtist(artistId: ArtistId): Promise<AuditEntry[]> {
    const all = this.#entries.filter((entry) => entry.artistId === artistId);
    return all.sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async ofAccount(account: AccountKey): Promise<AuditEntry[]> {
    const all = this.#entries.filter(({ by, whom }) => isOf(account, by) || isOf(account, whom));
    return all.sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async forget(account: AccountKey, { artistId, what }: Forgetting): Promise<void> {
    for (const { id, by, whom, artistId: of } of await this.ofAccount(account)) {
      if (artistId !== null && of !== artistId) continue;
      if (isOf(account, by)) this.#entries.update(id, () => true, { by: without(by, what) });
      if (isOf(account, whom)) this.#entries.update(id, () => true, { whom: without(whom, what) });
    }
  }

  async removeBefore(at: Date): Promise<void> {
    this.#entries.removeWhere((entry) => entry.at < at);
  }
}

type Known = Extract<RememberedAccount, { kind: 'account' }>;

function isOf(account: AccountKey, person: Actor | null): person is Known {
  return person?.kind === 'account' && isSameAccount(person, account);
}

function without(known: Known, what: 'name' | 'account'): RememberedAccount {
  return what === 'name' ? { ...known, displayName: null } : { kind: 'forgotten' };
}
