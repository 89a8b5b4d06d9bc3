import { describe, expect, it } from '@jest/globals';
import type { AnnouncementStore } from '../../core/announcements/announcement-store.js';
import type { OpenStore } from './open-store.js';
import { ana, anAnnouncement, binod, later } from './samples.js';

/** What every {@link AnnouncementStore} promises. */
export function announcementStoreContract(name: string, openStore: OpenStore<AnnouncementStore>): void {
  describe(`announcements, ${name}`, () => {
    const now = anAnnouncement().nextTryAt;
    const until = later(now, 60_000);

    it('gives a pending announcement back as it was kept, from the time it may be tried', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());

      expect(await store.pending('discord', now, 10)).toEqual([anAnnouncement()]);
      expect(await store.pending('discord', later(now, -1), 10)).toEqual([]);
    });

    it('keeps the first of several announcements of one id, also when they come at once', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());

      await Promise.all(Array.from({ length: 8 }, () => store.add(anAnnouncement({ kind: 'reconnect', attempts: 5 }))));

      expect(await store.pending('discord', now, 10)).toEqual([anAnnouncement()]);
    });

    it('does not bring a delivered announcement back when it is added again', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.settle(anAnnouncement().id, 'delivered');

      await store.add(anAnnouncement());

      expect(await store.pending('discord', later(now, 1_000_000), 10)).toEqual([]);
    });

    it('gives the announcements that have waited longest first, no more than asked for', async () => {
      const store = await openStore();
      for (const waitedMs of [10, 30, 20, 40]) {
        await store.add(anAnnouncement({ id: `waited-${waitedMs}`, nextTryAt: later(now, -waitedMs) }));
      }

      const pending = await store.pending('discord', now, 3);

      expect(pending.map(({ id }) => id)).toEqual(['waited-40', 'waited-30', 'waited-20']);
    });

    it('lets exactly one of several callers at once take an announcement, and counts one attempt', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());

      const answers = await Promise.all(Array.from({ length: 12 }, () => store.claim(anAnnouncement(), until)));

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.pending('discord', until, 10)).toEqual([anAnnouncement({ attempts: 1, nextTryAt: until })]);
    });

    it('hides a taken announcement until its time is over, and then lets another take it', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);

      expect(await store.pending('discord', later(until, -1), 10)).toEqual([]);
      const [again] = await store.pending('discord', until, 10);

      expect(await store.claim(again!, later(until, 60_000))).toBe(true);
    });

    it('refuses somebody who has read the announcement before it was taken, put off or settled', async () => {
      const store = await openStore();
      await store.add(anAnnouncement({ id: 'put off' }));
      await store.add(anAnnouncement({ id: 'settled' }));
      await store.postpone('put off', until);
      await store.settle('settled', 'delivered');

      expect(await store.claim(anAnnouncement({ id: 'put off' }), until)).toBe(false);
      expect(await store.claim(anAnnouncement({ id: 'settled' }), until)).toBe(false);
      expect(await store.claim(anAnnouncement({ id: 'unknown' }), until)).toBe(false);
    });

    it.each(['delivered', 'undeliverable'] as const)('never tries an announcement again that is %s', async (state) => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);

      await store.settle(anAnnouncement().id, state);
      await store.postpone(anAnnouncement().id, now);

      expect(await store.pending('discord', later(until, 1_000_000), 10)).toEqual([]);
    });

    it('puts a failed delivery off and keeps the count of its attempts', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);
      const nextTryAt = later(now, 5_000);

      await store.postpone(anAnnouncement().id, nextTryAt);

      expect(await store.pending('discord', later(nextTryAt, -1), 10)).toEqual([]);
      expect(await store.pending('discord', nextTryAt, 10)).toEqual([anAnnouncement({ attempts: 1, nextTryAt })]);
    });

    it('finds and removes all of one fan, delivered or not, and no other', async () => {
      const store = await openStore();
      const others = anAnnouncement({ id: 'others', fanId: binod });
      for (const each of [anAnnouncement(), anAnnouncement({ id: 'second' }), others]) await store.add(each);
      await store.settle('second', 'delivered');
      expect((await store.ofFan(ana)).map(({ state }) => state).sort()).toEqual(['delivered', 'pending']);

      await store.removeOfFan(ana);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([others]);
    });

    it('keeps an announcement as it is when what was added or read is changed afterwards', async () => {
      const store = await openStore();
      const added = anAnnouncement();
      await store.add(added);
      added.nextTryAt.setTime(0);
      (await store.pending('discord', now, 1))[0]!.attempts = 99;

      expect(await store.pending('discord', now, 1)).toEqual([anAnnouncement()]);
    });
  });
}
