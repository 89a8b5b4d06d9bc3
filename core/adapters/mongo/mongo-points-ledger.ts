import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { PointsEntry, PointsEntryId } from '../../referrals/points-entry.js';
import type { PointsLedger } from '../../referrals/points-ledger.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type EntryRecord = Stored<Omit<PointsEntry, 'id'>, PointsEntryId>;

const schema = recordSchema('points', {
  artistId: String,
  campaignId: String,
  fanId: String,
  newcomerId: String,
  sequence: Number,
  change: Number,
  at: Date,
  recordedAt: Date,
});

/** The points ledger in MongoDB, under `campaign:newcomer:sequence`. Nothing here changes an entry. */
export class MongoPointsLedger implements PointsLedger {
  readonly #entries: Model<EntryRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#entries = connection.model<EntryRecord>('PointsEntry', schema);
  }

  append(entry: PointsEntry): Promise<boolean> {
    return isNew(this.#entries.insertMany([toRecord(entry)]));
  }

  /** Keeps many entries at once; those that are there stay. */
  appendMany(entries: readonly PointsEntry[]): Promise<void> {
    return insertMissing(this.#entries, entries.map(toRecord));
  }

  async ofNewcomer(campaignId: CampaignId, newcomerId: FanId): Promise<PointsEntry[]> {
    const records = await this.#entries.find({ newcomerId }).lean<EntryRecord[]>();
    const ofCampaign = records.filter((record) => record.campaignId === campaignId);
    return ofCampaign.map(toEntry).sort((one, other) => one.sequence - other.sequence);
  }

  async ofFan(fanId: FanId): Promise<PointsEntry[]> {
    const brought = await this.#entries.find({ fanId }).lean<EntryRecord[]>();
    const came = await this.#entries.find({ newcomerId: fanId }).lean<EntryRecord[]>();
    return [...brought, ...came].map(toEntry);
  }

  async *ofCampaign(campaignId: CampaignId, from: Date | null): AsyncGenerator<PointsEntry> {
    const wanted = { campaignId, ...(from && { recordedAt: { $gte: from } }) };
    for await (const record of this.#entries.find(wanted).lean<EntryRecord>().cursor()) yield toEntry(record);
  }
}

function toRecord({ id, ...entry }: PointsEntry): EntryRecord {
  return { _id: id, schemaVersion: 1, ...entry };
}

function toEntry(record: EntryRecord): PointsEntry {
  const { _id: id, artistId, campaignId, fanId, newcomerId, sequence, change, at, recordedAt } = record;
  return { id, artistId, campaignId, fanId, newcomerId, sequence, change, at, recordedAt };
}
