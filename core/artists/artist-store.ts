import type { Artist, ArtistId } from './artist.js';

/** Where artists are kept. */
export interface ArtistStore {
  /** Keeps the artist, or finds the one that already has this name; answers the one that stands. */
  claim(artist: Artist): Promise<Artist>;
  byId(id: ArtistId): Promise<Artist | null>;
}
