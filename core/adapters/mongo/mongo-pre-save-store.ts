import type { Model } from 'mongoose';
import type { OutboxEvent } from '../../announcements/outbox-event.js';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { FollowChange, ModeChange, PreSaveStore, RescheduledPreSave } from '../../pre-saves/pre-save-store.js';
import type { PreSave, PreSaveId } from '../../pre-saves/pre-save.js';
import type { SignUpVerification } from '../../pre-saves/sign-up-verification.js';
import { arrivalField, toArrival } from './arrival-field.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { outboxField, outboxNotEmpty, toOutbox, withoutEvents } from './outbox-field.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** A pre-save kept before there was something to choose has no recording. */
type PreSaveRecord = Stored<Omit<PreSave, 'id' | 'recordingIsrc'> & { recordingIsrc?: string | null }, PreSaveId>;

const schema = recordSchema('pre_saves', {
  artistId: String,
  campaignId: String,
  fanId: String,
  service: String,
  mode: String,
  modeReason: String,
  modeChanges: Number,
  saidDoneAt: Date,
  recordingIsrc: String,
  zone: String,
  dueAt: Date,
  scheduleVersion: Number,
  createdAt: Date,
  withdrawnAt: Date,
  verification: partSchema({ verified: Boolean, by: String, because: String }),
  arrival: arrivalField,
  follows: [partSchema({ artistUri: String, state: String, at: Date })],
  followChanges: Number,
  followAt: Date,
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

  /** Keeps many pre-saves at once; those that are there stay. */
  recordMany(preSaves: readonly PreSave[]): Promise<void> {
    const records = preSaves.map(({ id, ...preSave }): PreSaveRecord => ({ _id: id, schemaVersion: 1, ...preSave }));
    return insertMissing(this.#preSaves, records);
  }

  async withdraw(id: PreSaveId, at: Date, event: OutboxEvent): Promise<boolean> {
    const standing = { _id: id, withdrawnAt: null };
    const change = { $set: { withdrawnAt: at }, $push: { outbox: event } };
    const { matchedCount } = await this.#preSaves.updateOne(standing, change);
    return matchedCount === 1;
  }

  async revive(id: PreSaveId, event: OutboxEvent): Promise<boolean> {
    const withdrawn = { _id: id, withdrawnAt: { $gt: new Date(0) } };
    const change = { $set: { withdrawnAt: null }, $push: { outbox: event } };
    const { matchedCount } = await this.#preSaves.updateOne(withdrawn, change);
    return matchedCount === 1;
  }

  async note(id: PreSaveId, event: OutboxEvent): Promise<void> {
    const unaware = { _id: id, withdrawnAt: null, 'outbox.id': { $ne: event.id } };
    await this.#preSaves.updateOne(unaware, { $push: { outbox: event } });
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

  async changeMode({ id, mode, modeChanges }: PreSave, change: ModeChange): Promise<boolean> {
    const asRead = { _id: id, mode, modeChanges, withdrawnAt: null };
    const moved = { mode: change.to, modeReason: change.reason, modeChanges: modeChanges + 1, saidDoneAt: null };
    const { matchedCount } = await this.#preSaves.updateOne(asRead, {
      $set: { ...moved, ...(change.to === 'direct' && { verification: change.verification }) },
      ...(change.event && { $push: { outbox: change.event } }),
    });
    return matchedCount === 1;
  }

  async chooseRecording(id: PreSaveId, from: string | null, to: string | null): Promise<boolean> {
    // Null finds what has none, too.
    const { matchedCount } = await this.#preSaves.updateOne(
      { _id: id, recordingIsrc: from },
      { $set: { recordingIsrc: to } },
    );
    return matchedCount === 1;
  }

  async sayDone(id: PreSaveId, at: Date): Promise<boolean> {
    const undone = { _id: id, mode: { $in: ['native', 'follow'] as const }, withdrawnAt: null, saidDoneAt: null };
    const { matchedCount } = await this.#preSaves.updateOne(undone, { $set: { saidDoneAt: at } });
    return matchedCount === 1;
  }

  async changeFollows({ id, followChanges }: PreSave, { follows, followAt }: FollowChange): Promise<boolean> {
    const { matchedCount } = await this.#preSaves.updateOne(
      { _id: id, followChanges },
      { $set: { follows: [...follows], followAt, followChanges: followChanges + 1 } },
    );
    return matchedCount === 1;
  }

  async withDueFollows(now: Date, limit: number): Promise<PreSave[]> {
    const due = this.#preSaves.find({ followAt: { $lte: now } }).limit(limit);
    return (await due.lean<PreSaveRecord[]>()).map(toPreSave);
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
    saidDoneAt: record.saidDoneAt,
    recordingIsrc: record.recordingIsrc ?? null,
    zone: record.zone,
    dueAt: record.dueAt,
    scheduleVersion: record.scheduleVersion,
    createdAt: record.createdAt,
    withdrawnAt: record.withdrawnAt,
    verification: toVerification(record.verification),
    arrival: toArrival(record.arrival),
    follows: record.follows.map(({ artistUri, state, at }) => ({ artistUri, state, at })),
    followChanges: record.followChanges,
    followAt: record.followAt,
    outbox: toOutbox(record.outbox),
  };
}

function toVerification(record: SignUpVerification): SignUpVerification {
  return record.verified ? { verified: true, by: record.by } : { verified: false, because: record.because };
}
