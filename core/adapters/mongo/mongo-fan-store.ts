import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { FanStore } from '../../fans/fan-store.js';
import type { Fan, FanId, FanIdentity, Platform } from '../../fans/fan.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** `toForget`: the fan wants to be forgotten, and not all of that has been done. */
type FanRecord = Stored<Omit<Fan, 'id'> & { toForget: boolean }, FanId>;
type IdentityRecord = Stored<FanIdentity>;

const fanSchema = recordSchema('fans', { artistId: String, createdAt: Date, toForget: Boolean });
const identitySchema = recordSchema('fan_identities', {
  artistId: String,
  fanId: String,
  platform: String,
  externalId: String,
  displayName: String,
  createdAt: Date,
});

/** Fans and their chat accounts in MongoDB; an account is its own key, so that it can belong to one fan only. */
export class MongoFanStore implements FanStore {
  readonly #fans: Model<FanRecord>;
  readonly #identities: Model<IdentityRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#fans = connection.model<FanRecord>('Fan', fanSchema);
    this.#identities = connection.model<IdentityRecord>('FanIdentity', identitySchema);
  }

  async add({ id, artistId, createdAt }: Fan): Promise<void> {
    await this.#fans.insertMany([{ _id: id, schemaVersion: 1, artistId, createdAt, toForget: false }]);
  }

  async byId(id: FanId): Promise<Fan | null> {
    const record = await this.#fans.findById(id).lean<FanRecord>();
    return record && { id, artistId: record.artistId, createdAt: record.createdAt };
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

  async claimIdentity({ displayName, ...identity }: FanIdentity): Promise<FanIdentity> {
    const key = keyOf(identity.artistId, identity.platform, identity.externalId);
    const change = { $set: { displayName }, $setOnInsert: { schemaVersion: 1, ...identity } };
    await upsert(() => this.#identities.updateOne({ _id: key }, change, { upsert: true }));
    const standing = await this.#identities.findById(key).lean<IdentityRecord>();
    return standing ? toIdentity(standing) : { displayName, ...identity };
  }

  async identity(artistId: ArtistId, platform: Platform, externalId: string): Promise<FanIdentity | null> {
    const record = await this.#identities.findById(keyOf(artistId, platform, externalId)).lean<IdentityRecord>();
    return record && toIdentity(record);
  }

  async identitiesOf(fanId: FanId): Promise<FanIdentity[]> {
    const records = await this.#identities.find({ fanId }).lean<IdentityRecord[]>();
    return records.map(toIdentity);
  }

  async identitiesOfAccount(platform: Platform, externalId: string): Promise<FanIdentity[]> {
    const records = await this.#identities.find({ platform, externalId }).lean<IdentityRecord[]>();
    return records.map(toIdentity);
  }
}

/** The account's id comes last: whatever it contains, two accounts never share a key. */
function keyOf(artistId: ArtistId, platform: Platform, externalId: string): string {
  return `${artistId}:${platform}:${externalId}`;
}

function toIdentity(record: IdentityRecord): FanIdentity {
  const { artistId, fanId, platform, externalId, displayName, createdAt } = record;
  return { artistId, fanId, platform, externalId, displayName, createdAt };
}
