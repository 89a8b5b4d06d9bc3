import { describe, expect, it } from '@jest/globals';
import type { FanMergeStore } from '../../core/fans/fan-merge-store.js';
import type { OpenStore } from './open-store.js';
import { aMerge, ana, binod, fanNumber, later } from './samples.js';

const { startedAt } = aMerge();

/** What every {@link FanMergeStore} promises. */
export function fanMergeStoreContract(name: string, openStore: OpenStore<FanMergeStore>): void {
  describe(`which fans became one, ${name}`, () => {
    it('keeps a merge, finds it by who they are, and offers it until it is finished', async () => {
      const store = await openStore();

      expect(await store.begin(aMerge())).toEqual(aMerge());

      expect(await store.into(binod)).toEqual([aMerge()]);
      expect(await store.into(ana)).toEqual([]);
      expect(await store.unfinished(10)).toEqual([aMerge()]);

      await store.finish(aMerge(), later(startedAt, 5));
      await store.finish(aMerge(), later(startedAt, 9));
      expect(await store.unfinished(10)).toEqual([]);
      expect(await store.into(binod)).toEqual([aMerge({ doneAt: later(startedAt, 5) })]);
    });

    it('answers the merge that stands to whoever begins it again, or the other way round', async () => {
      const store = await openStore();
      await store.begin(aMerge());

      expect(await store.begin(aMerge({ decisionsBefore: 9 }))).toEqual(aMerge());
      expect(await store.begin(aMerge({ from: binod, into: ana }))).toEqual(aMerge());
      expect(await store.into(ana)).toEqual([]);
    });

    it('gives callers at once the same direction', async () => {
      const store = await openStore();
      const ways = [aMerge(), aMerge({ from: binod, into: ana })];

      const standing = await Promise.all([...ways, ...ways].map((merge) => store.begin(merge)));

      expect(new Set(standing.map(({ into }) => into)).size).toBe(1);
    });

    it('offers no more than asked for, and removes all that a fan was part of', async () => {
      const store = await openStore();
      const [first, second] = [aMerge(), aMerge({ from: binod, into: fanNumber(3) })];
      const other = aMerge({ from: fanNumber(4), into: fanNumber(5) });
      for (const merge of [first, second, other]) await store.begin(merge);
      expect(await store.unfinished(2)).toHaveLength(2);

      await store.removeOfFan(binod);

      expect(await store.unfinished(10)).toEqual([other]);
    });
  });
}
