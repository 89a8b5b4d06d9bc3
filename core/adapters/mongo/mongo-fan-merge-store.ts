import type { Model } from 'mongoose';
import type { FanId } from '../../fans/fan.js';
import type { FanMergeStore } from '../../fans/fan-merge-store.js';
import type { FanMerge } from '../../fans/fan-merge.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** `done`: what is sought; a date that is not there is found by no index on every engine we run on. */
type MergeRecord = Stored<FanMerge & { done: boolean }>;

const schema = recordSchema('fan_merges', {
  artistId: String,
  from: String,
  into: String,
  decisionsBefore: Number,
  startedAt: Date,
  doneAt: Date,
  done: Boolean,
});

/** Which fans became one, in MongoDB, under the two of them in the order of their ids. */
export class MongoFanMergeStore implements FanMergeStore {
  readonly #merges: Model<MergeRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#merges = connection.model<MergeRecord>('FanMerge', schema);
  }

  async begin(merge: FanMerge): Promise<FanMerge> {
    const record: MergeRecord = { _id: keyOf(merge), schemaVersion: 1, ...merge, done: merge.doneAt !== null };
    await isNew(this.#merges.insertMany([record]));
    const standing = await this.#merges.findById(keyOf(merge)).lean<MergeRecord>();
    return standing ? toMerge(standing) : merge;
  }

  async finish(merge: Pick<FanMerge, 'from' | 'into'>, at: Date): Promise<void> {
    await this.#merges.updateOne({ _id: keyOf(merge), done: false }, { $set: { doneAt: at, done: true } });
  }

  async unfinished(limit: number): Promise<FanMerge[]> {
    const records = await this.#merges.find({ done: false }).limit(limit).lean<MergeRecord[]>();
    return records.map(toMerge);
  }

  async into(fanId: FanId): Promise<FanMerge[]> {
    const records = await this.#merges.find({ into: fanId }).lean<MergeRecord[]>();
    return records.map(toMerge);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#merges.deleteMany({ into: fanId });
    await this.#merges.deleteMany({ from: fanId });
  }
}

function keyOf({ from, into }: Pick<FanMerge, 'from' | 'into'>): string {
  return [from, into].sort().join(':');
}

function toMerge({ artistId, from, into, decisionsBefore, startedAt, doneAt }: MergeRecord): FanMerge {
  return { artistId, from, into, decisionsBefore, startedAt, doneAt };
}
