import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import { trackerId } from '../../core/trackers/tracker-id.js';
import type { TrackerStore } from '../../core/trackers/tracker-store.js';
import type { Tracker } from '../../core/trackers/tracker.js';
import type { OpenStore } from './open-store.js';
import { aTracker, nightDrive } from './samples.js';

const otherCampaign = campaignId.parse('cmp_monsoon000');
const elsewhere = (change: Partial<Tracker> = {}) =>
  aTracker({ id: trackerId(nightDrive, 'telegram:-1001'), communityId: 'telegram:-1001', ...change });

/** What every {@link TrackerStore} promises. */
export function trackerStoreContract(name: string, openStore: OpenStore<TrackerStore>): void {
  describe(`trackers, ${name}`, () => {
    it('gives a tracker back as it was kept, and keeps one of an id', async () => {
      const store = await openStore();
      const counts = { fans: 120, goal: null, cities: [{ name: 'Delhi', fans: 40 }] };
      const full = elsewhere({
        by: { platform: 'discord', externalId: '3001' },
        state: 'off',
        ending: 'message-gone',
        messageId: '-1001/7',
        isPinned: false,
        next: { phase: 'counting', counts, key: 'k' },
        saidKey: 'k',
        saidAt: new Date('2026-04-10T18:00:00.000Z'),
        turn: 3,
      });
      const standing = aTracker({ next: { phase: 'postponed', counts: null, key: 'p' } });

      const added = await Promise.all([1, 2, 3].map(() => store.add(standing)));
      expect(await store.add(full)).toBe(true);

      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.byId(standing.id)).toEqual(standing);
      expect(await store.byId(full.id)).toEqual(full);
      expect(await store.byId(trackerId(otherCampaign, 'discord:1'))).toBeNull();
    });

    it('lets one of many at once change it, and refuses a change that was made on an older version', async () => {
      const store = await openStore();
      await store.add(aTracker());

      const changed = await Promise.all([1, 2, 3, 4].map((turn) => store.change(aTracker(), { turn })));

      expect(changed.filter(Boolean)).toHaveLength(1);
      expect(await store.change(aTracker(), { turn: 9 })).toBe(false);
      expect(await store.byId(aTracker().id)).toMatchObject({ version: 2 });
      expect(await store.change(elsewhere(), { turn: 1 })).toBe(false);
    });

    it('takes back what was to be said', async () => {
      const store = await openStore();
      await store.add(aTracker({ next: { phase: 'out', counts: null, key: 'o' }, messageId: '1/2' }));

      await store.change(aTracker(), { next: null, messageId: null });

      expect(await store.byId(aTracker().id)).toEqual(aTracker({ version: 2 }));
    });

    it('finds those that are not off, those of a campaign, and those of a community', async () => {
      const store = await openStore();
      const ending = elsewhere({ state: 'ending', ending: 'switched-off' });
      const id = trackerId(otherCampaign, aTracker().communityId);
      const off = aTracker({ id, campaignId: otherCampaign, state: 'off', ending: 'over' });
      for (const each of [aTracker(), ending, off]) await store.add(each);

      const ids = (trackers: Tracker[]) => trackers.map((tracker) => tracker.id).sort();
      expect(ids(await store.live())).toEqual([aTracker().id, ending.id].sort());
      expect(ids(await store.ofCampaign(nightDrive))).toEqual([aTracker().id, ending.id].sort());
      expect(ids(await store.ofCommunity(aTracker().communityId))).toEqual([aTracker().id, off.id].sort());
    });

    it('finds those that an account has switched on, and none of the same id elsewhere', async () => {
      const store = await openStore();
      const maya = { platform: 'discord', externalId: '3001' } as const;
      await store.add(aTracker({ by: maya }));
      await store.add(elsewhere());

      expect((await store.ofAccount(maya)).map(({ id }) => id)).toEqual([aTracker().id]);
      expect(await store.ofAccount({ ...maya, platform: 'telegram' })).toEqual([]);
    });

    it('forgets one that is removed, and no other', async () => {
      const store = await openStore();
      await store.add(aTracker());
      await store.add(elsewhere());

      await store.remove(aTracker().id);

      expect(await store.byId(aTracker().id)).toBeNull();
      expect(await store.byId(elsewhere().id)).toEqual(elsewhere());
    });
  });
}
