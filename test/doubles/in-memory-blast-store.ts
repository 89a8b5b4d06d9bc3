import type { ArtistId } from '../../core/artists/artist.js';
import { isSameAccount, type AccountKey } from '../../core/artists/team.js';
import type { BlastChange, BlastStore } from '../../core/blasts/blast-store.js';
import type { Blast, BlastId, BlastState } from '../../core/blasts/blast.js';
import { Kept } from './kept.js';

export class InMemoryBlastStore implements BlastStore {
  readonly #blasts = new Kept<Blast>();

  async add(blast: Blast): Promise<void> {
    this.#blasts.insertOrFail(blast.id, blast);
  }

  async byId(id: BlastId): Promise<Blast | null> {
    return this.#blasts.get(id);
  }

  async change({ id, version }: Pick<Blast, 'id' | 'version'>, change: BlastChange): Promise<boolean> {
    return this.#blasts.update(id, (kept) => kept.version === version, { ...change, version: version + 1 });
  }

  async inState(state: BlastState): Promise<Blast[]> {
    return this.#blasts.filter((kept) => kept.state === state);
  }

  async startedSince(artistId: ArtistId, since: Date): Promise<Blast[]> {
    const all = await this.ofArtist(artistId);
    return all.filter(({ startedAt }) => startedAt !== null && startedAt >= since);
  }

  async ofArtist(artistId: ArtistId): Promise<Blast[]> {
    const all = this.#blasts.filter((blast) => blast.artistId === artistId);
    return all.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }

  async ofAccount(account: AccountKey): Promise<Blast[]> {
    const isTheirs = (who: AccountKey | null) => who !== null && isSameAccount(who, account);
    const all = this.#blasts.filter(({ by, confirmedBy }) => [by, ...confirmedBy].some(isTheirs));
    return all.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }

  async removeDrafts(createdBefore: Date): Promise<void> {
    this.#blasts.removeWhere((blast) => blast.state === 'draft' && blast.createdAt < createdBefore);
  }
}
