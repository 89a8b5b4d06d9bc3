import type { Model } from 'mongoose';
import type { AccountMark } from '../../grants/account-mark.js';
import type { GrantStore } from '../../grants/grant-store.js';
import type { Destruction, Grant, GrantId } from '../../grants/grant.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';
import { sealedField, toEnvelope } from './sealed-field.js';

/** `renewalLeaseUntil`: somebody is renewing it until then, database time; a replacement ends it. */
type GrantRecord = Stored<Omit<Grant, 'id'> & { renewalLeaseUntil: Date }, GrantId>;

const schema = recordSchema('grants', {
  artistId: String,
  fanId: String,
  service: String,
  accountMark: String,
  market: String,
  scopes: [String],
  state: String,
  sealed: sealedField,
  version: Number,
  purposes: [String],
  consentedAt: Date,
  honouredAt: Date,
  consentExpiresAt: Date,
  keepUntil: Date,
  destruction: partSchema({ at: Date, reason: String, envelopeDigest: String }),
  renewalLeaseUntil: Date,
});

const living = { $in: ['live', 'needs-reauth'] as const };

/** How many are read at a time. */
const pageSize = 200;

/** Grants in MongoDB, under `artist:fan:service`. */
export class MongoGrantStore implements GrantStore {
  readonly #grants: Model<GrantRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#grants = connection.model<GrantRecord>('Grant', schema);
  }

  async byId(id: GrantId): Promise<Grant | null> {
    const record = await this.#grants.findById(id).lean<GrantRecord>();
    return record && toGrant(record);
  }

  async byAccount(accountMark: AccountMark): Promise<Grant | null> {
    const record = await this.#grants.findOne({ accountMark, state: living }).lean<GrantRecord>();
    return record && toGrant(record);
  }

  add(grant: Grant): Promise<boolean> {
    return isNew(this.#grants.insertMany([toRecord(grant)]));
  }

  /** Keeps many new grants at once; those that are there stay. */
  addMany(grants: readonly Grant[]): Promise<void> {
    return insertMissing(this.#grants, grants.map(toRecord));
  }

  async replace(grant: Grant): Promise<boolean> {
    const before = { _id: grant.id, version: grant.version - 1 };
    const { matchedCount } = await this.#grants.replaceOne(before, toRecord(grant));
    return matchedCount === 1;
  }

  async amend({ id, ...grant }: Grant): Promise<boolean> {
    const before = { _id: id, version: grant.version - 1 };
    const { matchedCount } = await this.#grants.updateOne(before, { $set: grant });
    return matchedCount === 1;
  }

  async leaseRenewal(id: GrantId, version: number, lease: { now: Date; until: Date }): Promise<boolean> {
    const free = { _id: id, version, renewalLeaseUntil: { $lte: lease.now } };
    const { matchedCount } = await this.#grants.updateOne(free, { $set: { renewalLeaseUntil: lease.until } });
    return matchedCount === 1;
  }

  async endRenewal(id: GrantId, until: Date): Promise<void> {
    const leased = { _id: id, renewalLeaseUntil: until };
    await this.#grants.updateOne(leased, { $set: { renewalLeaseUntil: new Date(0) } });
  }

  async *living(): AsyncGenerator<Grant> {
    // Keys first: they are worked at for longer than a database keeps a cursor open.
    const keys = await this.#grants.find({ state: living }, { _id: 1 }).lean<{ _id: GrantId }[]>();
    for (let start = 0; start < keys.length; start += pageSize) {
      const page = keys.slice(start, start + pageSize).map(({ _id }) => _id);
      const records = await this.#grants.find({ _id: { $in: page }, state: living }).lean<GrantRecord[]>();
      yield* records.map(toGrant);
    }
  }

  async keptUntil(at: Date, limit: number): Promise<Grant[]> {
    const over = { state: living, keepUntil: { $lte: at } };
    const records = await this.#grants.find(over).limit(limit).lean<GrantRecord[]>();
    return records.map(toGrant);
  }
}

function toRecord({ id, ...grant }: Grant): GrantRecord {
  return { _id: id, schemaVersion: 1, ...grant, renewalLeaseUntil: new Date(0) };
}

function toGrant(record: GrantRecord): Grant {
  return {
    id: record._id,
    artistId: record.artistId,
    fanId: record.fanId,
    service: record.service,
    accountMark: record.accountMark,
    market: record.market,
    scopes: [...record.scopes],
    state: record.state,
    sealed: record.sealed && toEnvelope(record.sealed),
    version: record.version,
    purposes: [...record.purposes],
    consentedAt: record.consentedAt,
    honouredAt: record.honouredAt,
    consentExpiresAt: record.consentExpiresAt,
    keepUntil: record.keepUntil,
    destruction: record.destruction ? toDestruction(record.destruction) : null,
  };
}

function toDestruction({ at, reason, envelopeDigest }: Destruction): Destruction {
  return { at, reason, envelopeDigest };
}
