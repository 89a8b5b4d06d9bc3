import { describe, expect, it } from '@jest/globals';
import type { AnnouncementStore } from '../../core/announcements/announcement-store.js';
import type { Announcement } from '../../core/announcements/announcement.js';
import { artistId } from '../../core/artists/artist.js';
import { blastId } from '../../core/blasts/blast.js';
import type { OpenStore } from './open-store.js';
import { ana, aBlast, anAnnouncement, aTracker, binod, fanNumber, later } from './samples.js';

const delivered = { state: 'delivered', reason: null } as const;
const parked = { state: 'parked', reason: 'failed: TypeError' } as const;
const undeliverable = { state: 'undeliverable', reason: 'unreachable' } as const;

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
      await store.settle(anAnnouncement(), delivered);

      await store.add(anAnnouncement());

      expect(await store.pending('discord', later(now, 1_000_000), 10)).toEqual([]);
    });

    it('gives the announcements that have waited longest first, no more than asked for', async () => {
      const store = await openStore();
      for (const waitedMs of [10, 30, 20, 40]) await store.add(toAccount(`waited-${waitedMs}`, -waitedMs));

      const pending = await store.pending('discord', now, 3);

      expect(pending.map(({ id }) => id)).toEqual(['waited-40', 'waited-30', 'waited-20']);
    });

    it('lets exactly one of several callers at once take an announcement, and counts one attempt', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());

      const answers = await Promise.all(Array.from({ length: 12 }, () => store.claim(anAnnouncement(), until)));

      expect(answers.filter(Boolean)).toHaveLength(1);
      const taken = anAnnouncement({ attempts: 1, failures: 1, nextTryAt: until });
      expect(await store.pending('discord', until, 10)).toEqual([taken]);
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
      for (const id of ['put off', 'settled']) await store.add(toAccount(id));
      await store.postpone({ id: 'put off', attempts: 0 }, { nextTryAt: until, failures: 0 });
      await store.settle({ id: 'settled', attempts: 0 }, delivered);

      expect(await store.claim(anAnnouncement({ id: 'put off' }), until)).toBe(false);
      expect(await store.claim(anAnnouncement({ id: 'settled' }), until)).toBe(false);
      expect(await store.claim(anAnnouncement({ id: 'unknown' }), until)).toBe(false);
    });

    it.each([delivered, undeliverable, parked, { state: 'superseded', reason: 'not-true-any-more' } as const])(
      'never tries an announcement again that is $state, and keeps the reason',
      async (ending) => {
        const store = await openStore();
        await store.add(anAnnouncement());
        await store.claim(anAnnouncement(), until);
        const taken = { ...anAnnouncement(), attempts: 1 };

        await store.settle(taken, ending);
        await store.postpone(taken, { nextTryAt: now, failures: 0 });
        await store.settle(taken, { state: 'undeliverable', reason: 'too late' });

        expect(await store.pending('discord', later(until, 1_000_000), 10)).toEqual([]);
        expect(await store.byId(taken.id)).toEqual({ ...taken, failures: 1, nextTryAt: until, ...ending });
      },
    );

    it('puts a failed delivery off and keeps the count of its attempts', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);
      const nextTryAt = later(now, 5_000);

      await store.postpone({ ...anAnnouncement(), attempts: 1 }, { nextTryAt, failures: 0 });

      expect(await store.pending('discord', later(nextTryAt, -1), 10)).toEqual([]);
      expect(await store.pending('discord', nextTryAt, 10)).toEqual([anAnnouncement({ attempts: 1, nextTryAt })]);
    });

    it('takes no result but a delivery from one who has been succeeded', async () => {
      const store = await openStore();
      for (const id of ['succeeded', 'delivered late']) await store.add(toAccount(id));
      for (const each of await store.pending('discord', now, 10)) await store.claim(each, until);
      for (const each of await store.pending('discord', until, 10)) await store.claim(each, later(until, 60_000));

      await store.settle({ id: 'succeeded', attempts: 1 }, parked);
      await store.postpone({ id: 'succeeded', attempts: 1 }, { nextTryAt: now, failures: 0 });
      await store.settle({ id: 'delivered late', attempts: 1 }, delivered);

      const untouched = { state: 'pending', attempts: 2, failures: 2, nextTryAt: later(until, 60_000) };
      expect(await store.byId('succeeded')).toMatchObject(untouched);
      expect(await store.byId('delivered late')).toMatchObject(delivered);
    });

    describe('to one account', () => {
      it('are numbered as they were added, each account for itself', async () => {
        const store = await openStore();
        for (const id of ['z', 'a']) await store.add(anAnnouncement({ id, sequence: 99 }));
        await store.add(toAccount('another account'));

        const numbers = ['z', 'a', 'another account'].map(async (id) => (await store.byId(id))?.sequence);
        expect(await Promise.all(numbers)).toEqual([1, 2, 1]);
      });

      it('are offered one at a time, in the order in which they were added', async () => {
        const store = await openStore();
        const ids = ['c', 'a', 'b'];
        for (const id of ids) await store.add(anAnnouncement({ id, nextTryAt: later(now, -ids.indexOf(id)) }));
        const offered: string[] = [];
        for (let minutes = 0; offered.length < 3 && minutes < 20; minutes += 5) {
          const page = await store.pending('discord', later(now, minutes * 60_000), 10);
          offered.push(page.map(({ id }) => id).join('+'));
          for (const each of page) await store.settle(each, delivered);
        }

        expect(offered).toEqual(ids);
      });

      it.each([
        ['is in hand', (store: AnnouncementStore, first: Announcement) => store.claim(first, later(now, 100 * 60_000))],
        [
          'has been put off',
          (store: AnnouncementStore, first: Announcement) =>
            store.postpone(first, { nextTryAt: later(now, 100 * 60_000), failures: 0 }),
        ],
      ])('wait while the first %s, and hold up no other account', async (_how, trouble) => {
        const store = await openStore();
        for (const id of ['first', 'second', 'third']) await store.add(anAnnouncement({ id }));
        await store.add(toAccount('another account', 1));
        await trouble(store, anAnnouncement({ id: 'first' }));

        for (const minutes of [1, 5, 50, 99]) {
          const page = await store.pending('discord', later(now, minutes * 60_000), 1);
          expect(page.map(({ id }) => id)).toEqual(['another account']);
        }
        const [first] = await store.pending('discord', later(now, 100 * 60_000), 1);
        expect(first?.id).toBe('another account');
      });

      it.each([delivered, undeliverable, parked])('are let through once the first is $state', async (ending) => {
        const store = await openStore();
        for (const id of ['first', 'second']) await store.add(anAnnouncement({ id }));
        const inHand = anAnnouncement({ id: 'first' });
        await store.claim(inHand, later(now, 100 * 60_000));
        expect(await store.pending('discord', now, 10)).toEqual([]);

        await store.settle({ ...inHand, attempts: 1 }, ending);

        const page = await store.pending('discord', later(now, 5 * 60_000), 10);
        expect(page.map(({ id }) => id)).toEqual(['second']);
      });

      it.each([{ kind: 'tracker' as const }, { kind: 'blast-edit' as const }, { kind: 'blast-removal' as const }])(
        'pass a $kind that is put off, never one that is in hand, and it passes none of them in hand',
        async ({ kind }) => {
          const store = await openStore();
          const ids = async (ms: number) => (await store.pending('discord', later(now, ms), 10)).map(({ id }) => id);
          const change = aChange(kind);
          for (const each of [change, anAnnouncement({ id: 'post' }), anAnnouncement({ id: 'next post' })]) {
            await store.add(each);
          }
          await store.claim(change, later(now, 50_000));
          expect(await ids(0)).toEqual([]);
          await store.postpone({ id: 'change', attempts: 1 }, { nextTryAt: later(now, 1_000_000), failures: 0 });

          expect(await ids(20_000)).toEqual(['post']);

          const post = (await store.byId('post'))!;
          await store.claim(post, later(now, 2_000_000));
          expect(await ids(1_500_000)).toEqual([]);
          await store.settle({ id: 'post', attempts: 1 }, delivered);
          expect(await ids(1_600_000)).toEqual(['change']);
          await store.settle({ id: 'change', attempts: 1 }, delivered);
          expect(await ids(1_900_000)).toEqual(['next post']);
        },
      );

      it('do not fill the page while the first is put off, however many they are', async () => {
        const store = await openStore();
        for (let number = 0; number < 120; number += 1) {
          await store.add(anAnnouncement({ id: `behind-${number}`, nextTryAt: later(now, -1) }));
        }
        await store.postpone({ id: 'behind-0', attempts: 0 }, { nextTryAt: later(now, 3_600_000), failures: 0 });
        await store.add(toAccount('another account'));

        expect((await store.pending('discord', now, 10)).map(({ id }) => id)).toEqual(['another account']);
      });
    });

    it('finds those that ended in a state, no more than asked for', async () => {
      const store = await openStore();
      for (const id of ['one', 'two', 'three', 'pending']) await store.add(toAccount(id));
      for (const id of ['one', 'two']) await store.settle({ id, attempts: 0 }, parked);
      await store.settle({ id: 'three', attempts: 0 }, undeliverable);

      expect((await store.ended('discord', 'parked', 10)).map(({ id }) => id).sort()).toEqual(['one', 'two']);
      expect(await store.ended('discord', 'parked', 1)).toHaveLength(1);
      expect(await store.ended('discord', 'delivered', 10)).toEqual([]);
    });

    it.each([parked, undeliverable])('tries an announcement anew that was $state and is released', async (ending) => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);
      await store.settle({ ...anAnnouncement(), attempts: 1 }, ending);
      const due = { nextTryAt: later(now, 7_000), giveUpAt: later(now, 9_000) };

      expect(await store.release(anAnnouncement().id, due)).toBe(true);

      expect(await store.byId(anAnnouncement().id)).toEqual(anAnnouncement(due));
    });

    it('tries what was superseded anew once it is revived, and nothing else', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      await store.claim(anAnnouncement(), until);
      const due = { nextTryAt: later(now, 7_000), giveUpAt: later(now, 9_000) };
      expect(await store.revive(anAnnouncement().id, due)).toBe(false);
      await store.settle({ ...anAnnouncement(), attempts: 1 }, { state: 'superseded', reason: 'campaign-paused' });

      expect(await store.revive(anAnnouncement().id, due)).toBe(true);
      expect(await store.byId(anAnnouncement().id)).toEqual(anAnnouncement(due));

      await store.settle({ ...anAnnouncement(), attempts: 0 }, delivered);
      expect(await store.revive(anAnnouncement().id, due)).toBe(false);
      expect(await store.revive('unknown', due)).toBe(false);
    });

    describe('that was delivered and came back', () => {
      const again = { state: 'pending', nextTryAt: later(now, 7_000) } as const;

      async function aDelivered() {
        const store = await openStore();
        await store.add(anAnnouncement());
        await store.claim(anAnnouncement(), until);
        await store.settle({ ...anAnnouncement(), attempts: 1 }, delivered);
        return store;
      }

      it('waits again, or ends as it was found to have ended', async () => {
        const store = await aDelivered();

        expect(await store.undeliver(anAnnouncement().id, 'wamid.1', again)).toBe(true);
        expect(await store.byId(anAnnouncement().id)).toEqual(
          anAnnouncement({ attempts: 1, nextTryAt: again.nextTryAt }),
        );

        await store.settle({ ...anAnnouncement(), attempts: 1 }, delivered);
        const held = { state: 'held', reason: 'window-closed' } as const;
        expect(await store.undeliver(anAnnouncement().id, 'wamid.2', held)).toBe(true);
        expect(await store.byId(anAnnouncement().id)).toMatchObject(held);
      });

      it('is undone once for each message, also where many say it at once and it was delivered anew since', async () => {
        const store = await aDelivered();
        const many = Array.from({ length: 8 }, () => store.undeliver(anAnnouncement().id, 'wamid.1', again));
        expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);

        await store.settle({ ...anAnnouncement(), attempts: 1 }, delivered);

        expect(await store.undeliver(anAnnouncement().id, 'wamid.1', again)).toBe(false);
        expect(await store.byId(anAnnouncement().id)).toMatchObject(delivered);
      });

      it('is left alone while it is not delivered, or unknown', async () => {
        const store = await openStore();
        await store.add(anAnnouncement());

        for (const id of [anAnnouncement().id, 'unknown']) {
          expect(await store.undeliver(id, 'wamid.1', { state: 'parked', reason: 'refused: 1' })).toBe(false);
        }
        expect(await store.byId(anAnnouncement().id)).toEqual(anAnnouncement());
      });
    });

    it('removes one that has ended, by its id, and none that is pending or in hand', async () => {
      const store = await openStore();
      for (const id of ['delivered', 'superseded', 'other', 'pending', 'in hand']) await store.add(toAccount(id));
      for (const id of ['delivered', 'other']) await store.settle(toAccount(id), delivered);
      await store.settle(toAccount('superseded'), { state: 'superseded', reason: 'too-late' });
      await store.claim(toAccount('in hand'), until);

      for (const id of ['delivered', 'superseded', 'pending', 'in hand', 'unknown']) await store.removeEnded(id);

      const kept = ['delivered', 'superseded', 'other', 'pending', 'in hand'].map((id) => store.byId(id));
      expect((await Promise.all(kept)).map((each) => each?.id ?? null)).toEqual([
        null,
        null,
        'other',
        'pending',
        'in hand',
      ]);
    });

    it('releases nothing that is pending, delivered, superseded or unknown', async () => {
      const store = await openStore();
      for (const id of ['pending', 'delivered', 'superseded']) await store.add(toAccount(id));
      await store.settle({ id: 'delivered', attempts: 0 }, delivered);
      await store.settle({ id: 'superseded', attempts: 0 }, { state: 'superseded', reason: 'consent-withdrawn' });

      for (const id of ['pending', 'delivered', 'superseded', 'unknown']) {
        expect(await store.release(id, { nextTryAt: until, giveUpAt: until })).toBe(false);
      }
      expect((await store.byId('pending'))?.nextTryAt).toEqual(now);
      expect(await store.byId('delivered')).toMatchObject(delivered);
    });

    it('finds and removes all of one fan, delivered or not, and no other', async () => {
      const store = await openStore();
      const others = { ...toAccount('others'), fanId: binod };
      for (const each of [anAnnouncement(), anAnnouncement({ id: 'second' }), others]) await store.add(each);
      await store.settle({ id: 'second', attempts: 0 }, delivered);
      expect((await store.ofFan(ana)).map(({ state }) => state).sort()).toEqual(['delivered', 'pending']);

      await store.removeOfFan(ana);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([others]);
    });

    it('keeps many at once, each numbered as its own account’s next, and those that are there as they are', async () => {
      const store = await openStore();
      await store.add(anAnnouncement());
      const many = Array.from({ length: 150 }, (_, number) => toAccount(`to ${number}`));
      const second = anAnnouncement({ id: 'second', sequence: 2 });

      await store.addMany([anAnnouncement({ attempts: 7 }), ...many]);
      await store.addMany([second, ...many]);

      expect(await store.byId(anAnnouncement().id)).toEqual(anAnnouncement());
      expect(await store.byId('second')).toEqual(second);
      expect(await store.pending('discord', now, 1000)).toHaveLength(151);
    });

    it('counts how far a blast has come, by state', async () => {
      const store = await openStore();
      const blast = { kind: 'blast', preSaveId: null, blastId: aBlast().id } as const;
      const post = { ...blast, kind: 'blast-post', fanId: null } as const;
      const messages = [1, 2, 3].map((number) => ({ ...toAccount(`to ${number}`), ...blast }));
      const word = { ...post, kind: 'team-news', topic: 'blast-second' } as const;
      await store.addMany([...messages, { ...toAccount('to all'), ...post }, toAccount('something else')]);
      await store.add({ ...toAccount('to the team'), ...word });
      await store.settle({ id: 'to 1', attempts: 0 }, delivered);
      await store.settle({ id: 'to all', attempts: 0 }, delivered);

      expect(await store.countsOfBlast(aBlast().id)).toEqual({ delivered: 2, pending: 2 });
      expect(await store.byId('to all')).toEqual({ ...toAccount('to all'), ...post, ...delivered });
    });

    it('keeps which message a post became, also after it was settled, and finds the posts of a blast', async () => {
      const store = await openStore();
      const post = { kind: 'blast-post', preSaveId: null, fanId: null, blastId: aBlast().id } as const;
      const posted = { messageId: '2001/77', at: later(now, 1000) };
      await store.addMany([
        { ...toAccount('in 1'), ...post },
        { ...toAccount('in 2'), ...post },
        { ...toAccount('elsewhere'), ...post, blastId: blastId.parse('bls_another001') },
        { ...toAccount('a change'), ...post, kind: 'blast-edit', topic: 'in 1' },
      ]);
      await store.settle({ id: 'in 1', attempts: 0 }, { ...delivered, posted });
      await store.settle({ id: 'in 1', attempts: 0 }, delivered);

      const posts = await store.postsOfBlast(aBlast().id);
      const told = posts.map((each) => [each.id, each.state, each.posted]);
      expect(told.sort()).toEqual([
        ['in 1', 'delivered', posted],
        ['in 2', 'pending', null],
      ]);
      expect(await store.byId('a change')).toMatchObject({ kind: 'blast-edit', topic: 'in 1' });
      expect(await store.countsOfBlast(aBlast().id)).toEqual({ delivered: 1, pending: 2 });
    });

    it('names the fans of a blast, and nobody of another', async () => {
      const store = await openStore();
      const blast = { kind: 'blast', preSaveId: null, blastId: aBlast().id } as const;
      const other = { ...blast, blastId: blastId.parse('bls_another001') };
      await store.addMany([
        { ...toAccount('to 1'), ...blast, fanId: fanNumber(1) },
        { ...toAccount('to 2'), ...blast, fanId: fanNumber(2) },
        { ...toAccount('to 3'), ...other, fanId: fanNumber(3) },
        { ...toAccount('to all'), ...blast, kind: 'blast-post', fanId: null },
      ]);

      expect((await store.fansOfBlast(aBlast().id)).sort()).toEqual([fanNumber(1), fanNumber(2)].sort());
    });

    it('goes to where its community has gone, unless it was posted already', async () => {
      const store = await openStore();
      const post = (id: string, externalId: string) => {
        const about = { kind: 'release-post', preSaveId: null, fanId: null, blastId: null, topic: null } as const;
        return { ...toAccount(id), ...about, externalId };
      };
      const untrue = post('was not true', '-1');
      for (const each of [post('waits', '-1'), post('was posted', '-1'), post('elsewhere', '-2'), untrue])
        await store.add(each);
      await store.settle({ ...untrue, attempts: 0 }, { state: 'superseded', reason: 'campaign-paused' });
      await store.settle({ id: 'was posted', attempts: 0 }, delivered);

      await store.readdress('discord', '-1', '-1001');
      await store.readdress('telegram', '-2', '-1002');

      const all = ['waits', 'was posted', 'elsewhere', 'was not true'];
      const places = all.map(async (id) => (await store.byId(id))?.externalId);
      expect(await Promise.all(places)).toEqual(['-1001', '-1', '-2', '-1001']);
    });

    describe('that is held until its account writes', () => {
      const held = { state: 'held', reason: 'window-closed' } as const;

      it('is offered once it has written, and what is held for others is not', async () => {
        const store = await openStore();
        for (const id of ['ours', 'theirs']) {
          await store.add(toAccount(id));
          await store.settle({ id, attempts: 0 }, held);
        }
        expect(await store.pending('discord', later(now, 1_000_000), 10)).toEqual([]);

        const { externalId } = toAccount('ours');
        await store.releaseHeld('telegram', externalId, until);
        expect(await store.pending('discord', until, 10)).toEqual([]);
        await store.releaseHeld('discord', externalId, until);

        expect(await store.pending('discord', until, 10)).toEqual([{ ...toAccount('ours'), nextTryAt: until }]);
      });

      it('stays held when it is no news any more', async () => {
        const store = await openStore();
        await store.add(anAnnouncement());
        await store.settle(anAnnouncement(), held);

        await store.releaseHeld('discord', anAnnouncement().externalId, anAnnouncement().giveUpAt);

        expect(await store.byId(anAnnouncement().id)).toMatchObject(held);
      });

      it('leaves what was delivered, parked or undeliverable as it is', async () => {
        const store = await openStore();
        for (const [id, ending] of Object.entries({ delivered, parked, undeliverable })) {
          await store.add(anAnnouncement({ id }));
          await store.settle({ id, attempts: 0 }, ending);
        }

        await store.releaseHeld('discord', anAnnouncement().externalId, now);

        expect(await store.pending('discord', until, 10)).toEqual([]);
      });
    });

    it('wakes what waited for a calendar time that has come, and nothing that was tried or waits for a later one', async () => {
      const store = await openStore();
      const morning = new Date('2026-04-24T07:00:00.000Z');
      await store.add({ ...toAccount('due', 60_000), notBefore: morning });
      await store.add({ ...toAccount('later', 60_000), notBefore: later(morning, 1) });
      await store.add(toAccount('of no time', 60_000));
      await store.add({ ...toAccount('tried', -1), notBefore: morning });
      await store.claim({ ...toAccount('tried', -1), notBefore: morning }, until);

      await store.wake(morning, now);

      expect((await store.pending('discord', now, 10)).map(({ id }) => id)).toEqual(['due']);
    });

    it('finds and removes what an account was told as one of a team, with one artist or with all, and nothing of a fan', async () => {
      const store = await openStore();
      const account = { platform: 'discord', externalId: 'maya' } as const;
      const lateTrains = artistId.parse('art_latetrains');
      const untold = { ...anAnnouncement(), ...account, preSaveId: null, fanId: null, blastId: null };
      const news = { ...untold, kind: 'team-news', topic: 'pre-flight' } as const;
      await store.add({ ...news, id: 'news' });
      await store.add({
        ...untold,
        kind: 'artist-refused',
        topic: 'hi:Late Trains',
        artistId: lateTrains,
        id: 'refused',
      });
      await store.add({ ...news, id: 'another', externalId: 'tariq' });
      await store.add(anAnnouncement({ id: 'of a fan', ...account }));

      expect((await store.teamNewsOf(account)).map(({ id }) => id).sort()).toEqual(['news', 'refused']);
      await store.removeTeamNewsOf(account, lateTrains);
      expect((await store.teamNewsOf(account)).map(({ id }) => id)).toEqual(['news']);
      await store.removeTeamNewsOf(account, null);

      expect(await store.teamNewsOf(account)).toEqual([]);
      expect(await store.byId('of a fan')).not.toBeNull();
      expect(await store.byId('another')).not.toBeNull();
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

/** An announcement to an account of its own, due `ms` after the others. */
/** Of what stands in the place that the others go to. */
function aChange(kind: 'tracker' | 'blast-edit' | 'blast-removal'): Announcement {
  const untold = { ...anAnnouncement(), id: 'change', preSaveId: null, fanId: null };
  if (kind === 'tracker') return { ...untold, kind, blastId: null, topic: aTracker().id };
  return { ...untold, kind, blastId: aBlast().id, topic: 'blast-post:1' };
}

function toAccount(id: string, ms = 0): ReturnType<typeof anAnnouncement> {
  return anAnnouncement({ id, externalId: id, nextTryAt: later(anAnnouncement().nextTryAt, ms) });
}
