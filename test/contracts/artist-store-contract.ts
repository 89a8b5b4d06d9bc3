import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import type { ArtistStore } from '../../core/artists/artist-store.js';
import { anArtist } from './samples.js';
import type { OpenStore } from './open-store.js';

const maya = { platform: 'discord', externalId: '1001', language: 'hi' } as const;

/** What every {@link ArtistStore} promises. */
export function artistStoreContract(name: string, openStore: OpenStore<ArtistStore>): void {
  describe(`artists, ${name}`, () => {
    const namesake = anArtist({ id: artistId.parse('art_namesake00'), createdAt: new Date(0) });

    it('reads an artist back as it was kept', async () => {
      const store = await openStore();
      const artist = anArtist({ name: 'Зоря “নদী” 🎧' });

      expect(await store.claim(artist)).toEqual(artist);

      expect(await store.byId(artist.id)).toEqual(artist);
    });

    it('finds no artist under an unknown id', async () => {
      expect(await (await openStore()).byId(anArtist().id)).toBeNull();
    });

    it('answers the artist that stands when the name is claimed again', async () => {
      const store = await openStore();
      await store.claim(anArtist());

      expect(await store.claim(namesake)).toEqual(anArtist());

      expect(await store.byId(namesake.id)).toBeNull();
    });

    it('gives all callers the same artist when they claim one name at once', async () => {
      const store = await openStore();
      const claims = Array.from({ length: 8 }, (_, number) =>
        store.claim(anArtist({ id: artistId.parse(`art_claimant0${number}`) })),
      );

      const answers = await Promise.all(claims);

      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });

    it('finds an artist by their very name', async () => {
      const store = await openStore();
      await store.claim(anArtist());

      expect(await store.byName(anArtist().name)).toEqual(anArtist());
      expect(await store.byName(anArtist().name.toUpperCase())).toBeNull();
    });

    it('keeps who asks for an artist until they are approved, by one of many at once', async () => {
      const store = await openStore();
      const asked = anArtist({ isApproved: false });
      await store.claim(asked, maya);
      await store.claim(namesake, { ...maya, externalId: '1002' });
      expect(await store.requests()).toEqual([{ artist: asked, by: maya }]);

      const approved = await Promise.all([store.approve(asked.id), store.approve(asked.id)]);

      expect(approved.filter(Boolean)).toHaveLength(1);
      expect(await store.requests()).toEqual([]);
      expect(await store.byId(asked.id)).toEqual(anArtist());
      expect(await store.removeRequest(asked.id)).toBe(false);
    });

    it('gives the name of an artist free who was asked for and refused', async () => {
      const store = await openStore();
      await store.claim(anArtist({ isApproved: false }), maya);

      expect(await store.removeRequest(anArtist().id)).toBe(true);

      expect(await store.byName(anArtist().name)).toBeNull();
      expect(await store.claim(namesake)).toEqual(namesake);
      expect(await store.approve(anArtist().id)).toBe(false);
    });

    it('keeps an artist as it is when what was claimed or read is changed afterwards', async () => {
      const store = await openStore();
      const claimed = anArtist();
      await store.claim(claimed);
      claimed.createdAt.setTime(0);
      (await store.byId(claimed.id))!.name = 'changed';

      expect(await store.byId(claimed.id)).toEqual(anArtist());
    });
  });
}
