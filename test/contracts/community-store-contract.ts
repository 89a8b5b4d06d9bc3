import { describe, expect, it } from '@jest/globals';
import { artistId } from '../../core/artists/artist.js';
import { campaignId } from '../../core/campaigns/campaign.js';
import type { CommunityStore } from '../../core/communities/community-store.js';
import type { OpenStore } from './open-store.js';
import { aCommunity, nightDrive, riverOfGlass } from './samples.js';

const lateTrains = artistId.parse('art_latetrains');
const monsoon = campaignId.parse('cmp_monsoon000');

/** What every {@link CommunityStore} promises. */
export function communityStoreContract(name: string, openStore: OpenStore<CommunityStore>): void {
  describe(`communities, ${name}`, () => {
    it('reads a community back as it was kept', async () => {
      const store = await openStore();
      const community = aCommunity({ channelId: '3001', inviteUrl: 'https://discord.gg/x', campaignIds: [monsoon] });

      expect(await store.claim(community)).toEqual(community);

      expect(await store.byIds([community.id])).toEqual([community]);
    });

    it('answers the community that stands when it is claimed again, also for another artist', async () => {
      const store = await openStore();
      await store.claim(aCommunity());

      expect(await store.claim(aCommunity({ artistId: lateTrains }))).toEqual(aCommunity());
    });

    it('gives all callers the same community when they claim one place at once', async () => {
      const store = await openStore();
      const artists = [riverOfGlass, lateTrains, riverOfGlass, lateTrains];

      const answers = await Promise.all(artists.map((artist) => store.claim(aCommunity({ artistId: artist }))));

      expect(new Set(answers.map(({ artistId: artist }) => artist)).size).toBe(1);
    });

    it('finds those that there are in the order asked for', async () => {
      const store = await openStore();
      const channel = aCommunity({ channelId: '3001' });
      await store.claim(aCommunity());
      await store.claim(channel);

      const found = await store.byIds([channel.id, 'discord:unknown', aCommunity().id]);

      expect(found).toEqual([channel, aCommunity()]);
      expect(await store.byIds([])).toEqual([]);
    });

    it('links a campaign once, and finds the communities of a campaign, the oldest first', async () => {
      const store = await openStore();
      const newer = aCommunity({ communityId: '2002', createdAt: new Date('2026-04-04T10:00:00Z') });
      for (const community of [newer, aCommunity()]) await store.claim(community);
      for (const id of [newer.id, aCommunity().id, newer.id]) await store.link(id, nightDrive, null);

      expect((await store.ofCampaign(nightDrive)).map(({ id, campaignIds }) => [id, campaignIds])).toEqual([
        [aCommunity().id, [nightDrive]],
        [newer.id, [nightDrive]],
      ]);
      expect(await store.ofCampaign(monsoon)).toEqual([]);
    });

    it('keeps the address to join by until another one is given', async () => {
      const store = await openStore();
      const { id } = await store.claim(aCommunity());
      await store.link(id, nightDrive, 'https://discord.gg/one');
      await store.link(id, monsoon, null);

      expect(await store.byIds([id])).toMatchObject([{ inviteUrl: 'https://discord.gg/one' }]);

      await store.link(id, monsoon, 'https://discord.gg/two');
      expect(await store.byIds([id])).toMatchObject([
        { inviteUrl: 'https://discord.gg/two', campaignIds: [nightDrive, monsoon] },
      ]);
    });

    it('remembers under which ids a community was here before, each once, the oldest first', async () => {
      const store = await openStore();
      const { id } = await store.claim(aCommunity({ formerIds: ['1'] }));
      const other = await store.claim(aCommunity({ communityId: '2002' }));

      await store.addFormerIds(id, ['1', '2']);
      await store.addFormerIds(id, ['2', '3']);

      expect(await store.byIds([id, other.id])).toMatchObject([{ formerIds: ['1', '2', '3'] }, { formerIds: [] }]);
    });

    it('forgets a community with its links, and no other', async () => {
      const store = await openStore();
      const other = aCommunity({ communityId: '2002' });
      for (const community of [aCommunity(), other]) await store.claim(community);
      for (const { id } of [aCommunity(), other]) await store.link(id, nightDrive, null);

      expect(await store.remove(aCommunity().id)).toBe(true);
      expect(await store.remove(aCommunity().id)).toBe(false);

      expect((await store.ofCampaign(nightDrive)).map(({ id }) => id)).toEqual([other.id]);
      expect(await store.byIds([aCommunity().id])).toEqual([]);
    });

    it('takes one campaign out and leaves the others', async () => {
      const store = await openStore();
      const { id } = await store.claim(aCommunity());
      await store.link(id, nightDrive, null);
      await store.link(id, monsoon, null);

      expect(await store.unlink(id, nightDrive)).toBe(true);
      expect(await store.unlink(id, nightDrive)).toBe(false);
      expect(await store.byIds([id])).toMatchObject([{ campaignIds: [monsoon] }]);
    });
  });
}
