import { describe, expect, it } from '@jest/globals';
import type { BlastStore } from '../../core/blasts/blast-store.js';
import { blastId } from '../../core/blasts/blast.js';
import { artistId } from '../../core/artists/artist.js';
import type { OpenStore } from './open-store.js';
import { aBlast, later, riverOfGlass } from './samples.js';

const startedAt = new Date('2026-04-10T18:00:00.000Z');
const settled = { startedAt, communityIds: ['discord:2001', 'telegram:-1001'], toFans: true };
const unknown = blastId.parse('bls_0000000000');

/** What every {@link BlastStore} promises. */
export function blastStoreContract(name: string, openStore: OpenStore<BlastStore>): void {
  describe(`blasts, ${name}`, () => {
    it('gives a blast back as it was kept', async () => {
      const store = await openStore();
      const full = aBlast({
        id: blastId.parse('bls_fullfullfu'),
        by: null,
        confirmedBy: [{ platform: 'discord', externalId: '3001' }, null],
        isApproved: true,
        scheduleVersion: 3,
        aim: { to: 'not-pre-saved', metro: 'delhi', language: 'en' },
        sendAt: later(startedAt, 60_000),
        state: 'withheld',
        withheldFor: 'too-few',
        revises: { blastId: aBlast().id, as: 'removal' },
        revisedAt: later(startedAt, 120_000),
      });
      await store.add(aBlast());
      await store.add(full);

      expect(await store.byId(aBlast().id)).toEqual(aBlast());
      expect(await store.byId(full.id)).toEqual(full);
      expect(await store.byId(unknown)).toBeNull();
    });

    it('lets one of many at once change a blast, and keeps what they changed', async () => {
      const store = await openStore();
      await store.add(aBlast());

      const change = { ...settled, state: 'sending' } as const;
      const changed = await Promise.all([1, 2, 3, 4].map(() => store.change(aBlast(), change)));

      expect(changed.filter(Boolean)).toHaveLength(1);
      expect(await store.byId(aBlast().id)).toEqual(aBlast({ ...change, version: 2 }));
    });

    it('refuses a change that was made on an older version, or to a blast that there is not', async () => {
      const store = await openStore();
      await store.add(aBlast());
      await store.change(aBlast(), { state: 'stopped' });

      expect(await store.change(aBlast(), { state: 'sending' })).toBe(false);
      expect(await store.change({ id: unknown, version: 1 }, { state: 'sending' })).toBe(false);

      expect(await store.byId(aBlast().id)).toMatchObject({ state: 'stopped' });
    });

    it('finds those in a state', async () => {
      const store = await openStore();
      const later = aBlast({ id: blastId.parse('bls_scheduledx'), state: 'scheduled' });
      await store.add(aBlast());
      await store.add(later);

      expect(await store.inState('scheduled')).toEqual([later]);
      expect(await store.inState('sending')).toEqual([]);
    });

    it('finds those of one artist, the newest first, and those that began to go out since an instant', async () => {
      const store = await openStore();
      const [older, newer] = [blastId.parse('bls_olderolder'), blastId.parse('bls_newernewer')];
      await store.add(aBlast({ id: older, ...settled }));
      await store.add(aBlast({ id: newer, createdAt: later(aBlast().createdAt, 1) }));
      await store.add(aBlast({ artistId: artistId.parse('art_somebodyel') }));

      expect((await store.ofArtist(riverOfGlass)).map(({ id }) => id)).toEqual([newer, older]);
      expect((await store.startedSince(riverOfGlass, startedAt)).map(({ id }) => id)).toEqual([older]);
      expect(await store.startedSince(riverOfGlass, later(startedAt, 1))).toEqual([]);
    });

    it('finds those that an account has written or confirmed, the newest first, and forgets who it was', async () => {
      const store = await openStore();
      const account = { platform: 'discord', externalId: '3001' } as const;
      const namesake = { platform: 'telegram', externalId: '3001' } as const;
      const [confirmed, foreign] = [blastId.parse('bls_confirmedx'), blastId.parse('bls_foreignxxx')];
      await store.add(aBlast());
      const both = { by: namesake, confirmedBy: [namesake, account], createdAt: later(aBlast().createdAt, 1) };
      await store.add(aBlast({ id: confirmed, ...both }));
      await store.add(aBlast({ id: foreign, by: namesake, confirmedBy: [namesake] }));

      expect((await store.ofAccount(account)).map(({ id }) => id)).toEqual([confirmed, aBlast().id]);
      await store.change({ id: confirmed, version: 1 }, { confirmedBy: [namesake, null] });
      await store.change(aBlast(), { by: null });

      expect(await store.ofAccount(account)).toEqual([]);
      expect(await store.byId(confirmed)).toMatchObject({ by: namesake, confirmedBy: [namesake, null] });
    });

    it('takes back what is old and nobody has confirmed, and nothing else', async () => {
      const store = await openStore();
      const [awaiting, scheduled] = [blastId.parse('bls_awaitingxx'), blastId.parse('bls_scheduledx')];
      await store.add(aBlast());
      await store.add(aBlast({ id: awaiting, state: 'awaiting-second' }));
      await store.add(aBlast({ id: scheduled, state: 'scheduled' }));

      await store.removeDrafts(aBlast().createdAt);
      expect(await store.byId(aBlast().id)).not.toBeNull();
      await store.removeDrafts(later(aBlast().createdAt, 1));

      expect(await store.byId(aBlast().id)).toBeNull();
      expect(await store.byId(awaiting)).not.toBeNull();
      expect(await store.byId(scheduled)).not.toBeNull();
    });
  });
}
