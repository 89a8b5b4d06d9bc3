import type { ArtistId } from '../../core/artists/artist.js';
import type { BlastStore } from '../../core/blasts/blast-store.js';
import type { Blast, BlastId } from '../../core/blasts/blast.js';
import { Kept } from './kept.js';

export class InMemoryBlastStore implements BlastStore {
  readonly #blasts = new Kept<Blast>();

  async add(blast: Blast): Promise<void> {
    this.#blasts.insertOrFail(blast.id, blast);
  }

  async byId(id: BlastId): Promise<Blast | null> {
    return this.#blasts.get(id);
  }

  async start(id: BlastId, settled: Pick<Blast, 'startedAt' | 'communityIds' | 'toFans'>): Promise<boolean> {
    return this.#blasts.update(id, ({ state }) => state === 'draft', { ...settled, state: 'sending' });
  }

  async finish(id: BlastId): Promise<void> {
    this.#blasts.update(id, ({ state }) => state === 'sending', { state: 'sent' });
  }

  async stop(id: BlastId): Promise<boolean> {
    return this.#blasts.update(id, ({ state }) => state !== 'stopped', { state: 'stopped' });
  }

  async sending(): Promise<Blast[]> {
    return this.#blasts.filter(({ state }) => state === 'sending');
  }

  async startedSince(artistId: ArtistId, since: Date): Promise<Blast[]> {
    const all = await this.ofArtist(artistId);
    return all.filter(({ startedAt }) => startedAt !== null && startedAt >= since);
  }

  async ofArtist(artistId: ArtistId): Promise<Blast[]> {
    const all = this.#blasts.filter((blast) => blast.artistId === artistId);
    return all.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }

  async removeDrafts(createdBefore: Date): Promise<void> {
    this.#blasts.removeWhere(({ state, createdAt }) => state === 'draft' && createdAt < createdBefore);
  }
}
