import type { ArtistRequest, Asker } from '../../core/artists/artist-request.js';
import type { ArtistStore } from '../../core/artists/artist-store.js';
import type { Artist, ArtistId } from '../../core/artists/artist.js';
import { Kept } from './kept.js';

type KeptArtist = { artist: Artist; by: Asker | null };

export class InMemoryArtistStore implements ArtistStore {
  readonly #artists = new Kept<KeptArtist>();

  async claim(artist: Artist, askedBy?: Asker): Promise<Artist> {
    const standing = this.#named(artist.name);
    if (standing) return standing;
    this.#artists.insertOrFail(artist.id, { artist, by: askedBy ?? null });
    return this.#artists.get(artist.id)?.artist ?? artist;
  }

  async byId(id: ArtistId): Promise<Artist | null> {
    return this.#artists.get(id)?.artist ?? null;
  }

  async byName(name: string): Promise<Artist | null> {
    return this.#named(name);
  }

  #named(name: string): Artist | null {
    return this.#artists.filter(({ artist }) => artist.name === name)[0]?.artist ?? null;
  }

  async requests(): Promise<ArtistRequest[]> {
    const waiting = this.#artists.filter(({ artist }) => !artist.isApproved);
    return waiting
      .flatMap(({ artist, by }) => (by ? [{ artist, by }] : []))
      .sort((one, other) => one.artist.createdAt.getTime() - other.artist.createdAt.getTime());
  }

  async approve(id: ArtistId): Promise<boolean> {
    const kept = this.#artists.get(id);
    if (!kept || kept.artist.isApproved) return false;
    return this.#artists.update(id, () => true, { artist: { ...kept.artist, isApproved: true }, by: null });
  }

  async removeRequest(id: ArtistId): Promise<boolean> {
    const isThere = this.#artists.get(id)?.artist.isApproved === false;
    if (isThere) this.#artists.remove(id);
    return isThere;
  }
}
