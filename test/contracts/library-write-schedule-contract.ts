import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { LibraryWriteStore, RescheduledWrite } from '../../core/library-writes/library-write-store.js';
import type { LibraryWrite } from '../../core/library-writes/library-write.js';
import { libraryWriteId } from '../../core/library-writes/library-write.js';
import { preSaveId } from '../../core/pre-saves/pre-save.js';
import { allOf } from './all-of.js';
import { allDue, aSettlement, claimOne, leaseUntil, now } from './library-write-claims-contract.js';
import { ana, aWave, aWrite, binod, fanNumber, later, nightDrive } from './samples.js';

const due = new Date('2026-05-01T00:00:00.000Z');
const change: RescheduledWrite['change'] = {
  state: 'armed',
  waveId: aWave({ instant: due }).id,
  dueAt: due,
  nextTryAt: later(due, 1),
  scheduleVersion: 2,
  lastFailure: { reason: 'moved', at: now },
};

/** The part of the contract that lets a moved release be saved at its new time, and every promise be counted. */
export function scheduleContract(open: (...writes: LibraryWrite[]) => Promise<LibraryWriteStore>): void {
  describe('a new schedule', () => {
    it('dates writes anew and leaves all else as it was', async () => {
      const retried = aWrite({ ...aSettlement({ state: 'retry' }), fanId: binod, attempt: 3 });
      const store = await open(aWrite(), retried, aWrite({ fanId: fanNumber(3) }));

      expect(
        await store.reschedule(
          [aWrite(), retried].map((write) => ({ write, change })),
          now,
        ),
      ).toBe(2);

      expect(await store.byId(aWrite().id)).toEqual(aWrite({ ...change, attempt: 1 }));
      expect(await store.byId(retried.id)).toEqual({ ...retried, ...change, attempt: 4 });
      expect(await store.byId(aWrite({ fanId: fanNumber(3) }).id)).toEqual(aWrite({ fanId: fanNumber(3) }));
      expect(await allDue(store, change.waveId, later(due, 1))).toHaveLength(2);
    });

    it('makes void what an attempt finds out that began before it and outlived its claim', async () => {
      const store = await open(aWrite());
      await store.claim([aWrite()], { now, until: later(now, 1) });
      const claimed = await store.byId(aWrite().id);
      const ended = { ...change, state: 'dead' } as const;

      expect(await store.reschedule([{ write: claimed!, change: ended }], later(now, 1))).toBe(1);

      const late = { id: aWrite().id, attempt: 1, settlement: aSettlement({ state: 'retry' }) };
      expect(await store.settle([late])).toBe(0);
      expect(await store.byId(aWrite().id)).toMatchObject({ state: 'dead' });
    });

    it.each([
      ['claimed since it was read', { attempt: 1 }],
      ['settled since it was read', { state: 'verified' }],
      ['dated anew since it was read', { scheduleVersion: 3 }],
      ['worked on right now', { leaseUntil: later(now, 1) }],
    ] as const)('leaves a write alone that is %s', async (_, kept) => {
      const store = await open(aWrite(kept));

      expect(await store.reschedule([{ write: aWrite(), change }], now)).toBe(0);

      expect(await store.byId(aWrite().id)).toEqual(aWrite(kept));
    });

    it('does nothing for no write and for an unknown one', async () => {
      const store = await open();

      expect(await store.reschedule([], now)).toBe(0);
      expect(await store.reschedule([{ write: aWrite(), change }], now)).toBe(0);

      expect(await store.byId(aWrite().id)).toBeNull();
    });

    it('and a claim at the same moment: one of them wins, and the other changes nothing', async () => {
      const store = await open(aWrite());

      const [claimed, count] = await Promise.all([
        claimOne(store, aWrite(), now, leaseUntil),
        store.reschedule([{ write: aWrite(), change }], now),
      ]);

      const kept = await store.byId(aWrite().id);
      // Each counts an attempt, so whichever comes second finds another attempt than it has read.
      if (claimed) expect(kept).toEqual(aWrite({ attempt: 1, leaseUntil, saveSent: true }));
      else expect(kept).toEqual(aWrite({ ...change, attempt: 1 }));
      expect(count).toBe(claimed ? 0 : 1);
    });
  });

  it('hurries those that wait for one item of one service in one wave, and no others', async () => {
    const waiting = { state: 'not-live', nextTryAt: later(now, 900_000), item: 'track' } as const;
    const ours = aWrite(waiting);
    const others = [
      aWrite({ ...waiting, item: 'album' }),
      aWrite({ ...waiting, fanId: fanNumber(1), service: 'tidal' }),
      aWrite({ ...waiting, fanId: fanNumber(2), state: 'retry' }),
      aWrite({ ...waiting, fanId: fanNumber(3), waveId: `${ours.waveId}9` }),
      aWrite({ ...waiting, fanId: fanNumber(4), nextTryAt: later(now, -1) }),
    ];
    const store = await open(ours, ...others);
    const { waveId, service, item } = ours;

    expect(await store.hurry({ waveId, service, item }, now)).toBe(1);
    expect(await store.hurry({ waveId, service, item }, now)).toBe(0);

    expect(await store.byId(ours.id)).toEqual({ ...ours, nextTryAt: now });
    for (const write of others) expect(await store.byId(write.id)).toEqual(write);
  });

  it('finds the writes of several pre-saves and of no other', async () => {
    const store = await open(
      aWrite(),
      aWrite({ item: 'album' }),
      aWrite({ fanId: binod }),
      aWrite({ fanId: fanNumber(3) }),
    );

    const found = await store.ofPreSaves([aWrite().preSaveId, aWrite({ fanId: binod }).preSaveId]);

    expect(found.map(({ fanId }) => fanId).sort()).toEqual([ana, ana, binod].sort());
    expect(await store.ofPreSaves([])).toEqual([]);
  });

  it('gives the state of every write of a campaign once, and of no other campaign', async () => {
    const elsewhere = campaignId.parse('cmp_nightdriva');
    const preSave = preSaveId(elsewhere, ana, 'spotify');
    const other = { campaignId: elsewhere, preSaveId: preSave, id: libraryWriteId(preSave, 'track') };
    const many = Array.from({ length: 1_200 }, (_, number) => aWrite({ fanId: fanNumber(number) }));
    const store = await open(...many, aWrite({ state: 'verified' }), aWrite(other));

    const states = await allOf(store.statesOfCampaign(nightDrive));

    expect(states).toHaveLength(1_201);
    expect(states.filter((state) => state === 'verified')).toHaveLength(1);
    expect(await allOf(store.statesOfCampaign(elsewhere))).toEqual(['armed']);

    const progress = await allOf(store.progressOfCampaign(nightDrive));
    expect(progress).toHaveLength(1_201);
    const { preSaveId: ofAna } = aWrite();
    expect(progress.find(({ preSaveId: of }) => of === ofAna)).toEqual({
      ...{ preSaveId: ofAna, state: 'verified', acceptedAt: null, saveSent: false },
    });
    expect(await allOf(store.progressOfCampaign(elsewhere))).toMatchObject([{ preSaveId: preSave, state: 'armed' }]);
  });
}
