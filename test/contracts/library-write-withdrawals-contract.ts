import { describe, expect, it } from '@jest/globals';
import type { LibraryWriteStore } from '../../core/library-writes/library-write-store.js';
import { finalWriteStates, openWriteStates, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { aSettlement, claimOne, leaseUntil, now, settleOne } from './library-write-claims-contract.js';
import { aWrite, binod } from './samples.js';

/** The part of the contract about writes whose fan has withdrawn. */
export function withdrawalsContract(open: (...writes: LibraryWrite[]) => Promise<LibraryWriteStore>): void {
  describe('withdrawing', () => {
    it.each(openWriteStates)('ends a write that is %s as withdrawn, and lets it be armed again', async (state) => {
      const store = await open(aWrite({ state, attempt: 2, lastFailure: { reason: 'unclear', at: now } }));

      expect(await store.withdrawOpen(aWrite().preSaveId, now)).toBe(true);

      expect(await store.byId(aWrite().id)).toEqual(aWrite({ state: 'withdrawn', attempt: 3 }));
      expect(await store.rearm(aWrite().id, 'withdrawn', { promisedAt: now, nextTryAt: now })).toBe(true);
      expect(await store.byId(aWrite().id)).toMatchObject({ state: 'armed', promisedAt: now, nextTryAt: now });
    });

    it('leaves a write that somebody works at to them when a pre-save is withdrawn, until their lease is over', async () => {
      const store = await open(aWrite(), aWrite({ item: 'album' }), aWrite({ fanId: binod }));
      await claimOne(store, aWrite(), now, leaseUntil);

      expect(await store.withdrawOpen(aWrite().preSaveId, now)).toBe(false);
      expect((await store.byId(aWrite().id))?.state).toBe('armed');
      expect((await store.byId(aWrite({ item: 'album' }).id))?.state).toBe('withdrawn');

      expect(await store.withdrawOpen(aWrite().preSaveId, leaseUntil)).toBe(true);
      expect((await store.byId(aWrite().id))?.state).toBe('withdrawn');
      expect((await store.byId(aWrite({ fanId: binod }).id))?.state).toBe('armed');
    });

    it('changes nothing by what a worker reports of a write that was withdrawn when its lease was over', async () => {
      const store = await open(aWrite());
      await claimOne(store, aWrite(), now, leaseUntil);
      await store.withdrawOpen(aWrite().preSaveId, leaseUntil);

      expect(await settleOne(store, aWrite().id, 1, aSettlement({ state: 'retry' }))).toBe(false);

      expect((await store.byId(aWrite().id))?.state).toBe('withdrawn');
    });

    it.each(finalWriteStates)('leaves a write that is %s as it ended when its pre-save is withdrawn', async (state) => {
      const store = await open(aWrite({ state }));

      expect(await store.withdrawOpen(aWrite().preSaveId, now)).toBe(true);

      expect(await store.byId(aWrite().id)).toEqual(aWrite({ state }));
    });
  });
}
