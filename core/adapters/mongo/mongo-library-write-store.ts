import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { LibraryWriteStore, RescheduledWrite, Settlement } from '../../library-writes/library-write-store.js';
import {
  isOpen,
  openWriteStates,
  type FinalWriteState,
  type LibraryWrite,
  type LibraryWriteId,
  type WriteState,
} from '../../library-writes/library-write.js';
import type { PreSaveId } from '../../pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../../release-waves/release-wave.js';
import { missingOnes } from './insert.js';
import { toLibraryWrite, writeSchema, type WriteRecord } from './library-write-record.js';
import type { MongoDatabase } from './open-database.js';
import { outboxNotEmpty, withoutEvents } from './outbox-field.js';

/** A lease that has always been over. */
const noLease = new Date(0);
/** How many due writes are read at once. */
const pageSize = 100;

/** Library writes in MongoDB, under `campaign:fan:service:item`. */
export class MongoLibraryWriteStore implements LibraryWriteStore {
  readonly #writes: Model<WriteRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#writes = connection.model<WriteRecord>('LibraryWrite', writeSchema);
  }

  async add(writes: readonly LibraryWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const records = writes.map(({ id, ...write }): WriteRecord => ({ _id: id, schemaVersion: 1, ...write }));
    await missingOnes(this.#writes.insertMany(records, { ordered: false, lean: true }));
  }

  async byId(id: LibraryWriteId): Promise<LibraryWrite | null> {
    const record = await this.#writes.findById(id).lean<WriteRecord>();
    return record && toLibraryWrite(record);
  }

  async ofPreSave(preSaveId: PreSaveId): Promise<LibraryWrite[]> {
    const records = await this.#writes.find({ preSaveId }).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async *due(waveId: ReleaseWaveId, now: Date): AsyncGenerator<LibraryWrite> {
    // Keys first: a wave is worked for longer than a database keeps a cursor open.
    const ids = await this.#dueIds(waveId, now);
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const records = await this.#writes.find({ _id: { $in: page } }).lean<WriteRecord[]>();
      yield* records.filter(({ state, nextTryAt }) => isOpen(state) && nextTryAt <= now).map(toLibraryWrite);
    }
  }

  async #dueIds(waveId: ReleaseWaveId, now: Date): Promise<LibraryWriteId[]> {
    const ids: LibraryWriteId[] = [];
    // State by state: with `$in` in the middle of an index, some engines read the whole range of every state.
    for (const state of openWriteStates) {
      const dueNow = this.#writes.find({ waveId, state, nextTryAt: { $lte: now } }, { _id: 1 });
      for await (const { _id } of dueNow.lean<Pick<WriteRecord, '_id'>>().cursor()) ids.push(_id);
    }
    return ids;
  }

  async hasOpen(waveId: ReleaseWaveId): Promise<boolean> {
    for (const state of openWriteStates) {
      if (await this.#writes.exists({ waveId, state })) return true;
    }
    return false;
  }

  async claim(write: LibraryWrite, now: Date, leaseUntil: Date): Promise<boolean> {
    const { id, attempt, state } = write;
    const unclaimed = { _id: id, attempt, state, leaseUntil: { $lte: now } };
    const claimed = { attempt: attempt + 1, leaseUntil, saveSent: true };
    const { matchedCount } = await this.#writes.updateOne(unclaimed, { $set: claimed });
    return matchedCount === 1;
  }

  async settle(id: LibraryWriteId, attempt: number, settlement: Settlement): Promise<boolean> {
    const { state, nextTryAt, acceptedAt, verifiedAt, saveSent, ghosts, lastFailure, outbox } = settlement;
    const result = { state, nextTryAt, acceptedAt, verifiedAt, saveSent, ghosts, lastFailure, outbox };
    const { matchedCount } = await this.#writes.updateOne(
      { _id: id, attempt },
      { $set: { ...result, leaseUntil: noLease } },
    );
    return matchedCount === 1;
  }

  async rearm(id: LibraryWriteId, ended: FinalWriteState, nextTryAt: Date): Promise<boolean> {
    const { matchedCount } = await this.#writes.updateOne(
      { _id: id, state: ended },
      { $set: { state: 'armed', nextTryAt, lastFailure: null } },
    );
    return matchedCount === 1;
  }

  async ofPreSaves(preSaveIds: readonly PreSaveId[]): Promise<LibraryWrite[]> {
    const records = await this.#writes.find({ preSaveId: { $in: preSaveIds } }).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async *statesOfCampaign(campaignId: CampaignId): AsyncGenerator<WriteState> {
    // The key begins with the campaign; `;` is what follows `:`.
    const ofCampaign = this.#writes
      .find({}, { state: 1, _id: 0 })
      .gte('_id', `${campaignId}:`)
      .lt('_id', `${campaignId};`);
    for await (const { state } of ofCampaign.lean<Pick<WriteRecord, 'state'>>().cursor({ batchSize: 1_000 }))
      yield state;
  }

  async reschedule(changes: readonly RescheduledWrite[], now: Date): Promise<number> {
    if (changes.length === 0) return 0;
    const updates = changes.map(({ write: { id, attempt, state, scheduleVersion }, change }) => ({
      updateOne: {
        filter: { _id: id, attempt, state, scheduleVersion, leaseUntil: { $lte: now } },
        update: { $set: { ...datesOf(change) } },
      },
    }));
    return (await this.#writes.bulkWrite(updates, { ordered: false })).matchedCount;
  }

  async withOutbox(limit: number): Promise<LibraryWrite[]> {
    const records = await this.#writes.find(outboxNotEmpty).limit(limit).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void> {
    await this.#writes.updateOne({ _id: id }, withoutEvents(eventIds));
  }
}

function datesOf(change: RescheduledWrite['change']): RescheduledWrite['change'] {
  const { state, waveId, dueAt, nextTryAt, scheduleVersion, lastFailure } = change;
  return { state, waveId, dueAt, nextTryAt, scheduleVersion, lastFailure };
}
