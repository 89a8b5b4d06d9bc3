import { describe, expect, it } from '@jest/globals';
import type { LibraryWriteStore, Settlement } from '../../core/library-writes/library-write-store.js';
import type { LibraryWrite, LibraryWriteId } from '../../core/library-writes/library-write.js';
import type { ReleaseWaveId } from '../../core/release-waves/release-wave.js';
import { allOf } from './all-of.js';
import { aWrite, binod, fanNumber, later } from './samples.js';

/** Database time, and calendar time of a first attempt. */
export const now = new Date('2026-04-23T22:00:01.000Z');
export const leaseUntil = later(now, 90_000);

/** The result of an attempt that went well, after some that did not. */
export function aSettlement(change: Partial<Settlement> = {}): Settlement {
  return {
    state: 'verified',
    nextTryAt: later(now, 600_000),
    acceptedAt: later(now, 200),
    verifiedAt: later(now, 900),
    itemUri: 'spotify:track:1',
    saveSent: true,
    lookAgainAt: later(now, 86_400_000),
    ghosts: 2,
    unclearInARow: 1,
    lastFailure: { reason: 'service-unavailable', at: later(now, 100) },
    outbox: [{ id: 'settled:1', kind: 'write-settled' }],
    ...change,
  };
}

/** What is due in all shards of a wave. */
export async function allDue(store: LibraryWriteStore, waveId: ReleaseWaveId, now: Date): Promise<LibraryWrite[]> {
  const due: LibraryWrite[] = [];
  for (const shard of await store.dueShards(waveId, now)) due.push(...(await allOf(store.due({ waveId, shard }, now))));
  return due;
}

/** Whether the caller may work at the write. */
export async function claimOne(store: LibraryWriteStore, write: LibraryWrite, at: Date, until: Date): Promise<boolean> {
  return (await store.claim([write], { now: at, until })).length === 1;
}

/** Whether the result was recorded. */
export async function settleOne(
  store: LibraryWriteStore,
  id: LibraryWriteId,
  attempt: number,
  settlement: Settlement,
): Promise<boolean> {
  return (await store.settle([{ id, attempt, settlement }])) === 1;
}

