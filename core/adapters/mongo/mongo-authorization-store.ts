import type { Model } from 'mongoose';
import type { FanId } from '../../fans/fan.js';
import type { SealedEnvelope } from '../../ports/sealer.js';
import type { AuthorizationStore } from '../../pre-saves/authorization-store.js';
import type { Authorization } from '../../pre-saves/authorization.js';
import { arrivalField, toArrival } from './arrival-field.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';
import { sealedField, toEnvelope } from './sealed-field.js';

type AuthorizationRecord = Stored<Omit<Authorization, 'stateHash'>>;

const schema = recordSchema('authorizations', {
  artistId: String,
  campaignId: String,
  service: String,
  fanId: String,
  browserHash: String,
  codeVerifier: sealedField,
  zone: String,
  follow: Boolean,
  age: partSchema({ adult: Boolean, rule: String, declaredAt: Date }),
  arrival: arrivalField,
  createdAt: Date,
  expiresAt: Date,
  consumedAt: Date,
});

/** Authorizations under way in MongoDB, under the hash of their state. */
export class MongoAuthorizationStore implements AuthorizationStore {
  readonly #authorizations: Model<AuthorizationRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#authorizations = connection.model<AuthorizationRecord>('Authorization', schema);
  }

  async add({ stateHash, ...authorization }: Authorization): Promise<void> {
    await this.#authorizations.insertMany([{ _id: stateHash, schemaVersion: 1, ...authorization }]);
  }

  async byStateHash(stateHash: string): Promise<Authorization | null> {
    const record = await this.#authorizations.findById(stateHash).lean<AuthorizationRecord>();
    return record && toAuthorization(record);
  }

  async consume(stateHash: string, at: Date): Promise<boolean> {
    const unused = { _id: stateHash, consumedAt: null };
    const { matchedCount } = await this.#authorizations.updateOne(unused, { $set: { consumedAt: at } });
    return matchedCount === 1;
  }

  async ofFan(fanId: FanId): Promise<Authorization[]> {
    const records = await this.#authorizations.find({ fanId }).lean<AuthorizationRecord[]>();
    return records.map(toAuthorization);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#authorizations.deleteMany({ fanId });
  }

  async *unused(): AsyncGenerator<Authorization> {
    for await (const record of this.#authorizations.find({ consumedAt: null }).lean<AuthorizationRecord>().cursor()) {
      yield toAuthorization(record);
    }
  }

  async replaceVerifier(stateHash: string, before: SealedEnvelope, after: SealedEnvelope): Promise<boolean> {
    const wrapped = { _id: stateHash, 'codeVerifier.wrappedKey': before.wrappedKey };
    const { matchedCount } = await this.#authorizations.updateOne(wrapped, { $set: { codeVerifier: after } });
    return matchedCount === 1;
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#authorizations.deleteMany({ expiresAt: { $lte: now } });
  }
}

function toAuthorization(record: AuthorizationRecord): Authorization {
  return {
    stateHash: record._id,
    artistId: record.artistId,
    campaignId: record.campaignId,
    service: record.service,
    fanId: record.fanId,
    browserHash: record.browserHash,
    codeVerifier: toEnvelope(record.codeVerifier),
    zone: record.zone,
    follow: record.follow,
    age: record.age && { adult: record.age.adult, rule: record.age.rule, declaredAt: record.age.declaredAt },
    arrival: toArrival(record.arrival),
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    consumedAt: record.consumedAt,
  };
}
