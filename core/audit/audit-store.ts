import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { AuditEntry } from './audit-entry.js';

/** Where it is kept who has done what for an artist. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** All that was done for an artist, the last first. */
  ofArtist(artistId: ArtistId): Promise<AuditEntry[]>;
  /**
   * Forgets an account in all that was done for an artist, by it and to it.
   *
   * @param what `name`: what it was called. `account`: that as well as its id, so that nothing leads to it any more
   */
  forget(artistId: ArtistId, account: AccountKey, what: 'name' | 'account'): Promise<void>;
  /** Removes what was done before (calendar time). */
  removeBefore(at: Date): Promise<void>;
}