/** The part of the contract that lets each attempt be made by one worker, and heard of once. */
export function claimsContract(open: (...writes: LibraryWrite[]) => Promise<LibraryWriteStore>): void {
  describe('claiming', () => {
    it('lets exactly one of several workers claim an attempt when they try at once', async () => {
      const store = await open(aWrite());

      const answers = await Promise.all(Array.from({ length: 12 }, () => claimOne(store, aWrite(), now, leaseUntil)));

      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('counts the attempt, notes the lease and that a save may be on its way, and changes nothing else', async () => {
      const store = await open(aWrite());

      await claimOne(store, aWrite(), now, leaseUntil);

      expect(await store.byId(aWrite().id)).toEqual(aWrite({ attempt: 1, leaseUntil, saveSent: true }));
    });

    it('refuses a claim while a lease runs, and allows it from the moment it is over', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      const claimed = (await store.byId(aWrite().id))!;

      expect(await claimOne(store, claimed, later(leaseUntil, -1), later(leaseUntil, 90_000))).toBe(false);
      expect(await claimOne(store, claimed, leaseUntil, later(leaseUntil, 90_000))).toBe(true);

      expect((await store.byId(aWrite().id))?.attempt).toBe(2);
    });

    it('refuses a claim by somebody who has read an older attempt, also when its lease is over', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);

      expect(await claimOne(store, aWrite(), later(leaseUntil, 1), later(leaseUntil, 90_000))).toBe(false);
    });

    it('refuses a claim by somebody who has read another state, and of an unknown write', async () => {
      const store = await open(aWrite({ state: 'withdrawn' }));

      expect(await claimOne(store, aWrite(), now, leaseUntil)).toBe(false);
      expect(await claimOne(store, aWrite({ fanId: binod }), now, leaseUntil)).toBe(false);

      expect(await store.byId(aWrite().id)).toEqual(aWrite({ state: 'withdrawn' }));
    });
  });

  describe('claiming a batch', () => {
    it('gives each of many writes to one of several workers, and tells each which are theirs', async () => {
      const writes = Array.from({ length: 60 }, (_, number) => aWrite({ fanId: fanNumber(number) }));
      const store = await open(...writes);

      const claims = await Promise.all(
        Array.from({ length: 4 }, () => store.claim(writes, { now, until: leaseUntil })),
      );

      const claimed = claims.flat().map(({ id }) => id);
      expect(claimed.sort()).toEqual(writes.map(({ id }) => id).sort());
    });

    it('claims those it can when somebody else was faster with others', async () => {
      const writes = [aWrite(), aWrite({ fanId: binod })] as const;
      const store = await open(...writes);
      await claimOne(store, writes[0], now, leaseUntil);

      const claimed = await store.claim(writes, { now, until: leaseUntil });

      expect(claimed).toEqual([writes[1]]);
    });

    it('claims and settles nothing when there is nothing to', async () => {
      const store = await open();

      expect(await store.claim([], { now, until: leaseUntil })).toEqual([]);
      expect(await store.settle([])).toBe(0);
    });

    it('records a batch of results, and says how many of them were void', async () => {
      const writes = [aWrite(), aWrite({ fanId: binod })] as const;
      const store = await open(...writes);
      await store.claim(writes, { now, until: leaseUntil });
      await claimOne(store, (await store.byId(writes[0].id))!, leaseUntil, later(leaseUntil, 90_000));

      const recorded = await store.settle(writes.map(({ id }) => ({ id, attempt: 1, settlement: aSettlement() })));

      expect(recorded).toBe(1);
      expect((await store.byId(writes[0].id))?.state).toBe('armed');
      expect((await store.byId(writes[1].id))?.state).toBe('verified');
    });
  });

  describe('settling', () => {
    it('records the result of an attempt in every field, and ends its lease', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);

      expect(await settleOne(store, aWrite().id, 1, aSettlement())).toBe(true);

      const settled = (await store.byId(aWrite().id))!;
      expect(settled).toEqual(aWrite({ ...aSettlement(), attempt: 1, leaseUntil: settled.leaseUntil }));
      expect(settled.leaseUntil <= now).toBe(true);
    });

    it('takes nothing but the fields of a result from a whole write', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);

      await settleOne(store, aWrite().id, 1, aWrite({ state: 'dead', attempt: 40, leaseUntil: later(now, 1e6) }));

      const settled = (await store.byId(aWrite().id))!;
      expect(settled).toEqual(aWrite({ state: 'dead', attempt: 1, leaseUntil: settled.leaseUntil }));
      expect(settled.leaseUntil <= now).toBe(true);
    });

    it('puts a write that ended as asked back to armed, as promised anew and for the time asked for, and no other write', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      const nextTryAt = later(now, 5_000);
      const anew = { promisedAt: later(now, 1_000), nextTryAt };
      expect(await store.rearm(aWrite().id, 'needs-reauth', anew)).toBe(false);
      await settleOne(store, aWrite().id, 1, aSettlement({ state: 'needs-reauth' }));
      expect(await store.rearm(aWrite().id, 'withdrawn', anew)).toBe(false);

      expect(await store.rearm(aWrite().id, 'reminded', anew)).toBe(false);
      expect(await store.rearm(aWrite().id, 'needs-reauth', anew)).toBe(true);

      expect(await store.byId(aWrite().id)).toMatchObject({ ...anew, state: 'armed', attempt: 1, lastFailure: null });
    });

    it('lets a write that is to be tried again be claimed at once, with the attempt counted on', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      await settleOne(store, aWrite().id, 1, aSettlement({ state: 'retry', outbox: [], lastFailure: null }));
      const settled = (await store.byId(aWrite().id))!;

      expect(await claimOne(store, settled, now, leaseUntil)).toBe(true);

      expect((await store.byId(aWrite().id))?.attempt).toBe(2);
    });

    it('changes nothing by a result for an older attempt', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      await claimOne(store, (await store.byId(aWrite().id))!, leaseUntil, later(leaseUntil, 90_000));
      const before = await store.byId(aWrite().id);

      expect(await settleOne(store, aWrite().id, 1, aSettlement())).toBe(false);

      expect(await store.byId(aWrite().id)).toEqual(before);
    });

    it('changes nothing by a result for an attempt that nobody has claimed, or of an unknown write', async () => {
      const store = await open(aWrite());

      expect(await settleOne(store, aWrite().id, 1, aSettlement())).toBe(false);
      expect(await settleOne(store, aWrite({ fanId: binod }).id, 0, aSettlement())).toBe(false);

      expect(await store.byId(aWrite().id)).toEqual(aWrite());
      expect(await store.byId(aWrite({ fanId: binod }).id)).toBeNull();
    });

    it('keeps the result of the later attempt, whichever of two results comes first', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      await claimOne(store, (await store.byId(aWrite().id))!, leaseUntil, later(leaseUntil, 90_000));

      const [late, current] = await Promise.all([
        settleOne(store, aWrite().id, 1, aSettlement({ state: 'dead' })),
        settleOne(store, aWrite().id, 2, aSettlement()),
      ]);

      expect([late, current]).toEqual([false, true]);
      expect((await store.byId(aWrite().id))?.state).toBe('verified');
    });
  });
}
