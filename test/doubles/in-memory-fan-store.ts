import type { ArtistId } from '../../core/artists/artist.js';
import type { AgeDeclaration } from '../../core/fans/age.js';
import type { FanCity } from '../../core/fans/city.js';
import type { FanStore } from '../../core/fans/fan-store.js';
import type { ClaimedIdentity, Fan, FanId, FanIdentity, Platform } from '../../core/fans/fan.js';
import type { Language } from '../../core/languages/language.js';
import { Kept } from './kept.js';

export class InMemoryFanStore implements FanStore {
  readonly #fans = new Kept<Fan>();
  readonly #identities = new Kept<FanIdentity>();
  readonly #toForget = new Set<FanId>();

  async add(fan: Fan): Promise<boolean> {
    return this.#fans.insert(fan.id, fan);
  }

  async byId(id: FanId): Promise<Fan | null> {
    return this.#fans.get(id);
  }

  async declareAge(id: FanId, age: AgeDeclaration): Promise<void> {
    this.#fans.update(id, (fan) => fan.age === null, { age });
  }

  async setCity(id: FanId, city: FanCity | null): Promise<void> {
    this.#fans.update(id, () => true, { city });
  }

  async noteCity(id: FanId, city: FanCity): Promise<void> {
    this.#fans.update(id, (fan) => fan.city === null, { city });
  }

  async citiesOfArtist(artistId: ArtistId): Promise<Map<FanId, FanCity>> {
    const fans = this.#fans.filter((fan) => fan.artistId === artistId);
    return new Map(fans.flatMap(({ id, city }) => (city ? [[id, city] as const] : [])));
  }

  async setTellAt(id: FanId, tellAt: Fan['tellAt']): Promise<void> {
    this.#fans.update(id, () => true, { tellAt });
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

  async claimIdentity(claimed: ClaimedIdentity): Promise<FanIdentity> {
    const identity = { language: null, appLanguage: null, ...claimed, unreachableSince: null };
    const key = keyOf(identity.artistId, identity.platform, identity.externalId);
    this.#identities.insert(key, identity);
    const { displayName, appLanguage } = claimed;
    this.#identities.update(key, () => true, { displayName, ...(appLanguage === undefined ? {} : { appLanguage }) });
    await this.markReachable(identity.platform, identity.externalId);
    return this.#identities.get(key) ?? identity;
  }

  async setLanguage(platform: Platform, externalId: string, language: Language | null): Promise<void> {
    for (const { artistId } of await this.identitiesOfAccount(platform, externalId)) {
      this.#identities.update(keyOf(artistId, platform, externalId), () => true, { language });
    }
  }

  async identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null> {
    return this.#identities.get(keyOf(artistId, platform, externalId));
  }

  async identitiesOf(fanId: FanId): Promise<FanIdentity[]> {
    return this.#identities.filter((identity) => identity.fanId === fanId);
  }

  async identitiesOfArtist(artistId: ArtistId): Promise<FanIdentity[]> {
    return this.#identities.filter((identity) => identity.artistId === artistId);
  }

  async countReachable(artistId: ArtistId): Promise<Record<Platform, number>> {
    const counts: Record<Platform, number> = { discord: 0, telegram: 0, whatsapp: 0 };
    for (const { platform, unreachableSince } of await this.identitiesOfArtist(artistId)) {
      if (unreachableSince === null) counts[platform] += 1;
    }
    return counts;
  }

  async removeIdentity(artistId: ArtistId, platform: Platform, externalId: string): Promise<void> {
    this.#identities.remove(keyOf(artistId, platform, externalId));
  }

  async moveIdentities(from: FanId, to: FanId): Promise<void> {
    for (const { artistId, platform, externalId } of await this.identitiesOf(from)) {
      this.#identities.update(keyOf(artistId, platform, externalId), () => true, { fanId: to });
    }
  }

  async identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]> {
    const account = accountOf({ platform, externalId });
    return this.#identities.filter((identity) => accountOf(identity) === account);
  }

  async markUnreachable(platform: Platform, externalId: string, since: Date): Promise<void> {
    for (const identity of await this.identitiesOfAccount(platform, externalId)) {
      const unmarked = (kept: FanIdentity) => kept.unreachableSince === null;
      this.#identities.update(keyOf(identity.artistId, platform, externalId), unmarked, { unreachableSince: since });
    }
  }

  async markReachable(platform: Platform, externalId: string): Promise<void> {
    for (const { artistId } of await this.identitiesOfAccount(platform, externalId)) {
      this.#identities.update(keyOf(artistId, platform, externalId), () => true, { unreachableSince: null });
    }
  }
}

function keyOf(artistId: ArtistId, platform: Platform, externalId: string): string {
  return `${artistId}:${accountOf({ platform, externalId })}`;
}

function accountOf({ platform, externalId }: Pick<FanIdentity, 'platform' | 'externalId'>): string {
  return `${platform}:${externalId}`;
}
