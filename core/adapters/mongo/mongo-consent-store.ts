import type { Model } from 'mongoose';
import type { ConsentStore } from '../../consent/consent-store.js';
import type { ConsentRecord, ConsentRecordId } from '../../consent/consent.js';
import type { FanId } from '../../fans/fan.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type StoredConsent = Stored<Omit<ConsentRecord, 'id'>, ConsentRecordId>;

const schema = recordSchema('consents', {
  artistId: String,
  fanId: String,
  sequence: Number,
  purpose: String,
  campaignId: String,
  decision: String,
  notice: partSchema({ version: String, language: String, region: String, responsibleParty: String }),
  place: String,
  decidedAt: Date,
});

/** The consent ledger in MongoDB, under `fan:sequence`. Nothing here updates a record. */
export class MongoConsentStore implements ConsentStore {
  readonly #consents: Model<StoredConsent>;

  constructor({ connection }: MongoDatabase) {
    this.#consents = connection.model<StoredConsent>('Consent', schema);
  }

  append({ id, ...record }: ConsentRecord): Promise<boolean> {
    return isNew(this.#consents.insertMany([{ _id: id, schemaVersion: 1, ...record }]));
  }

  async ofFan(fanId: FanId): Promise<ConsentRecord[]> {
    const records = await this.#consents.find({ fanId }).lean<StoredConsent[]>();
    return records.map(toConsentRecord).sort((one, other) => one.sequence - other.sequence);
  }
}

function toConsentRecord(record: StoredConsent): ConsentRecord {
  const { version, language, region, responsibleParty } = record.notice;
  return {
    id: record._id,
    artistId: record.artistId,
    fanId: record.fanId,
    sequence: record.sequence,
    purpose: record.purpose,
    campaignId: record.campaignId,
    decision: record.decision,
    notice: { version, language, region, responsibleParty },
    place: record.place,
    decidedAt: record.decidedAt,
  };
}
