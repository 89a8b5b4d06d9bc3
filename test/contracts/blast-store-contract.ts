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
    it('gives a draft back as it was kept', async () => {
      const store = await openStore();
      await store.add(aBlast());

      expect(await store.byId(aBlast().id)).toEqual(aBlast());
      expect(await store.byId(unknown)).toBeNull();
      expect(await store.sending()).toEqual([]);
    });

    it('lets one of many at once send a draft, and keeps whom it goes to', async () => {
      const store = await openStore();
      await store.add(aBlast());

      const started = await Promise.all([1, 2, 3, 4].map(() => store.start(aBlast().id, settled)));

      expect(started.filter(Boolean)).toHaveLength(1);
      expect(await store.sending()).toEqual([aBlast({ ...settled, state: 'sending' })]);
    });

    it('counts one as sent that was sending, and no other', async () => {
      const store = await openStore();
      await store.add(aBlast());
      await store.finish(aBlast().id);
      expect(await store.byId(aBlast().id)).toMatchObject({ state: 'draft' });

      await store.start(aBlast().id, settled);
      await store.finish(aBlast().id);

      expect(await store.byId(aBlast().id)).toMatchObject({ state: 'sent' });
      expect(await store.sending()).toEqual([]);
    });

    it('stops one in any state, for good', async () => {
      const store = await openStore();
      const [draft, sending, sent] = ['bls_draftdraft', 'bls_sendingsen', 'bls_sentsentse'].map((id) =>
        blastId.parse(id),
      );
      for (const id of [draft!, sending!, sent!]) await store.add(aBlast({ id }));
      for (const id of [sending!, sent!]) await store.start(id, settled);
      await store.finish(sent!);

      for (const id of [draft!, sending!, sent!]) expect(await store.stop(id)).toBe(true);
      for (const id of [draft!, sending!, sent!, unknown]) expect(await store.stop(id)).toBe(false);
      await store.finish(sending!);
      await store.start(draft!, settled);

      for (const id of [draft!, sending!, sent!]) expect(await store.byId(id)).toMatchObject({ state: 'stopped' });
    });

    it('finds those of one artist, the newest first, and those confirmed since an instant', async () => {
      const store = await openStore();
      const [older, newer] = [blastId.parse('bls_olderolder'), blastId.parse('bls_newernewer')];
      await store.add(aBlast({ id: older }));
      await store.add(aBlast({ id: newer, createdAt: later(aBlast().createdAt, 1) }));
      await store.add(aBlast({ artistId: artistId.parse('art_somebodyel') }));
      await store.start(older, settled);

      expect((await store.ofArtist(riverOfGlass)).map(({ id }) => id)).toEqual([newer, older]);
      expect((await store.startedSince(riverOfGlass, startedAt)).map(({ id }) => id)).toEqual([older]);
      expect(await store.startedSince(riverOfGlass, later(startedAt, 1))).toEqual([]);
    });

    it('takes back old drafts, and nothing that was confirmed', async () => {
      const store = await openStore();
      const confirmed = blastId.parse('bls_confirmedx');
      await store.add(aBlast());
      await store.add(aBlast({ id: confirmed }));
      await store.start(confirmed, settled);

      await store.removeDrafts(aBlast().createdAt);
      expect(await store.byId(aBlast().id)).not.toBeNull();
      await store.removeDrafts(later(aBlast().createdAt, 1));

      expect(await store.byId(aBlast().id)).toBeNull();
      expect(await store.byId(confirmed)).not.toBeNull();
    });
  });
}
