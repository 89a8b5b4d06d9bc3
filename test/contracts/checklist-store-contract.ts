import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { ChecklistStore, Tick } from '../../core/checklists/checklist-store.js';
import type { OpenStore } from './open-store.js';
import { later, nightDrive, riverOfGlass } from './samples.js';

const otherCampaign = campaignId.parse('cmp_monsoon000');

export function aTick(change: Partial<Tick> = {}): Tick {
  return {
    artistId: riverOfGlass,
    campaignId: nightDrive,
    item: 'vault',
    by: { platform: 'discord', externalId: '1180000000000000001' },
    at: new Date('2026-04-10T10:00:00.123Z'),
    ...change,
  };
}

/** What every {@link ChecklistStore} promises. */
export function checklistStoreContract(name: string, openStore: OpenStore<ChecklistStore>): void {
  describe(`ticks, ${name}`, () => {
    it('are kept by campaign and step; who ticked first stays', async () => {
      const store = await openStore();
      await store.tick(aTick());
      await store.tick(aTick({ by: { platform: 'telegram', externalId: '2' }, at: new Date(0) }));
      await store.tick(aTick({ campaignId: otherCampaign, item: 'event' }));

      expect(await store.ofCampaign(nightDrive)).toEqual([aTick()]);
      expect(await store.ofCampaign(otherCampaign)).toEqual([aTick({ campaignId: otherCampaign, item: 'event' })]);
    });

    it('are known by who made them, until that is forgotten, with one artist or with all', async () => {
      const store = await openStore();
      const account = { platform: 'discord', externalId: '1180000000000000001' } as const;
      const lateTrains = artistId.parse('art_latetrains');
      const elsewhere = aTick({ artistId: lateTrains, campaignId: otherCampaign, at: later(aTick().at, 1) });
      await store.tick(aTick());
      await store.tick(elsewhere);
      await store.tick(aTick({ item: 'event', by: { ...account, platform: 'telegram' } }));

      expect(await store.ofAccount(account)).toEqual([elsewhere, aTick()]);
      await store.forget(account, lateTrains);
      expect(await store.ofAccount(account)).toEqual([aTick()]);
      await store.forget(account, null);

      expect(await store.ofAccount(account)).toEqual([]);
      expect(await store.ofCampaign(otherCampaign)).toEqual([{ ...elsewhere, by: null }]);
      expect(await store.ofAccount({ ...account, platform: 'telegram' })).toHaveLength(1);
    });

    it('say whether they have changed anything', async () => {
      const store = await openStore();

      expect(await store.tick(aTick())).toBe(true);
      expect(await store.tick(aTick())).toBe(false);
      expect(await store.untick(nightDrive, 'vault')).toBe(true);
      expect(await store.untick(nightDrive, 'vault')).toBe(false);
    });

    it('are taken back one by one', async () => {
      const store = await openStore();
      for (const tick of [aTick(), aTick({ item: 'event' })]) await store.tick(tick);

      await store.untick(nightDrive, 'vault');
      await store.untick(nightDrive, 'livestream');

      expect(await store.ofCampaign(nightDrive)).toEqual([aTick({ item: 'event' })]);
    });
  });
}
