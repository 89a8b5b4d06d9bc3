import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { CommunityEvent } from '../../core/livestreams/community-event.js';
import type { CommunityEventStore } from '../../core/livestreams/community-event-store.js';
import type { OpenStore } from './open-store.js';
import { nightDrive, riverOfGlass } from './samples.js';

const otherCampaign = campaignId.parse('cmp_monsoon000');

/** An event that stands in the calendar of a Discord server. */
export function anEvent(change: Partial<CommunityEvent> = {}): CommunityEvent {
  return {
    artistId: riverOfGlass,
    campaignId: nightDrive,
    platform: 'discord',
    communityId: '118000000000000001',
    externalId: '118000000000000009',
    tells: '["https://www.youtube.com/live/night-drive","रात"]',
    tryAgainAt: null,
    ...change,
  };
}

/** What every {@link CommunityEventStore} promises. */
export function communityEventStoreContract(name: string, openStore: OpenStore<CommunityEventStore>): void {
  describe(`events of communities, ${name}`, () => {
    it('keeps one for each campaign and community, the last as it was put', async () => {
      const store = await openStore();
      const refused = anEvent({ externalId: null, tryAgainAt: new Date('2026-04-10T10:00:00.123Z') });
      const elsewhere = anEvent({ communityId: '118000000000000002' });
      await Promise.all([1, 2, 3].map(() => store.put(refused)));
      await store.put(elsewhere);
      await store.put(anEvent({ campaignId: otherCampaign, platform: 'telegram' }));

      expect(await store.ofCampaign(nightDrive)).toEqual(expect.arrayContaining([refused, elsewhere]));
      await store.put(anEvent());
      expect(await store.ofPlatform('discord')).toHaveLength(2);
      expect(await store.ofPlatform('discord')).toEqual(expect.arrayContaining([anEvent(), elsewhere]));
      expect(await store.ofCampaign(otherCampaign)).toHaveLength(1);
    });

    it('forgets one and no other', async () => {
      const store = await openStore();
      const elsewhere = anEvent({ communityId: '118000000000000002' });
      await store.put(anEvent());
      await store.put(elsewhere);

      await store.remove(anEvent({ tells: 'something else' }));
      await store.remove(anEvent());

      expect(await store.ofPlatform('discord')).toEqual([elsewhere]);
    });
  });
}
