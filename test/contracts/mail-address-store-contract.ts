import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import type { MailAddressStore } from '../../core/mail/mail-address-store.js';
import { emailAddress, mailAddressId, type MailAddress } from '../../core/mail/mail-address.js';
import type { OpenStore } from './open-store.js';
import { ana, binod, later, riverOfGlass } from './samples.js';

const confirmedAt = new Date('2026-04-03T10:00:00.123Z');
const first = mailAddressId.parse('eml_first00000');
const second = mailAddressId.parse('eml_second0000');

/** An address that Ana has confirmed. */
export function anAddress(change: Partial<MailAddress> = {}): MailAddress {
  const address = emailAddress.parse('ana@example.org');
  const who = { artistId: riverOfGlass, fanId: ana };
  return { id: first, ...who, address, language: 'hi', confirmedAt, unreachableSince: null, ...change };
}

/** What every {@link MailAddressStore} promises. */
export function mailAddressStoreContract(name: string, openStore: OpenStore<MailAddressStore>): void {
  describe(`confirmed addresses, ${name}`, () => {
    it('reads an address back by its id, itself, its fan and its artist', async () => {
      const store = await openStore();
      expect(await store.claim(anAddress())).toEqual(anAddress());

      expect(await store.byId(first)).toEqual(anAddress());
      expect(await store.byAddress(riverOfGlass, anAddress().address)).toEqual(anAddress());
      expect(await store.ofFan(ana)).toEqual([anAddress()]);
      expect(await store.ofArtist(riverOfGlass)).toEqual([anAddress()]);
      expect(await store.byId(second)).toBeNull();
      expect(await store.byAddress(artistId.parse('art_other00000'), anAddress().address)).toBeNull();
      expect(await store.ofFan(binod)).toEqual([]);
    });

    it('keeps an address for the fan who confirmed it first, whoever else does at once', async () => {
      const store = await openStore();

      const claims = await Promise.all([
        store.claim(anAddress()),
        store.claim(anAddress({ id: second, fanId: binod })),
        store.claim(anAddress({ id: mailAddressId.parse('eml_third00000'), fanId: binod })),
      ]);

      expect(new Set(claims.map(({ id }) => id)).size).toBe(1);
      expect(await store.ofArtist(riverOfGlass)).toHaveLength(1);
    });

    it('writes in the language of who confirmed it last, and in that of before where none is told', async () => {
      const store = await openStore();
      await store.claim(anAddress());

      expect(await store.claim(anAddress({ id: second, language: 'es' }))).toEqual(anAddress({ language: 'es' }));
      expect(await store.claim(anAddress({ id: second, language: null }))).toEqual(anAddress({ language: 'es' }));
      expect(await store.byId(first)).toEqual(anAddress({ language: 'es' }));
    });

    it('knows the same address with another artist apart', async () => {
      const store = await openStore();
      const elsewhere = anAddress({ id: second, artistId: artistId.parse('art_other00000'), fanId: binod });
      await store.claim(anAddress());

      expect(await store.claim(elsewhere)).toEqual(elsewhere);
    });

    it('lists a fan’s addresses, the first confirmed first', async () => {
      const store = await openStore();
      const newer = anAddress({
        id: second,
        address: emailAddress.parse('b@example.org'),
        confirmedAt: later(confirmedAt, 1),
      });
      await store.claim(newer);
      await store.claim(anAddress());

      expect((await store.ofFan(ana)).map(({ id }) => id)).toEqual([first, second]);
    });

    it('remembers since when nothing comes through, until it is opened or confirmed anew', async () => {
      const store = await openStore();
      await store.claim(anAddress());

      await store.markUnreachable(first, later(confirmedAt, 1_000));
      await store.markUnreachable(first, later(confirmedAt, 2_000));
      expect((await store.byId(first))?.unreachableSince).toEqual(later(confirmedAt, 1_000));

      await store.markReachable(first);
      expect((await store.byId(first))?.unreachableSince).toBeNull();

      await store.markUnreachable(first, later(confirmedAt, 3_000));
      expect(await store.claim(anAddress({ id: second }))).toEqual(anAddress());
    });

    it('moves a fan’s addresses to another, and removes one, or all of a fan’s', async () => {
      const store = await openStore();
      await store.claim(anAddress());
      await store.claim(anAddress({ id: second, address: emailAddress.parse('b@example.org') }));

      await store.moveOfFan(ana, binod);
      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toHaveLength(2);

      await store.remove(first);
      expect((await store.ofFan(binod)).map(({ id }) => id)).toEqual([second]);
      await store.removeOfFan(binod);
      expect(await store.ofArtist(riverOfGlass)).toEqual([]);
    });
  });
}
