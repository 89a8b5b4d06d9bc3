import type { Model } from 'mongoose';
import type { OutboxEvent } from '../../announcements/outbox-event.js';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { ModeChange, PreSaveStore, RescheduledPreSave } from '../../pre-saves/pre-save-store.js';
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
  scheduleVersion: Number,
  createdAt: Date,
  withdrawnAt: Date,
  outbox: outboxField,
});

/** Pre-saves in MongoDB, under `campaign:fan:service`. */
export class MongoPreSaveStore implements PreSaveStore {
  readonly #preSaves: Model<PreSaveRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#preSaves = connection.model<PreSaveRecord>('PreSave', schema);
  }

  record({ id, ...preSave }: PreSave): Promise<boolean> {
    return isNew(this.#preSaves.insertMany([{ _id: id, schemaVersion: 1, ...preSave }]));
  }

  async withdraw(id: PreSaveId, at: Date): Promise<boolean> {
    const standing = { _id: id, withdrawnAt: null };
    const { matchedCount } = await this.#preSaves.updateOne(standing, { $set: { withdrawnAt: at } });
    return matchedCount === 1;
  }

  async revive(id: PreSaveId, event: OutboxEvent): Promise<boolean> {
    const withdrawn = { _id: id, withdrawnAt: { $gt: new Date(0) } };
    const change = { $set: { withdrawnAt: null }, $push: { outbox: event } };
    const { matchedCount } = await this.#preSaves.updateOne(withdrawn, change);
    return matchedCount === 1;
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

  async *behindSchedule(campaignId: CampaignId, version: number): AsyncGenerator<PreSave> {
    const behind = { campaignId, scheduleVersion: { $lt: version } };
    for await (const record of this.#preSaves.find(behind).lean<PreSaveRecord>().cursor()) yield toPreSave(record);
  }

  async reschedule(changes: readonly RescheduledPreSave[]): Promise<number> {
    if (changes.length === 0) return 0;
    const updates = changes.map(({ id, from, scheduleVersion, dueAt, event }) => ({
      updateOne: {
        filter: { _id: id, scheduleVersion: from },
        update: { $set: { scheduleVersion, dueAt }, ...(event && { $push: { outbox: event } }) },
      },
    }));
    return (await this.#preSaves.bulkWrite(updates, { ordered: false })).matchedCount;
  }

  async changeMode({ id, mode, modeChanges }: PreSave, { to, reason, event }: ModeChange): Promise<boolean> {
    const asRead = { _id: id, mode, modeChanges, withdrawnAt: null };
    const { matchedCount } = await this.#preSaves.updateOne(asRead, {
      $set: { mode: to, modeReason: reason, modeChanges: modeChanges + 1 },
      ...(event && { $push: { outbox: event } }),
    });
    return matchedCount === 1;
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
    scheduleVersion: record.scheduleVersion,
    createdAt: record.createdAt,
    withdrawnAt: record.withdrawnAt,
    outbox: toOutbox(record.outbox),
  };
}
