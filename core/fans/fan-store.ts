import type { ArtistId } from '../artists/artist.js';
import type { Fan, FanId, FanIdentity, Platform } from './fan.js';

/** Where fans and their chat accounts are kept. */
export interface FanStore {
  /** @throws Error if there is a fan of this id already. */
  add(fan: Fan): Promise<void>;
  byId(id: FanId): Promise<Fan | null>;
  /** Notes that the fan is to be forgotten; false if there is no such fan. */
  markForgotten(id: FanId): Promise<boolean>;
  /** Up to `limit` fans who are to be forgotten and are still here. */
  toForget(limit: number): Promise<FanId[]>;
  removeIdentities(id: FanId): Promise<void>;
  /** Removes the fan themselves, and with them the note that they are to be forgotten. */
  remove(id: FanId): Promise<void>;
  /**
   * Keeps the identity unless this account already belongs to a fan of the artist; answers the one that stands,
   * with its display name brought up to date. Two callers at once get the same answer.
   */
  claimIdentity(identity: FanIdentity): Promise<FanIdentity>;
  identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null>;
  identitiesOf(fanId: FanId): Promise<FanIdentity[]>;
  /** This account with every artist of the installation. */
  identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]>;
}
