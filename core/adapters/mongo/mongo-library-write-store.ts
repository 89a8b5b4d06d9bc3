import type { Model } from 'mongoose';
import type { LibraryWriteStore, Settlement } from '../../library-writes/library-write-store.js';
import {
  isOpen,
  openWriteStates,
  type FinalWriteState,
  type LibraryWrite,
  type LibraryWriteId,
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
    const change = { $set: { state: 'armed', nextTryAt, lastFailure: null } } as const;
    const { matchedCount } = await this.#writes.updateOne({ _id: id, state: ended }, change);
    return matchedCount === 1;
  }

  async withdrawOpen(preSaveId: PreSaveId, now: Date): Promise<boolean> {
    for (const { id, attempt, state } of await this.ofPreSave(preSaveId)) {
      if (!isOpen(state)) continue;
      const unclaimed = { _id: id, attempt, state, leaseUntil: { $lte: now } };
      const change = { state: 'withdrawn', attempt: attempt + 1, lastFailure: null } as const;
      await this.#writes.updateOne(unclaimed, { $set: change });
    }
    return (await this.ofPreSave(preSaveId)).every(({ state }) => !isOpen(state));
  }

  async withOutbox(limit: number): Promise<LibraryWrite[]> {
    const records = await this.#writes.find(outboxNotEmpty).limit(limit).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async clearOutbox(id: LibraryWriteId, eventIds: readonly string[]): Promise<void> {
    await this.#writes.updateOne({ _id: id }, withoutEvents(eventIds));
  }
}
