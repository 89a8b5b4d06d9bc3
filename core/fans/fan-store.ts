import type { ArtistId } from '../artists/artist.js';
import type { AgeDeclaration } from './age.js';
import type { FanCity } from './city.js';
import type { Language } from '../languages/language.js';
import type { ClaimedIdentity, Fan, FanId, FanIdentity, Platform } from './fan.js';

/** Where fans and their chat accounts are kept. */
export interface FanStore {
  /** Keeps a new fan; false if there is one of this id already, who stays as they were. */
  add(fan: Fan): Promise<boolean>;
  byId(id: FanId): Promise<Fan | null>;
  /** Keeps what a fan said of their age, unless they have said it before: the first stands. */
  declareAge(id: FanId, age: AgeDeclaration): Promise<void>;
  /** Keeps where a fan lives in place of what was kept; null: nothing of it is kept any more. */
  setCity(id: FanId, city: FanCity | null): Promise<void>;
  /** Keeps where a fan lives, unless something is kept already. */
  noteCity(id: FanId, city: FanCity): Promise<void>;
  /** Where the fans of an artist live; those of whom it is not known are not in it. */
  citiesOfArtist(artistId: ArtistId): Promise<Map<FanId, FanCity>>;
  /** Keeps when the fan wants to be told. */
  setTellAt(id: FanId, tellAt: Fan['tellAt']): Promise<void>;
  /** Notes that the fan is to be forgotten; false if there is no such fan. */
  markForgotten(id: FanId): Promise<boolean>;
  /** Up to `limit` fans who are to be forgotten and are still here. */
  toForget(limit: number): Promise<FanId[]>;
  removeIdentities(id: FanId): Promise<void>;
  /** Removes the fan themselves, and with them the note that they are to be forgotten. */
  remove(id: FanId): Promise<void>;
  /**
   * Keeps the identity unless this account already belongs to a fan of the artist; answers the one that stands,
   * with its display name and its app's language brought up to date. Two callers at once get the same answer. Who claims is there: the
   * account counts as reachable again, with every artist.
   */
  claimIdentity(identity: ClaimedIdentity): Promise<FanIdentity>;
  /** Keeps, for this account with every artist, in which language its person wants to be spoken to; null: as their app is set. */
  setLanguage(platform: Platform, externalId: string, language: Language | null): Promise<void>;
  identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null>;
  identitiesOf(fanId: FanId): Promise<FanIdentity[]>;
  /** Every chat account of an artist's fans. */
  identitiesOfArtist(artistId: ArtistId): Promise<FanIdentity[]>;
  /** How many of an artist's fans have a chat account on each platform that can be written to. */
  countReachable(artistId: ArtistId): Promise<Record<Platform, number>>;
  /** Removes one account with one artist; its fan stays. */
  removeIdentity(artistId: ArtistId, platform: Platform, externalId: string): Promise<void>;
  /** Makes every chat account of one fan another's of the same artist: they turned out to be the same person. */
  moveIdentities(from: FanId, to: FanId): Promise<void>;
  /** This account with every artist of the installation. */
  identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]>;
  /** Remembers, for this account with every artist, that its platform takes no message to it; the first such time stays. */
  markUnreachable(platform: Platform, externalId: string, since: Date): Promise<void>;
  /** Forgets that, with every artist. */
  markReachable(platform: Platform, externalId: string): Promise<void>;
}
