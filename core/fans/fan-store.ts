import type { ArtistId } from '../artists/artist.js';
import type { AgeDeclaration } from './age.js';
import type { Fan, FanId, FanIdentity, Platform } from './fan.js';

/** Where fans and their chat accounts are kept. */
export interface FanStore {
  /** @throws Error if there is a fan of this id already. */
  add(fan: Fan): Promise<void>;
  byId(id: FanId): Promise<Fan | null>;
  /** Keeps what a fan said of their age, unless they have said it before: the first stands. */
  declareAge(id: FanId, age: AgeDeclaration): Promise<void>;
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
