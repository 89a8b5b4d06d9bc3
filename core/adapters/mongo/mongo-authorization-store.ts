import type { Model } from 'mongoose';
import type { FanId } from '../../fans/fan.js';
import type { SealedEnvelope } from '../../ports/sealer.js';
import type { AuthorizationStore } from '../../pre-saves/authorization-store.js';
import type { Authorization, Recognition, SignInTrip } from '../../pre-saves/authorization.js';
import { arrivalField, toArrival } from './arrival-field.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';
import { sealedField, toEnvelope } from './sealed-field.js';

type Kept<Trip extends Pick<SignInTrip, 'stateHash'>> = Stored<Omit<Trip, 'stateHash'>>;
/** One begun before there was something to choose names no recording. */
type AuthorizationRecord = Kept<Omit<Authorization, 'recordingIsrc'> & { recordingIsrc?: string | null }>;
type TripRecord = AuthorizationRecord | Kept<Recognition>;

const schema = recordSchema('authorizations', {
  goal: String,
  artistId: String,
  campaignId: String,
  service: String,
  fanId: String,
  browserHash: String,
  codeVerifier: sealedField,
  zone: String,
  follow: Boolean,
  recordingIsrc: String,
  age: partSchema({ adult: Boolean, rule: String, declaredAt: Date }),
  arrival: arrivalField,
  createdAt: Date,
  expiresAt: Date,
  consumedAt: Date,
});

/** Trips to a sign-in in MongoDB, under the hash of their state. */
export class MongoAuthorizationStore implements AuthorizationStore {
  readonly #authorizations: Model<TripRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#authorizations = connection.model<TripRecord>('Authorization', schema);
  }

  async add({ stateHash, ...trip }: SignInTrip): Promise<void> {
    await this.#authorizations.insertMany([{ _id: stateHash, schemaVersion: 1, ...trip }]);
  }

  async byStateHash(stateHash: string): Promise<SignInTrip | null> {
    const record = await this.#authorizations.findById(stateHash).lean<TripRecord>();
    return record && toTrip(record);
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

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    await this.#authorizations.updateMany({ fanId: from }, { $set: { fanId: to } });
  }

  async *unused(): AsyncGenerator<SignInTrip> {
    for await (const record of this.#authorizations.find({ consumedAt: null }).lean<TripRecord>().cursor()) {
      yield toTrip(record);
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

function toTrip(record: TripRecord): SignInTrip {
  return record.goal === 'recognition' ? { goal: record.goal, ...toShared(record) } : toAuthorization(record);
}

function toAuthorization(record: AuthorizationRecord): Authorization {
  return {
    goal: 'pre-save',
    ...toShared(record),
    campaignId: record.campaignId,
    fanId: record.fanId,
    zone: record.zone,
    follow: record.follow,
    recordingIsrc: record.recordingIsrc ?? null,
    age: record.age && { adult: record.age.adult, rule: record.age.rule, declaredAt: record.age.declaredAt },
    arrival: toArrival(record.arrival),
  };
}

function toShared(record: TripRecord): Omit<Recognition, 'goal'> {
  return {
    stateHash: record._id,
    artistId: record.artistId,
    service: record.service,
    browserHash: record.browserHash,
    codeVerifier: toEnvelope(record.codeVerifier),
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    consumedAt: record.consumedAt,
  };
}
