import { describe, expect, it } from '@jest/globals';
import type { PersonalLinkStore } from '../../core/smart-links/personal-link-store.js';
import type { PersonalLink } from '../../core/smart-links/personal-link.js';
import type { OpenStore } from './open-store.js';
import { aCode, ana, binod, fanNumber, nightDrive, riverOfGlass } from './samples.js';

/** What every {@link PersonalLinkStore} promises. */
export function personalLinkStoreContract(name: string, openStore: OpenStore<PersonalLinkStore>): void {
  describe(`personal links, ${name}`, () => {
    const link: PersonalLink = {
      tokenHash: 'bGluaw-_1',
      artistId: riverOfGlass,
      campaignId: nightDrive,
      fanId: ana,
      platform: 'discord',
      displayName: 'आना',
      referralCode: aCode('7K3MX'),
      askedIn: 'discord:2001',
      createdAt: new Date('2026-03-02T10:00:00.000Z'),
    };

    it('reads a link back as it was kept', async () => {
      const store = await openStore();
      await store.add(link);

      expect(await store.byTokenHash(link.tokenHash)).toEqual(link);
      expect(await store.byTokenHash('unknown')).toBeNull();
    });

    it('removes every link of a fan and of nobody else', async () => {
      const store = await openStore();
      await store.add(link);
      await store.add({ ...link, tokenHash: 'of another', fanId: binod });

      await store.removeOfFan(link.fanId);

      expect(await store.byTokenHash(link.tokenHash)).toBeNull();
      expect(await store.byTokenHash('of another')).not.toBeNull();
    });

    it('refuses to put another link in the place of one', async () => {
      const store = await openStore();
      await store.add(link);

      await expect(store.add({ ...link, fanId: binod })).rejects.toThrow();

      expect(await store.byTokenHash(link.tokenHash)).toEqual(link);
    });

    it('finds and removes all links of one fan, and no other', async () => {
      const store = await openStore();
      const others = { ...link, tokenHash: 'others', fanId: binod };
      for (const each of [link, { ...link, tokenHash: 'second' }, others]) await store.add(each);
      expect((await store.ofFan(ana)).map(({ tokenHash }) => tokenHash).sort()).toEqual(
        [link.tokenHash, 'second'].sort(),
      );

      await store.removeOfFan(ana);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toEqual([others]);
    });

    it('moves all links of one fan to another, and no others', async () => {
      const store = await openStore();
      const bystander = { ...link, tokenHash: 'bystander', fanId: fanNumber(3) };
      for (const each of [link, { ...link, tokenHash: 'second' }, bystander]) await store.add(each);

      await store.moveOfFan(ana, binod);

      expect(await store.ofFan(ana)).toEqual([]);
      expect(await store.ofFan(binod)).toHaveLength(2);
      expect(await store.byTokenHash(link.tokenHash)).toEqual({ ...link, fanId: binod });
      expect(await store.ofFan(fanNumber(3))).toEqual([bystander]);
    });
  });
}
