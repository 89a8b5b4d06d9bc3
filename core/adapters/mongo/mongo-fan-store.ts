import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { AgeDeclaration } from '../../fans/age.js';
import type { FanCity } from '../../fans/city.js';
import type { FanStore } from '../../fans/fan-store.js';
import type { ClaimedIdentity, Fan, FanId, FanIdentity, Platform } from '../../fans/fan.js';
import type { Language } from '../../languages/language.js';
import { insertMissing, isNew, upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** `toForget`: the fan wants to be forgotten, and not all of that has been done. */
type FanRecord = Stored<Omit<Fan, 'id'> & { toForget: boolean }, FanId>;
type IdentityRecord = Stored<FanIdentity>;

const fanSchema = recordSchema('fans', {
  artistId: String,
  age: partSchema({ adult: Boolean, rule: String, declaredAt: Date }),
  city: partSchema({ by: String, name: String, metro: String, at: Date }),
  tellAt: String,
  createdAt: Date,
  toForget: Boolean,
});
const identitySchema = recordSchema('fan_identities', {
  artistId: String,
  fanId: String,
  platform: String,
  externalId: String,
  displayName: String,
  accountCreatedAt: Date,
  createdAt: Date,
  unreachableSince: Date,
  language: String,
  appLanguage: String,
});

/** Fans and their chat accounts in MongoDB; an account is its own key, so that it can belong to one fan only. */
export class MongoFanStore implements FanStore {
  readonly #fans: Model<FanRecord>;
  readonly #identities: Model<IdentityRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#fans = connection.model<FanRecord>('Fan', fanSchema);
    this.#identities = connection.model<IdentityRecord>('FanIdentity', identitySchema);
  }

  add({ id, ...fan }: Fan): Promise<boolean> {
    return isNew(this.#fans.insertMany([{ _id: id, schemaVersion: 1, ...fan, toForget: false }]));
  }

  /** Keeps many fans at once with their chat accounts, none of which anybody has claimed; those that are there stay. */
  async addMany(fans: readonly Fan[], identities: readonly FanIdentity[]): Promise<void> {
    const records = fans.map(({ id, ...fan }): FanRecord => ({ _id: id, schemaVersion: 1, ...fan, toForget: false }));
    await insertMissing(this.#fans, records);
    await insertMissing(this.#identities, identities.map(toIdentityRecord));
  }

  async byId(id: FanId): Promise<Fan | null> {
    const record = await this.#fans.findById(id).lean<FanRecord>();
    if (!record) return null;
    const { artistId, age, city, tellAt, createdAt } = record;
    return { id, artistId, age: toAge(age), city: toCity(city), tellAt, createdAt };
  }

  async declareAge(id: FanId, age: AgeDeclaration): Promise<void> {
    await this.#fans.updateOne({ _id: id, age: null }, { $set: { age } });
  }

  async setCity(id: FanId, city: FanCity | null): Promise<void> {
    await this.#fans.updateOne({ _id: id }, { $set: { city: toCity(city) } });
  }

  async noteCity(id: FanId, city: FanCity): Promise<void> {
    await this.#fans.updateOne({ _id: id, city: null }, { $set: { city: toCity(city) } });
  }

  /** By the artist, not by the fans' keys: SecantusDB takes ten times as long for a list of five hundred. */
  async citiesOfArtist(artistId: ArtistId): Promise<Map<FanId, FanCity>> {
    const cities = new Map<FanId, FanCity>();
    const fans = this.#fans.find({ artistId }, { city: 1 }).lean<Pick<FanRecord, '_id' | 'city'>[]>().cursor();
    for await (const { _id, city: kept } of fans) {
      const city = toCity(kept);
      if (city) cities.set(_id, city);
    }
    return cities;
  }

  async setTellAt(id: FanId, tellAt: Fan['tellAt']): Promise<void> {
    await this.#fans.updateOne({ _id: id }, { $set: { tellAt } });
  }

  async markForgotten(id: FanId): Promise<boolean> {
    const { matchedCount } = await this.#fans.updateOne({ _id: id }, { $set: { toForget: true } });
    return matchedCount === 1;
  }

  async toForget(limit: number): Promise<FanId[]> {
    const records = await this.#fans.find({ toForget: true }, { _id: 1 }).limit(limit).lean<Pick<FanRecord, '_id'>[]>();
    return records.map(({ _id }) => _id);
  }

  async removeIdentities(fanId: FanId): Promise<void> {
    await this.#identities.deleteMany({ fanId });
  }

  async remove(id: FanId): Promise<void> {
    await this.#fans.deleteOne({ _id: id });
  }

  async claimIdentity({ language = null, appLanguage, ...claimed }: ClaimedIdentity): Promise<FanIdentity> {
    const { artistId, fanId, platform, externalId, displayName, accountCreatedAt, createdAt } = claimed;
    const key = keyOf(artistId, platform, externalId);
    const told = appLanguage === undefined ? {} : { appLanguage };
    const unknown = appLanguage === undefined ? { appLanguage: null } : {};
    const asNew = { schemaVersion: 1, artistId, fanId, platform, externalId, accountCreatedAt, createdAt, language };
    const change = {
      $set: { displayName, unreachableSince: null, ...told },
      $setOnInsert: { ...asNew, ...unknown },
    };
    await upsert(() => this.#identities.updateOne({ _id: key }, change, { upsert: true }));
    const [standing] = await Promise.all([
      this.#identities.findById(key).lean<IdentityRecord>(),
      this.markReachable(platform, externalId),
    ]);
    const asClaimed = { ...claimed, unreachableSince: null, language, appLanguage: appLanguage ?? null };
    return standing ? toIdentity(standing) : asClaimed;
  }

  async setLanguage(platform: Platform, externalId: string, language: Language | null): Promise<void> {
    await this.#identities.updateMany({ platform, externalId }, { $set: { language } });
  }

  async identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null> {
    const record = await this.#identities.findById(keyOf(artistId, platform, externalId)).lean<IdentityRecord>();
    return record && toIdentity(record);
  }

  async identitiesOf(fanId: FanId): Promise<FanIdentity[]> {
    const records = await this.#identities.find({ fanId }).lean<IdentityRecord[]>();
    return records.map(toIdentity);
  }

  async identitiesOfArtist(artistId: ArtistId): Promise<FanIdentity[]> {
    const identities: FanIdentity[] = [];
    const found = this.#identities.find({ artistId }).lean<IdentityRecord[]>().cursor();
    for await (const record of found) identities.push(toIdentity(record));
    return identities;
  }

  async countReachable(artistId: ArtistId): Promise<Record<Platform, number>> {
    const counts: Record<Platform, number> = { discord: 0, telegram: 0, whatsapp: 0 };
    const reachable = this.#identities.find({ artistId, unreachableSince: null }, { platform: 1 });
    for await (const { platform } of reachable.lean<Pick<IdentityRecord, 'platform'>[]>().cursor())
      counts[platform] += 1;
    return counts;
  }

  async removeIdentity(artistId: ArtistId, platform: Platform, externalId: string): Promise<void> {
    await this.#identities.deleteOne({ _id: keyOf(artistId, platform, externalId) });
  }

  async moveIdentities(from: FanId, to: FanId): Promise<void> {
    await this.#identities.updateMany({ fanId: from }, { $set: { fanId: to } });
  }

  async identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]> {
    const records = await this.#identities.find({ platform, externalId }).lean<IdentityRecord[]>();
    return records.map(toIdentity);
  }

  async markUnreachable(platform: Platform, externalId: string, since: Date): Promise<void> {
    const reachable = { platform, externalId, unreachableSince: null };
    await this.#identities.updateMany(reachable, { $set: { unreachableSince: since } });
  }

  async markReachable(platform: Platform, externalId: string): Promise<void> {
    await this.#identities.updateMany({ platform, externalId }, { $set: { unreachableSince: null } });
  }
}

/** The account's id comes last: whatever it contains, two accounts never share a key. */
function keyOf(artistId: ArtistId, platform: Platform, externalId: string): string {
  return `${artistId}:${platform}:${externalId}`;
}

function toIdentityRecord(identity: FanIdentity): IdentityRecord {
  const { artistId, platform, externalId } = identity;
  return { _id: keyOf(artistId, platform, externalId), schemaVersion: 1, ...identity };
}

function toIdentity(record: IdentityRecord): FanIdentity {
  const { artistId, fanId, platform, externalId, displayName, accountCreatedAt, createdAt } = record;
  const { unreachableSince, language, appLanguage } = record;
  const account = { platform, externalId, displayName, accountCreatedAt, language, appLanguage };
  return { artistId, fanId, ...account, createdAt, unreachableSince };
}

function toAge(age: AgeDeclaration | null): AgeDeclaration | null {
  return age && { adult: age.adult, rule: age.rule, declaredAt: age.declaredAt };
}

function toCity(city: FanCity | null): FanCity | null {
  if (!city) return null;
  const { at } = city;
  return city.by === 'declined'
    ? { by: city.by, name: null, metro: null, at }
    : { by: city.by, name: city.name, metro: city.metro, at };
}
