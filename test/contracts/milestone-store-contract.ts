import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { MilestoneStore } from '../../core/milestones/milestone-store.js';
import type { OpenStore } from './open-store.js';
import { nightDrive, riverOfGlass } from './samples.js';

const night = { id: nightDrive, artistId: riverOfGlass };
const otherCampaign = campaignId.parse('cmp_monsoon000');

/** What every {@link MilestoneStore} promises. */
export function milestoneStoreContract(name: string, openStore: OpenStore<MilestoneStore>): void {
  describe(`milestones, ${name}`, () => {
    it('keeps what a campaign has come to, each once, and nothing of another', async () => {
      const store = await openStore();
      const at = new Date('2026-04-10T10:00:00.123Z');

      await Promise.all([1, 2, 3, 4].map(() => store.note(night, 'fans:100', at)));
      await store.note(night, 'metro:delhi', at);
      await store.note({ ...night, id: otherCampaign }, 'fans:500', at);

      expect(await store.ofCampaign(nightDrive)).toEqual(new Set(['fans:100', 'metro:delhi']));
      expect(await store.ofCampaign(otherCampaign)).toEqual(new Set(['fans:500']));
    });
  });
}
