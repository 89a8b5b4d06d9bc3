import type { ArtistStore } from '../../core/artists/artist-store.js';
import type { Artist, ArtistId } from '../../core/artists/artist.js';
import { deepCopy } from './deep-copy.js';
import { Kept } from './kept.js';

export class InMemoryArtistStore implements ArtistStore {
  readonly #artists = new Kept<Artist>();

  async claim(artist: Artist): Promise<Artist> {
    const [standing] = this.#artists.filter(({ name }) => name === artist.name);
    if (standing) return standing;
    this.#artists.insertOrFail(artist.id, artist);
    return deepCopy(artist);
  }

  async byId(id: ArtistId): Promise<Artist | null> {
    return this.#artists.get(id);
  }
}
