import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { AuditEntry } from './audit-entry.js';

/**
 * With which artist an account is forgotten, null: with every one; and what of it. `name`: what it was called. `account`:
 * that as well as its id, so that nothing leads to it any more.
 */
export type Forgetting = { artistId: ArtistId | null; what: 'name' | 'account' };

/** Where it is kept who has done what for an artist. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** All that was done for an artist, the last first. */
  ofArtist(artistId: ArtistId): Promise<AuditEntry[]>;
  /** All that an account has done, and that was done to it, whatever it was called then; the last first. */
  ofAccount(account: AccountKey): Promise<AuditEntry[]>;
  /** Forgets an account in all that it has done, and that was done to it. */
  forget(account: AccountKey, forgetting: Forgetting): Promise<void>;
  /** Removes what was done before (calendar time). */
  removeBefore(at: Date): Promise<void>;
}
