import type { Model } from 'mongoose';
import type { ConsentStore } from '../../consent/consent-store.js';
import type { ArtistId } from '../../artists/artist.js';
import type { ConsentRecord, ConsentRecordId, OptionalPurpose, ShownNotice } from '../../consent/consent.js';
import type { FanId } from '../../fans/fan.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** `open`: a withdrawal from which something is still to follow. It says nothing of the decision, which never changes. */
type StoredConsent = Stored<Omit<ConsentRecord, 'id'> & { open: boolean }, ConsentRecordId>;

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
  open: Boolean,
});

/** The consent ledger in MongoDB, under `fan:sequence`. Nothing here changes a decision. */
export class MongoConsentStore implements ConsentStore {
  readonly #consents: Model<StoredConsent>;

  constructor({ connection }: MongoDatabase) {
    this.#consents = connection.model<StoredConsent>('Consent', schema);
  }

  append({ id, ...record }: ConsentRecord): Promise<boolean> {
    const open = record.decision === 'withdrawn';
    return isNew(this.#consents.insertMany([{ _id: id, schemaVersion: 1, ...record, open }]));
  }

  /** Keeps many decisions at once; those that are there stay. */
  appendMany(records: readonly ConsentRecord[]): Promise<void> {
    const stored = records.map(({ id, ...record }): StoredConsent => {
      return { _id: id, schemaVersion: 1, ...record, open: record.decision === 'withdrawn' };
    });
    return insertMissing(this.#consents, stored);
  }

  async ofFan(fanId: FanId): Promise<ConsentRecord[]> {
    const records = await this.#consents.find({ fanId }).lean<StoredConsent[]>();
    return records.map(toConsentRecord).sort((one, other) => one.sequence - other.sequence);
  }

  async takersOf(purpose: OptionalPurpose, artistId: ArtistId): Promise<Map<FanId, ShownNotice>> {
    type Decided = Pick<StoredConsent, 'fanId' | 'sequence' | 'decision' | 'notice'>;
    const latest = new Map<FanId, Decided>();
    const fields = { fanId: 1, sequence: 1, decision: 1, notice: 1 };
    for await (const each of this.#consents.find({ artistId, purpose }, fields).lean<Decided[]>().cursor()) {
      if (each.sequence > (latest.get(each.fanId)?.sequence ?? 0)) latest.set(each.fanId, each);
    }
    const given = [...latest.values()].filter(({ decision }) => decision === 'given');
    return new Map(given.map(({ fanId, notice }) => [fanId, toNotice(notice)]));
  }

  async openWithdrawals(limit: number): Promise<ConsentRecord[]> {
    const records = await this.#consents.find({ open: true }).limit(limit).lean<StoredConsent[]>();
    return records.map(toConsentRecord);
  }

  async closeWithdrawals(fanId: FanId, upTo: number): Promise<void> {
    await this.#consents.updateMany({ fanId, open: true, sequence: { $lte: upTo } }, { $set: { open: false } });
  }
}

function toConsentRecord(record: StoredConsent): ConsentRecord {
  return {
    id: record._id,
    artistId: record.artistId,
    fanId: record.fanId,
    sequence: record.sequence,
    purpose: record.purpose,
    campaignId: record.campaignId,
    decision: record.decision,
    notice: toNotice(record.notice),
    place: record.place,
    decidedAt: record.decidedAt,
  };
}

function toNotice({ version, language, region, responsibleParty }: ShownNotice): ShownNotice {
  return { version, language, region, responsibleParty };
}
