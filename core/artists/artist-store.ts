import type { ArtistRequest, Asker } from './artist-request.js';
import type { Artist, ArtistId } from './artist.js';

/** Where artists are kept. */
export interface ArtistStore {
  /**
   * Keeps the artist, or finds the one that already has this name; answers the one that stands.
   *
   * @param askedBy who asks for one that is not approved
   */
  claim(artist: Artist, askedBy?: Asker): Promise<Artist>;
  byId(id: ArtistId): Promise<Artist | null>;
  byName(name: string): Promise<Artist | null>;
  /** All who wait for approval, the longest-waiting first. */
  requests(): Promise<ArtistRequest[]>;
  /** Approves an artist; false if there is none of this id that waits for it. */
  approve(id: ArtistId): Promise<boolean>;
  /** Takes an artist away who waits for approval, with the name; false if none does. */
  removeRequest(id: ArtistId): Promise<boolean>;
}
