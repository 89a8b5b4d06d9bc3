import type { ArtistId } from '../../core/artists/artist.js';
import type { AgeDeclaration } from '../../core/fans/age.js';
import type { FanStore } from '../../core/fans/fan-store.js';
import type { Fan, FanId, FanIdentity, Platform } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryFanStore implements FanStore {
  readonly #fans = new Kept<Fan>();
  readonly #identities = new Kept<FanIdentity>();

  async add(fan: Fan): Promise<void> {
    this.#fans.insertOrFail(fan.id, fan);
  }

  async byId(id: FanId): Promise<Fan | null> {
    return this.#fans.get(id);
  }

  async declareAge(id: FanId, age: AgeDeclaration): Promise<void> {
    this.#fans.update(id, (fan) => fan.age === null, { age });
  }

  async claimIdentity(identity: FanIdentity): Promise<FanIdentity> {
    const key = keyOf(identity.artistId, identity.platform, identity.externalId);
    this.#identities.insert(key, identity);
    this.#identities.update(key, () => true, { displayName: identity.displayName });
    return this.#identities.get(key) ?? identity;
  }

  async identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null> {
    return this.#identities.get(keyOf(artistId, platform, externalId));
  }

  async identitiesOf(fanId: FanId): Promise<FanIdentity[]> {
    return this.#identities.filter((identity) => identity.fanId === fanId);
  }

  async identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]> {
    const account = accountOf({ platform, externalId });
    return this.#identities.filter((identity) => accountOf(identity) === account);
  }
}

function keyOf(artistId: ArtistId, platform: Platform, externalId: string): string {
  return `${artistId}:${accountOf({ platform, externalId })}`;
}

function accountOf({ platform, externalId }: Pick<FanIdentity, 'platform' | 'externalId'>): string {
  return `${platform}:${externalId}`;
}
