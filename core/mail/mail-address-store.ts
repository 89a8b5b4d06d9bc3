import type { ArtistId } from '../artists/artist.js';
import type { FanId } from '../fans/fan.js';
import type { EmailAddress, MailAddress, MailAddressId } from './mail-address.js';

/** Where the addresses that fans have confirmed are kept. */
export interface MailAddressStore {
  /**
   * Keeps the address unless it is a fan's of this artist already; answers the one that stands. Whoever confirms it
   * reads it: it counts as reachable again, and is written to in their language.
   */
  claim(address: Omit<MailAddress, 'unreachableSince'>): Promise<MailAddress>;
  byId(id: MailAddressId): Promise<MailAddress | null>;
  byAddress(artistId: ArtistId, address: EmailAddress): Promise<MailAddress | null>;
  ofFan(fanId: FanId): Promise<MailAddress[]>;
  ofArtist(artistId: ArtistId): Promise<MailAddress[]>;
  /** Remembers that its server takes nothing for it; the first such time stays. */
  markUnreachable(id: MailAddressId, since: Date): Promise<void>;
  markReachable(id: MailAddressId): Promise<void>;
  remove(id: MailAddressId): Promise<void>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Makes every address of one fan another's of the same artist: they turned out to be the same person. */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
}
