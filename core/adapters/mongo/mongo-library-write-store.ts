import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import {
  settlementOf,
  type AttemptResult,
  type LibraryWriteStore,
  type NewPromise,
  type RescheduledWrite,
  type WritesOfItem,
} from '../../library-writes/library-write-store.js';
import {
  isOpen,
  nothingSaved,
  openWriteStates,
  type FinalWriteState,
  type LibraryWrite,
  type LibraryWriteId,
  type WriteState,
} from '../../library-writes/library-write.js';
import { shardCount, type ShardKey } from '../../library-writes/shard.js';
import type { PreSaveId } from '../../pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../../release-waves/release-wave.js';
import { insertMissing } from './insert.js';
import { toLibraryWrite, toWriteRecord, writeSchema, type WriteRecord } from './library-write-record.js';
import type { WriteProgress } from '../../library-writes/write-progress.js';
import type { MongoDatabase } from './open-database.js';
import { outboxNotEmpty, withoutEvents } from './outbox-field.js';

/** A lease that has always been over. */
const noLease = new Date(0);
/** How many due writes are read at once. */
const pageSize = 100;
/** How many are changed by one command: few enough for a slow engine. */
const changedAtOnce = 500;

/** Library writes in MongoDB, under `campaign:fan:service:item`. */
export class MongoLibraryWriteStore implements LibraryWriteStore {
  readonly #writes: Model<WriteRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#writes = connection.model<WriteRecord>('LibraryWrite', writeSchema);
  }

  async add(writes: readonly LibraryWrite[]): Promise<void> {
    await insertMissing(this.#writes, writes.map(toWriteRecord));
  }

  async byId(id: LibraryWriteId): Promise<LibraryWrite | null> {
    const record = await this.#writes.findById(id).lean<WriteRecord>();
    return record && toLibraryWrite(record);
  }

  async ofPreSave(preSaveId: PreSaveId): Promise<LibraryWrite[]> {
    const records = await this.#writes.find({ preSaveId }).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async dueShards(waveId: ReleaseWaveId, now: Date): Promise<number[]> {
    const shards = new Set<number>();
    for (const state of openWriteStates) {
      const due = this.#writes.find({ waveId, state, nextTryAt: { $lte: now } }, { _id: 0, shard: 1 });
      for await (const { shard } of due.lean<Pick<WriteRecord, 'shard'>>().cursor()) {
        shards.add(shard);
        // A large wave is not read to its end: after some hundred writes every shard has been seen.
        if (shards.size === shardCount) return [...shards];
      }
    }
    return [...shards];
  }

  async *due(shard: ShardKey, now: Date): AsyncGenerator<LibraryWrite> {
    // Keys first: a shard is worked for longer than a database keeps a cursor open.
    const ids = await this.#dueIds(shard, now);
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const records = await this.#writes.find({ _id: { $in: page } }).lean<WriteRecord[]>();
      yield* records.filter(({ state, nextTryAt }) => isOpen(state) && nextTryAt <= now).map(toLibraryWrite);
    }
  }

  async #dueIds({ waveId, shard }: ShardKey, now: Date): Promise<LibraryWriteId[]> {
    const ids: LibraryWriteId[] = [];
    // State by state: with `$in` in the middle of an index, some engines read the whole range of every state.
    for (const state of openWriteStates) {
      const dueNow = this.#writes.find({ waveId, shard, state, nextTryAt: { $lte: now } }, { _id: 1 });
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

  async claim(writes: readonly LibraryWrite[], { now, until }: { now: Date; until: Date }): Promise<LibraryWrite[]> {
    if (writes.length === 0) return [];
    const claim = randomUUID();
    const updates = writes.map(({ id, attempt, state }) => ({
      updateOne: {
        filter: { _id: id, attempt, state, leaseUntil: { $lte: now } },
        update: { $set: { attempt: attempt + 1, leaseUntil: until, saveSent: true, claim } },
      },
    }));
    const { matchedCount } = await this.#writes.bulkWrite(updates, { ordered: false });
    if (matchedCount === writes.length) return [...writes];
    // The answer says only how many: ours carry this claim's own mark.
    const ids = writes.map(({ id }) => id);
    const records = await this.#writes
      .find({ _id: { $in: ids }, claim }, { _id: 1 })
      .lean<Pick<WriteRecord, '_id'>[]>();
    const mine = new Set(records.map(({ _id }) => _id));
    return writes.filter(({ id }) => mine.has(id));
  }

  async settle(results: readonly AttemptResult[]): Promise<number> {
    if (results.length === 0) return 0;
    const updates = results.map(({ id, attempt, settlement }) => ({
      updateOne: {
        filter: { _id: id, attempt },
        update: { $set: { ...settlementOf(settlement), leaseUntil: noLease } },
      },
    }));
    const { matchedCount } = await this.#writes.bulkWrite(updates, { ordered: false });
    return matchedCount;
  }

  async toLookAgain(now: Date, limit: number): Promise<LibraryWrite[]> {
    const due = { lookAgainAt: { $gt: noLease, $lte: now } };
    const records = await this.#writes.find(due).limit(limit).lean<WriteRecord[]>();
    return records.map(toLibraryWrite);
  }

  async noteLastLook(id: LibraryWriteId, lastLook: NonNullable<LibraryWrite['lastLook']>): Promise<boolean> {
    const { at, present } = lastLook;
    const change = { $set: { lookAgainAt: null, lastLook: { at, present } } };
    const { matchedCount } = await this.#writes.updateOne({ _id: id, lastLook: null }, change);
    return matchedCount === 1;
  }

  async forgoLastLook(id: LibraryWriteId): Promise<void> {
    await this.#writes.updateOne({ _id: id }, { $set: { lookAgainAt: null } });
  }

  async rearm(id: LibraryWriteId, ended: FinalWriteState, { promisedAt, nextTryAt }: NewPromise): Promise<boolean> {
    const anew = { state: 'armed', promisedAt, nextTryAt, lastFailure: null, unclearInARow: 0 } as const;
    const change = { $set: ended === 'undone' ? { ...anew, ...nothingSaved } : anew };
    const { matchedCount } = await this.#writes.updateOne({ _id: id, state: ended }, change);
    return matchedCount === 1;
  }

  async undo(id: LibraryWriteId): Promise<boolean> {
    const change = { $set: { state: 'undone', lookAgainAt: null } } as const;
    const { matchedCount } = await this.#writes.updateOne({ _id: id, state: 'verified' }, change);
    return matchedCount === 1;
  }

  async hurry({ waveId, service, item }: WritesOfItem, now: Date): Promise<number> {
    const waiting = { state: 'not-live', nextTryAt: { $gt: now } } as const;
    const found = this.#writes.find({ waveId, service, item, ...waiting }, { _id: 1 });
    const ids: LibraryWriteId[] = [];
    for await (const { _id } of found.lean<Pick<WriteRecord, '_id'>>().cursor()) ids.push(_id);
    let hurried = 0;
    for (let start = 0; start < ids.length; start += changedAtOnce) {
      const some = { _id: { $in: ids.slice(start, start + changedAtOnce) }, ...waiting };
      hurried += (await this.#writes.updateMany(some, { $set: { nextTryAt: now } })).matchedCount;
    }
    return hurried;
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

  async *progressOfCampaign(campaignId: CampaignId): AsyncGenerator<WriteProgress> {
    const ofCampaign = this.#writes
      .find({}, { preSaveId: 1, state: 1, acceptedAt: 1, saveSent: 1, _id: 0 })
      .gte('_id', `${campaignId}:`)
      .lt('_id', `${campaignId};`);
    const progress = ofCampaign.lean<WriteProgress>().cursor({ batchSize: 1_000 });
    for await (const { preSaveId, state, acceptedAt, saveSent } of progress)
      yield { preSaveId, state, acceptedAt, saveSent };
  }

  async reschedule(changes: readonly RescheduledWrite[], now: Date): Promise<number> {
    if (changes.length === 0) return 0;
    const updates = changes.map(({ write: { id, attempt, state, scheduleVersion }, change }) => ({
      updateOne: {
        filter: { _id: id, attempt, state, scheduleVersion, leaseUntil: { $lte: now } },
        // One attempt on: whoever holds an older one comes too late.
        update: { $set: { ...datesOf(change), attempt: attempt + 1 } },
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
