import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { Resolution } from '../../core/resolutions/resolution.js';
import type { ResolutionStore } from '../../core/resolutions/resolution-store.js';
import type { OpenStore } from './open-store.js';
import { aResolution, nightDrive } from './samples.js';

const otherCampaign = campaignId.parse('cmp_monsoon000');

/** What every {@link ResolutionStore} promises. */
export function resolutionStoreContract(name: string, openStore: OpenStore<ResolutionStore>): void {
  describe(`resolutions, ${name}`, () => {
    it('keeps one of each item, code and market of a campaign, the last that was found', async () => {
      const store = await openStore();
      const all: Resolution[] = [
        aResolution(),
        aResolution({ market: null }),
        aResolution({ market: 'DE', uri: 'spotify:track:2' }),
        aResolution({ item: 'album', code: null, uri: 'spotify:album:1' }),
        aResolution({ service: 'tidal', uri: 'tidal:track:1' }),
      ];

      await Promise.all([...all, ...all].map((each) => store.note(each)));
      await store.note(aResolution({ campaignId: otherCampaign }));
      const later = aResolution({ uri: 'spotify:track:9', foundAt: new Date('2026-04-24T01:00:00.001Z') });
      await store.note(later);

      const kept = await store.ofCampaign(nightDrive);
      expect(kept).toHaveLength(5);
      expect(kept).toEqual(expect.arrayContaining([later, ...all.slice(1)]));
      expect(await store.ofCampaign(otherCampaign)).toHaveLength(1);
    });

    it('lets go of what is there no more, and of nothing else', async () => {
      const store = await openStore();
      await store.note(aResolution());
      await store.note(aResolution({ market: 'DE' }));

      await store.remove(aResolution());
      await store.remove(aResolution({ market: 'FR' }));

      expect(await store.ofCampaign(nightDrive)).toEqual([aResolution({ market: 'DE' })]);
    });
  });
}
