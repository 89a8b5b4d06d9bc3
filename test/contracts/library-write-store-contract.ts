import { describe, expect, it } from '@jest/globals';
import type { LibraryWriteStore } from '../../core/library-writes/library-write-store.js';
import {
  finalWriteStates,
  openWriteStates,
  type LibraryWrite,
  type WriteState,
} from '../../core/library-writes/library-write.js';
import {
  allDue,
  aSettlement,
  claimOne,
  claimsContract,
  leaseUntil,
  now,
  settleOne,
} from './library-write-claims-contract.js';
import { scheduleContract } from './library-write-schedule-contract.js';
import { withdrawalsContract } from './library-write-withdrawals-contract.js';
import { allOf } from './all-of.js';
import type { OpenStore } from './open-store.js';
import { aWave, aWrite, binod, fanNumber, later, midnightInCairo } from './samples.js';

/** What every {@link LibraryWriteStore} promises. */
export function libraryWriteStoreContract(name: string, openStore: OpenStore<LibraryWriteStore>): void {
  const open = async (...writes: LibraryWrite[]) => {
    const store = await openStore();
    await store.add(writes);
    return store;
  };

  describe(`library writes, ${name}`, () => {
    describe('keeping', () => {
      it.each([
        ['in full', aWrite({ ...aSettlement(), attempt: 7, leaseUntil })],
        ['with nothing that can be left out', aWrite()],
      ])('reads a write %s back as it was kept', async (_, write) => {
        const store = await open(write);

        expect(await store.byId(write.id)).toEqual(write);
      });

      it('finds nothing under an unknown id', async () => {
        expect(await (await open()).byId(aWrite().id)).toBeNull();
      });

      it('leaves writes that are there as they are and keeps the others, in any order', async () => {
        const store = await open(aWrite({ state: 'accepted', attempt: 3 }));

        await store.add([aWrite(), aWrite({ item: 'album' }), aWrite()]);
        await store.add([aWrite({ item: 'album', attempt: 9 }), aWrite({ fanId: binod })]);

        expect(await store.byId(aWrite().id)).toEqual(aWrite({ state: 'accepted', attempt: 3 }));
        expect(await store.byId(aWrite({ item: 'album' }).id)).toEqual(aWrite({ item: 'album' }));
        expect(await store.byId(aWrite({ fanId: binod }).id)).not.toBeNull();
      });

      it('keeps every write once when the same ones are added by several callers at once', async () => {
        const store = await open();
        const writes = [aWrite(), aWrite({ item: 'album' })];

        await Promise.all(Array.from({ length: 8 }, () => store.add(writes)));

        expect(await store.ofPreSave(aWrite().preSaveId)).toHaveLength(2);
      });

      it('finds the writes of one pre-save and no other', async () => {
        const store = await open(aWrite(), aWrite({ item: 'album' }), aWrite({ fanId: binod }));

        const items = (await store.ofPreSave(aWrite().preSaveId)).map(({ item }) => item);

        expect(items.sort()).toEqual(['album', 'track']);
        expect(await store.ofPreSave(aWrite({ fanId: fanNumber(9) }).preSaveId)).toEqual([]);
      });

      it('keeps a write as it is when what was added or read is changed afterwards', async () => {
        const added = aWrite({ ...aSettlement() });
        const store = await open(added);
        added.lastFailure!.reason = 'changed';
        (await store.byId(added.id))!.outbox.pop();
        for (const write of await store.ofPreSave(added.preSaveId)) write.dueAt.setTime(0);

        expect(await store.byId(added.id)).toEqual(aWrite({ ...aSettlement() }));
      });
    });

    describe('what is due', () => {
      it.each(openWriteStates)('gives a write that is %s once its next attempt is due', async (state) => {
        const store = await open(aWrite({ state }));

        expect(await allDue(store, aWrite().waveId, midnightInCairo)).toEqual([aWrite({ state })]);
        expect(await allDue(store, aWrite().waveId, later(midnightInCairo, -1))).toEqual([]);
        expect(await store.hasOpen(aWrite().waveId)).toBe(true);
      });

      it.each(finalWriteStates)('never gives a write that is %s', async (state) => {
        const store = await open(aWrite({ state }));

        expect(await allDue(store, aWrite().waveId, now)).toEqual([]);
        expect(await store.hasOpen(aWrite().waveId)).toBe(false);
      });

      it('holds a wave open for a write that is not due yet', async () => {
        const store = await open(aWrite({ state: 'verified' }), aWrite({ item: 'album', nextTryAt: later(now, 1) }));

        expect(await store.hasOpen(aWrite().waveId)).toBe(true);
      });

      it('knows nothing of the writes of another wave', async () => {
        const elsewhere = aWave({ instant: later(midnightInCairo, 3_600_000) }).id;
        const store = await open(aWrite({ waveId: elsewhere }));

        expect(await allDue(store, aWrite().waveId, now)).toEqual([]);
        expect(await store.hasOpen(aWrite().waveId)).toBe(false);
        expect(await store.hasOpen(elsewhere)).toBe(true);
      });

      it('gives every due write exactly once, also when there are many of all states', async () => {
        const states: WriteState[] = [...openWriteStates, ...finalWriteStates];
        const writes = Array.from({ length: 700 }, (_, number) =>
          aWrite({ fanId: fanNumber(number), state: states[number % states.length]! }),
        );
        const store = await open(...writes);

        const due = await allDue(store, aWrite().waveId, now);

        const expected = writes.filter(({ state }) => openWriteStates.some((openState) => openState === state));
        expect(due.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      });

      it('gives every due write exactly once to a caller that settles each as it goes', async () => {
        const writes = Array.from({ length: 250 }, (_, number) => aWrite({ fanId: fanNumber(number) }));
        const store = await open(...writes);
        const claimed: string[] = [];

        for (const shard of await store.dueShards(aWrite().waveId, now)) {
          for await (const write of store.due({ waveId: aWrite().waveId, shard }, now)) {
            if (await claimOne(store, write, now, leaseUntil)) claimed.push(write.id);
            await settleOne(store, write.id, 1, aSettlement({ state: 'accepted', nextTryAt: later(now, 600_000) }));
          }
        }

        expect(claimed.sort()).toEqual(writes.map(({ id }) => id).sort());
        expect(await allDue(store, aWrite().waveId, now)).toEqual([]);
      });
    });

    describe('shards', () => {
      it('names the shards in which something is due, each once, and no other', async () => {
        const [first, second] = [aWrite({ shard: 3 }), aWrite({ fanId: binod, shard: 60 })];
        const later1 = aWrite({ fanId: fanNumber(1), shard: 9, nextTryAt: later(now, 1) });
        const ended = aWrite({ fanId: fanNumber(2), shard: 10, state: 'verified' });
        const store = await open(first, aWrite({ item: 'album', shard: 3 }), second, later1, ended);

        expect((await store.dueShards(aWrite().waveId, now)).sort((one, other) => one - other)).toEqual([3, 60]);
      });

      it('gives the writes of the shard asked for alone', async () => {
        const store = await open(aWrite({ shard: 3 }), aWrite({ fanId: binod, shard: 4 }));

        const due = await allOf(store.due({ waveId: aWrite().waveId, shard: 4 }, now));

        expect(due.map(({ fanId }) => fanId)).toEqual([binod]);
      });
    });

    describe('the last look', () => {
      const lookAgainAt = later(midnightInCairo, 86_400_000);
      const verified = aWrite({ state: 'verified', lookAgainAt });

      it('gives the writes that are to be looked at again, from then on and no more than asked for', async () => {
        const store = await open(
          verified,
          aWrite({ fanId: binod, state: 'verified', lookAgainAt }),
          aWrite({ item: 'album' }),
        );

        expect(await store.toLookAgain(later(lookAgainAt, -1), 10)).toEqual([]);
        expect(await store.toLookAgain(lookAgainAt, 10)).toHaveLength(2);
        expect(await store.toLookAgain(lookAgainAt, 1)).toHaveLength(1);
      });

      it('is noted once, and changes nothing else', async () => {
        const store = await open(verified);
        const lastLook = { at: lookAgainAt, present: false };

        expect(await store.noteLastLook(verified.id, lastLook)).toBe(true);
        expect(await store.noteLastLook(verified.id, { at: lookAgainAt, present: true })).toBe(false);

        expect(await store.byId(verified.id)).toEqual({ ...verified, lookAgainAt: null, lastLook });
        expect(await store.toLookAgain(lookAgainAt, 10)).toEqual([]);
      });
    });

    describe('an undoing', () => {
      const verified = aWrite({ ...aSettlement(), state: 'verified' });

      it('ends what was verified, once, and leaves no last look to be made', async () => {
        const store = await open(verified, aWrite({ fanId: binod, state: 'already-there' }));

        expect(await store.undo(verified.id)).toBe(true);
        expect(await store.undo(verified.id)).toBe(false);
        expect(await store.undo(aWrite({ fanId: binod }).id)).toBe(false);

        expect(await store.byId(verified.id)).toEqual({ ...verified, state: 'undone', lookAgainAt: null });
      });

      it('can be promised anew, as if nothing had been saved before', async () => {
        const store = await open(verified);
        await store.undo(verified.id);

        expect(await store.rearm(verified.id, 'undone', { promisedAt: now, nextTryAt: now })).toBe(true);

        expect(await store.byId(verified.id)).toMatchObject({
          state: 'armed',
          acceptedAt: null,
          verifiedAt: null,
          itemUri: null,
          saveSent: false,
        });
      });
    });

    claimsContract(open);
    scheduleContract(open);

    withdrawalsContract(open);

    describe('the outbox', () => {
      it('lists writes with something in their outbox, no more than asked for', async () => {
        const store = await open(
          aWrite({ ...aSettlement() }),
          aWrite({ ...aSettlement(), fanId: binod }),
          aWrite({ fanId: fanNumber(3) }),
        );

        expect(await store.withOutbox(10)).toHaveLength(2);
        expect(await store.withOutbox(1)).toHaveLength(1);
      });

      it('lists a write from the moment a result puts something there', async () => {
        const store = await open(aWrite());
        expect(await store.withOutbox(10)).toEqual([]);
        await claimOne(store, aWrite(), now, leaseUntil);

        await settleOne(store, aWrite().id, 1, aSettlement());

        expect((await store.withOutbox(10)).map(({ id }) => id)).toEqual([aWrite().id]);
      });

      it('takes the events asked for out of the outbox and leaves the others, and all else as it was', async () => {
        const [first, second] = [
          { id: 'event-1', kind: 'pre-saved' },
          { id: 'event-2', kind: 'write-settled' },
        ] as const;
        const store = await open(aWrite({ outbox: [first, second] }));

        await store.clearOutbox(aWrite().id, ['event-1', 'unknown']);
        await store.clearOutbox(aWrite().id, []);

        expect(await store.byId(aWrite().id)).toEqual(aWrite({ outbox: [second] }));
        await store.clearOutbox(aWrite().id, ['event-2']);
        expect(await store.withOutbox(10)).toEqual([]);
      });
    });
  });
}
