import type { FanId } from '../../core/fans/fan.js';
import type { FanMergeStore } from '../../core/fans/fan-merge-store.js';
import type { FanMerge } from '../../core/fans/fan-merge.js';
import { Kept } from './kept.js';

export class InMemoryFanMergeStore implements FanMergeStore {
  readonly #merges = new Kept<FanMerge>();

  async begin(merge: FanMerge): Promise<FanMerge> {
    this.#merges.insert(keyOf(merge), merge);
    return this.#merges.get(keyOf(merge)) ?? merge;
  }

  async finish(merge: Pick<FanMerge, 'from' | 'into'>, at: Date): Promise<void> {
    this.#merges.update(keyOf(merge), ({ doneAt }) => doneAt === null, { doneAt: at });
  }

  async unfinished(limit: number): Promise<FanMerge[]> {
    return this.#merges.filter(({ doneAt }) => doneAt === null).slice(0, limit);
  }

  async into(fanId: FanId): Promise<FanMerge[]> {
    return this.#merges.filter(({ into }) => into === fanId);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    this.#merges.removeWhere(({ from, into }) => from === fanId || into === fanId);
  }
}

function keyOf({ from, into }: Pick<FanMerge, 'from' | 'into'>): string {
  return [from, into].sort().join(':');
}
