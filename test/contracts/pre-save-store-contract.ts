import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { PreSaveStore } from '../../core/pre-saves/pre-save-store.js';
import { allOf } from './all-of.js';
import type { OpenStore } from './open-store.js';
import { aPreSave, ana, binod, fanNumber, later, midnightInCairo, nightDrive } from './samples.js';

const withdrawn = { id: 'withdrawn', kind: 'withdrawn' } as const;

/** What every {@link PreSaveStore} promises. */
export function preSaveStoreContract(name: string, openStore: OpenStore<PreSaveStore>): void {
  describe(`pre-saves, ${name}`, () => {
    const otherCampaign = campaignId.parse('cmp_other00000');

    it.each([
      ['in full', aPreSave({ withdrawnAt: new Date('2026-03-03T00:00:00.000Z') })],
      ['with nothing that can be left out', aPreSave({ outbox: [] })],
    ])('reads a pre-save %s back as it was recorded', async (_, preSave) => {
      const store = await openStore();

      expect(await store.record(preSave)).toBe(true);

      expect(await store.byId(preSave.id)).toEqual(preSave);
    });

    it('finds no pre-save under an unknown id', async () => {
      expect(await (await openStore()).byId(aPreSave().id)).toBeNull();
    });

    it('leaves a recorded pre-save as it was and says so when it is recorded again', async () => {
      const store = await openStore();
      await store.record(aPreSave());

      expect(await store.record(aPreSave({ zone: 'Asia/Kolkata', outbox: [] }))).toBe(false);

      expect(await store.byId(aPreSave().id)).toEqual(aPreSave());
    });

    it('records a pre-save for exactly one of several callers at once', async () => {
      const store = await openStore();

      const answers = await Promise.all(Array.from({ length: 12 }, () => store.record(aPreSave())));

      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('marks a pre-save as withdrawn once, with the news of it, and no other', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      await store.record(aPreSave({ fanId: binod }));
      const at = new Date('2026-03-03T00:00:00.000Z');

      expect(await store.withdraw(aPreSave().id, at, withdrawn)).toBe(true);
      expect(await store.withdraw(aPreSave().id, new Date('2026-03-04T00:00:00.000Z'), withdrawn)).toBe(false);

      const outbox = [...aPreSave().outbox, withdrawn];
      expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ withdrawnAt: at, outbox }));
      expect(await store.byId(aPreSave({ fanId: binod }).id)).toEqual(aPreSave({ fanId: binod }));
      expect(await store.withdraw(aPreSave({ fanId: fanNumber(9) }).id, at, withdrawn)).toBe(false);
    });

    it('lets a withdrawn pre-save stand again once, with the news of it behind what waits already', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      const again = { id: 'again', kind: 'pre-saved' } as const;
      expect(await store.revive(aPreSave().id, again)).toBe(false);
      await store.withdraw(aPreSave().id, new Date('2026-03-03T00:00:00.000Z'), withdrawn);

      expect(await store.revive(aPreSave().id, again)).toBe(true);
      expect(await store.revive(aPreSave().id, again)).toBe(false);

      expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ outbox: [...aPreSave().outbox, withdrawn, again] }));
      expect(await store.revive(aPreSave({ fanId: binod }).id, again)).toBe(false);
    });

    it('notes what happened once in the outbox of a pre-save that stands, and again once it was told', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      const shared = { id: 'shared', kind: 'account-shared' } as const;

      await store.note(aPreSave().id, shared);
      await store.note(aPreSave().id, shared);
      expect((await store.byId(aPreSave().id))?.outbox).toEqual([...aPreSave().outbox, shared]);

      await store.clearOutbox(aPreSave().id, ['shared']);
      await store.note(aPreSave().id, shared);
      expect((await store.byId(aPreSave().id))?.outbox).toContainEqual(shared);

      await store.withdraw(aPreSave().id, new Date('2026-03-03T00:00:00.000Z'), withdrawn);
      await store.note(aPreSave().id, { ...shared, id: 'later' });
      await store.note(aPreSave({ fanId: binod }).id, shared);
      expect((await store.byId(aPreSave().id))?.outbox).not.toContainEqual({ ...shared, id: 'later' });
      expect(await store.byId(aPreSave({ fanId: binod }).id)).toBeNull();
    });

    it('finds the pre-saves of one fan and no other', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      await store.record(aPreSave({ campaignId: otherCampaign }));
      await store.record(aPreSave({ fanId: binod }));

      expect((await store.ofFan(ana)).map((preSave) => preSave.campaignId).sort()).toEqual([nightDrive, otherCampaign]);
      expect(await store.ofFan(fanNumber(9))).toEqual([]);
    });

    it('reads all pre-saves of a campaign, each once, also when there are many', async () => {
      const store = await openStore();
      const preSaves = Array.from({ length: 250 }, (_, number) => aPreSave({ fanId: fanNumber(number) }));
      for (const preSave of preSaves) await store.record(preSave);
      await store.record(aPreSave({ campaignId: otherCampaign }));

      const read = await allOf(store.ofCampaign(nightDrive));

      expect(read.map(({ id }) => id).sort()).toEqual(preSaves.map(({ id }) => id).sort());
    });

    it('streams the pre-saves of one midnight of a campaign, and no others', async () => {
      const store = await openStore();
      const due = Array.from({ length: 450 }, (_, number) => aPreSave({ fanId: fanNumber(number) }));
      for (const preSave of due) await store.record(preSave);
      await store.record(aPreSave({ fanId: fanNumber(900), dueAt: later(midnightInCairo, 1) }));
      await store.record(aPreSave({ fanId: fanNumber(901), campaignId: otherCampaign }));

      const read = await allOf(store.ofWave(nightDrive, midnightInCairo));

      expect(read.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id).sort());
      expect(await allOf(store.ofWave(nightDrive, new Date(0)))).toEqual([]);
    });

    it('changes the mode of a pre-save with its reason, and keeps the event with what was in the outbox', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      const event = { id: 'moved-1', kind: 'moved-to-reminder' } as const;

      expect(await store.changeMode(aPreSave(), { to: 'reminder', reason: 'grant-ended', event })).toBe(true);

      const moved = { mode: 'reminder', modeReason: 'grant-ended', modeChanges: 1 } as const;
      expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ ...moved, outbox: [...aPreSave().outbox, event] }));
    });

    it('brings a pre-save back to direct, with no reason and no event', async () => {
      const store = await openStore();
      const unverified = { verified: false, because: 'chat-account-too-new' } as const;
      const toDirect = { to: 'direct', reason: null, verification: { verified: true, by: 'service-account' } } as const;
      const reminder = { mode: 'reminder', modeReason: 'fan-chose', modeChanges: 3 } as const;
      const reminded = aPreSave({ ...reminder, verification: unverified });
      await store.record(reminded);

      expect(await store.changeMode(reminded, { ...toDirect, event: null })).toBe(true);

      expect(await store.byId(reminded.id)).toEqual(aPreSave({ modeChanges: 4 }));
    });

    it('notes once that the fan says to have done it there, and forgets it with the mode', async () => {
      const store = await openStore();
      const preSave = aPreSave({ mode: 'native', modeReason: 'fan-chose' });
      await store.record(preSave);
      const at = new Date('2026-04-10T08:00:00Z');

      const said = await Promise.all([store.sayDone(preSave.id, at), store.sayDone(preSave.id, at)]);

      expect(said.sort()).toEqual([false, true]);
      expect((await store.byId(preSave.id))?.saidDoneAt).toEqual(at);
      await store.changeMode(preSave, { to: 'follow', reason: 'fan-chose', event: null });
      expect(await store.byId(preSave.id)).toMatchObject({ mode: 'follow', saidDoneAt: null });
    });

    it('notes nothing as done where there is nothing to do, of a withdrawn pre-save, or of an unknown one', async () => {
      const store = await openStore();
      await store.record(aPreSave({ mode: 'reminder', modeReason: 'fan-chose' }));
      const { id } = aPreSave();

      expect(await store.sayDone(id, new Date('2026-04-10T08:00:00Z'))).toBe(false);
      await store.changeMode(aPreSave({ mode: 'reminder' }), { to: 'follow', reason: 'fan-chose', event: null });
      await store.withdraw(id, new Date('2026-04-11T08:00:00Z'), { id: `withdrawn:${id}`, kind: 'withdrawn' });
      expect(await store.sayDone(id, new Date('2026-04-12T08:00:00Z'))).toBe(false);
      expect(await store.sayDone('cmp:nobody:gaana', new Date('2026-04-12T08:00:00Z'))).toBe(false);
    });

    it('keeps another choice of recording for exactly one of several callers that have read the same', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      const { id } = aPreSave();

      const changed = await Promise.all([
        store.chooseRecording(id, null, 'QZES92600002'),
        store.chooseRecording(id, null, 'QZES92600003'),
      ]);

      expect(changed.filter(Boolean)).toHaveLength(1);
      const { recordingIsrc } = (await store.byId(id))!;
      expect(await store.chooseRecording(id, 'QZES92699999', null)).toBe(false);
      expect(await store.chooseRecording(id, recordingIsrc, null)).toBe(true);
      expect(await store.byId(id)).toEqual(aPreSave());
      expect(await store.chooseRecording('cmp:nobody:gaana', null, 'QZES92600002')).toBe(false);
    });

    it('changes the mode for exactly one of several callers at once', async () => {
      const store = await openStore();
      await store.record(aPreSave({ outbox: [] }));

      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, number) =>
          store.changeMode(aPreSave(), {
            to: 'reminder',
            reason: 'grant-ended',
            event: { id: `moved-${String(number)}`, kind: 'moved-to-reminder' },
          }),
        ),
      );

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect((await store.byId(aPreSave().id))?.outbox).toHaveLength(1);
    });

    it.each([
      ['that was changed and changed back meanwhile', aPreSave({ modeChanges: 2 })],
      ['that is in another mode', aPreSave({ mode: 'reminder', modeReason: 'fan-chose' })],
      ['that was withdrawn', aPreSave({ withdrawnAt: new Date('2026-03-03T00:00:00.000Z') })],
    ])('leaves the mode of a pre-save %s', async (_, standing) => {
      const store = await openStore();
      await store.record(standing);

      expect(await store.changeMode(aPreSave(), { to: 'reminder', reason: 'no-account', event: null })).toBe(false);

      expect(await store.byId(aPreSave().id)).toEqual(standing);
    });

    describe('a new schedule', () => {
      const event = { id: 'rescheduled:2', kind: 'rescheduled' } as const;
      const dueAt = new Date('2026-05-01T00:00:00.000Z');
      const moved = (change = {}) => ({ id: aPreSave().id, from: 1, scheduleVersion: 2, dueAt, event, ...change });

      it('finds the pre-saves of a campaign that are behind it, and no other', async () => {
        const store = await openStore();
        await store.record(aPreSave());
        await store.record(aPreSave({ fanId: binod, scheduleVersion: 2 }));
        await store.record(aPreSave({ campaignId: otherCampaign }));

        expect(await allOf(store.behindSchedule(nightDrive, 2))).toEqual([aPreSave()]);
        expect(await allOf(store.behindSchedule(nightDrive, 1))).toEqual([]);
      });

      it('dates pre-saves anew, with what their fans are to hear, and leaves all else as it was', async () => {
        const store = await openStore();
        await store.record(aPreSave());
        await store.record(aPreSave({ fanId: binod }));

        expect(await store.reschedule([moved(), moved({ id: aPreSave({ fanId: binod }).id, event: null })])).toBe(2);

        const outbox = [...aPreSave().outbox, event];
        expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ scheduleVersion: 2, dueAt, outbox }));
        const silent = aPreSave({ fanId: binod, scheduleVersion: 2, dueAt });
        expect(await store.byId(silent.id)).toEqual(silent);
      });

      it('dates a pre-save anew, and tells of it, once, however many ask for it at once', async () => {
        const store = await openStore();
        await store.record(aPreSave({ outbox: [] }));

        const counts = await Promise.all(Array.from({ length: 8 }, () => store.reschedule([moved()])));

        expect(counts.reduce((total, count) => total + count, 0)).toBe(1);
        expect((await store.byId(aPreSave().id))?.outbox).toEqual([event]);
      });

      it('leaves a pre-save alone that is at another version than it was read at, or unknown', async () => {
        const store = await openStore();
        await store.record(aPreSave({ scheduleVersion: 3 }));

        expect(await store.reschedule([moved(), moved({ id: aPreSave({ fanId: binod }).id })])).toBe(0);
        expect(await store.reschedule([])).toBe(0);

        expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ scheduleVersion: 3 }));
      });
    });

    it('changes the follows of a pre-save as they were read, and finds them when they are due', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      await store.record(aPreSave({ fanId: binod }));
      const followAt = new Date('2026-11-20T08:00:00.000Z');
      const follows = [{ artistUri: 'spotify:artist:1', state: 'wanted', at: new Date(1) }] as const;

      expect(await store.changeFollows(aPreSave(), { follows, followAt })).toBe(true);
      expect(await store.changeFollows(aPreSave(), { follows: [], followAt: null })).toBe(false);

      const changed = aPreSave({ follows: [...follows], followChanges: 1, followAt });
      expect(await store.byId(changed.id)).toEqual(changed);
      expect(await store.withDueFollows(followAt, 10)).toEqual([changed]);
      expect(await store.withDueFollows(new Date(followAt.getTime() - 1), 10)).toEqual([]);
      await store.changeFollows(changed, { follows: [{ ...follows[0], state: 'followed' }], followAt: null });
      expect(await store.withDueFollows(followAt, 10)).toEqual([]);
    });

    it('lists pre-saves with something in their outbox, no more than asked for', async () => {
      const store = await openStore();
      await store.record(aPreSave());
      await store.record(aPreSave({ fanId: binod }));
      await store.record(aPreSave({ fanId: fanNumber(3), outbox: [] }));

      expect((await store.withOutbox(10)).map(({ fanId }) => fanId).sort()).toEqual([ana, binod]);
      expect(await store.withOutbox(1)).toHaveLength(1);
    });

    it('takes the events asked for out of the outbox and leaves the others', async () => {
      const store = await openStore();
      const [first, second] = [
        { id: 'event-1', kind: 'pre-saved' },
        { id: 'event-2', kind: 'write-settled' },
      ] as const;
      await store.record(aPreSave({ outbox: [first, second] }));

      await store.clearOutbox(aPreSave().id, ['event-1', 'unknown']);

      expect(await store.byId(aPreSave().id)).toEqual(aPreSave({ outbox: [second] }));
      expect(await store.withOutbox(10)).toHaveLength(1);
      await store.clearOutbox(aPreSave().id, ['event-2']);
      expect(await store.withOutbox(10)).toEqual([]);
    });

    it('changes nothing when an outbox is cleared again, of no event, or of an unknown pre-save', async () => {
      const store = await openStore();
      await store.record(aPreSave());

      await store.clearOutbox(aPreSave().id, []);
      await store.clearOutbox(aPreSave({ fanId: binod }).id, ['event-1']);

      expect(await store.byId(aPreSave().id)).toEqual(aPreSave());
      expect(await store.byId(aPreSave({ fanId: binod }).id)).toBeNull();
    });

    it('keeps a pre-save as it is when what was recorded or read is changed afterwards', async () => {
      const store = await openStore();
      const recorded = aPreSave();
      await store.record(recorded);
      recorded.outbox.pop();
      (await store.byId(recorded.id))!.dueAt.setTime(0);
      for await (const preSave of store.ofCampaign(nightDrive)) preSave.outbox.length = 0;

      expect(await store.byId(recorded.id)).toEqual(aPreSave());
    });
  });
}
