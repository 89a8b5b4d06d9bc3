import type { ArtistId } from '../../core/artists/artist.js';
import type { FanStore } from '../../core/fans/fan-store.js';
import type { Fan, FanId, FanIdentity, Platform } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryFanStore implements FanStore {
  readonly #fans = new Kept<Fan>();
  readonly #identities = new Kept<FanIdentity>();
  readonly #toForget = new Set<FanId>();

  async add(fan: Fan): Promise<void> {
    this.#fans.insertOrFail(fan.id, fan);
  }

  async byId(id: FanId): Promise<Fan | null> {
    return this.#fans.get(id);
  }

  async markForgotten(id: FanId): Promise<boolean> {
    if (!this.#fans.get(id)) return false;
    this.#toForget.add(id);
    return true;
  }

  async toForget(limit: number): Promise<FanId[]> {
    return [...this.#toForget].slice(0, limit);
  }

  async removeIdentities(fanId: FanId): Promise<void> {
    for (const identity of await this.identitiesOf(fanId)) {
      this.#identities.remove(keyOf(identity.artistId, identity.platform, identity.externalId));
    }
  }

  async remove(id: FanId): Promise<void> {
    this.#fans.remove(id);
    this.#toForget.delete(id);
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
