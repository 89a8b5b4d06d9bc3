import type { FanId } from '../fans/fan.js';
import type { ArtistId } from '../artists/artist.js';
import type { ConsentRecord, OptionalPurpose, ShownNotice } from './consent.js';

/**
 * Where the consent ledger is kept. It can only be added to. Beside every withdrawal stands, from the moment it is
 * added, that what follows from it is still to be done.
 */
export interface ConsentStore {
  /** Adds a decision; false if the fan has one of this sequence already: read again, and number it anew. */
  append(record: ConsentRecord): Promise<boolean>;
  /** Every decision of a fan, the first first. */
  ofFan(fanId: FanId): Promise<ConsentRecord[]>;
  /** The fans of an artist whose latest decision on this artist-wide purpose is a yes, each with what they were shown then. */
  takersOf(purpose: OptionalPurpose, artistId: ArtistId): Promise<Map<FanId, ShownNotice>>;
  /** Up to `limit` withdrawals that something is still to follow from. */
  openWithdrawals(limit: number): Promise<ConsentRecord[]>;
  /** What follows from this fan's withdrawals, up to and with the decision of this number, has been done. */
  closeWithdrawals(fanId: FanId, upTo: number): Promise<void>;
}
