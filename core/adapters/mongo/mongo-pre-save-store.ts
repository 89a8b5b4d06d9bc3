import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { ModeChange, PreSaveStore } from '../../pre-saves/pre-save-store.js';
import type { PreSave, PreSaveId } from '../../pre-saves/pre-save.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { outboxField, outboxNotEmpty, toOutbox, withoutEvents } from './outbox-field.js';
import { recordSchema, type Stored } from './record.js';

type PreSaveRecord = Stored<Omit<PreSave, 'id'>, PreSaveId>;

const schema = recordSchema('pre_saves', {
  artistId: String,
  campaignId: String,
  fanId: String,
  service: String,
  mode: String,
  modeReason: String,
  modeChanges: Number,
  zone: String,
  dueAt: Date,
  createdAt: Date,
  withdrawnAt: Date,
  outbox: outboxField,
});

/** How many are read at a time. */
const pageSize = 200;

/** Pre-saves in MongoDB, under `campaign:fan:service`. */
export class MongoPreSaveStore implements PreSaveStore {
  readonly #preSaves: Model<PreSaveRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#preSaves = connection.model<PreSaveRecord>('PreSave', schema);
  }

  record({ id, ...preSave }: PreSave): Promise<boolean> {
    return isNew(this.#preSaves.insertMany([{ _id: id, schemaVersion: 1, ...preSave }]));
  }

  async byId(id: PreSaveId): Promise<PreSave | null> {
    const record = await this.#preSaves.findById(id).lean<PreSaveRecord>();
    return record && toPreSave(record);
  }

  async ofFan(fanId: FanId): Promise<PreSave[]> {
    const records = await this.#preSaves.find({ fanId }).lean<PreSaveRecord[]>();
    return records.map(toPreSave);
  }

  async *ofCampaign(campaignId: CampaignId): AsyncGenerator<PreSave> {
    for await (const record of this.#preSaves.find({ campaignId }).lean<PreSaveRecord>().cursor()) {
      yield toPreSave(record);
    }
  }

  async changeMode({ id, mode, modeChanges }: PreSave, { to, reason, event }: ModeChange): Promise<boolean> {
    const asRead = { _id: id, mode, modeChanges, withdrawnAt: null };
    const { matchedCount } = await this.#preSaves.updateOne(asRead, {
      $set: { mode: to, modeReason: reason, modeChanges: modeChanges + 1 },
      ...(event && { $push: { outbox: event } }),
    });
    return matchedCount === 1;
  }

  async *ofWave(campaignId: CampaignId, dueAt: Date): AsyncGenerator<PreSave> {
    // Keys first: a wave is worked for longer than a database keeps a cursor open.
    const keys = await this.#preSaves.find({ campaignId, dueAt }, { _id: 1 }).lean<{ _id: PreSaveId }[]>();
    for (let start = 0; start < keys.length; start += pageSize) {
      const page = keys.slice(start, start + pageSize).map(({ _id }) => _id);
      const records = await this.#preSaves.find({ _id: { $in: page } }).lean<PreSaveRecord[]>();
      yield* records.map(toPreSave);
    }
  }

  async withOutbox(limit: number): Promise<PreSave[]> {
    const records = await this.#preSaves.find(outboxNotEmpty).limit(limit).lean<PreSaveRecord[]>();
    return records.map(toPreSave);
  }

  async clearOutbox(id: PreSaveId, eventIds: readonly string[]): Promise<void> {
    await this.#preSaves.updateOne({ _id: id }, withoutEvents(eventIds));
  }
}

function toPreSave(record: PreSaveRecord): PreSave {
  return {
    id: record._id,
    artistId: record.artistId,
    campaignId: record.campaignId,
    fanId: record.fanId,
    service: record.service,
    mode: record.mode,
    modeReason: record.modeReason,
    modeChanges: record.modeChanges,
    zone: record.zone,
    dueAt: record.dueAt,
    createdAt: record.createdAt,
    withdrawnAt: record.withdrawnAt,
    outbox: toOutbox(record.outbox),
  };
}
