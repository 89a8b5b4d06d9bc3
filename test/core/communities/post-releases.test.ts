import { describe, expect, it } from '@jest/globals';
import { steadily } from '../../../core/announcements/capacity.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { postReleases } from '../../../core/communities/post-releases.js';
import { aWorld, hourMs, midnightInKolkata, minuteMs, type World } from '../world.js';

const monsoon = campaignId.parse('cmp_monsoon000');

async function aLinkedWorld(): Promise<World> {
  const world = await aWorld({ campaign: { timezone: 'Asia/Kolkata' } });
  for (const communityId of ['2001', '2002']) {
    const community = { platform: 'discord', communityId, channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });
  }
  return world;
}

/** What is posted when it is `ms` after the artist's midnight, with the communities where. */
async function postedAt(world: World, ms: number): Promise<string[]> {
  world.calendar.moveTo(new Date(midnightInKolkata.getTime() + ms));
  await advanceCampaigns(world.ports);
  await Promise.all([postReleases(world.ports), postReleases(world.ports)]);
  const posted: string[] = [];
  const deliver = async ({ about, announcement }: Letter) => {
    posted.push(`${about} ${announcement.externalId}`);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return posted.sort();
}

describe('a release', () => {
  it('is posted once in every community, when it is midnight where the artist lives', async () => {
    const world = await aLinkedWorld();

    expect(await postedAt(world, -1)).toEqual([]);
    expect(await postedAt(world, 0)).toEqual(['post 2001', 'post 2002']);
    expect(await postedAt(world, minuteMs)).toEqual([]);
  });

  it('that is paused while its posts wait is posted once it goes on, and only once', async () => {
    const world = await aLinkedWorld();
    const { id: campaignId } = world.campaign;
    world.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(world.ports);
    await postReleases(world.ports);
    await world.engine.pauseCampaign({ campaignId, reason: null });
    expect(await postedAt(world, minuteMs)).toEqual([]);
    expect(await world.engine.moveCommunity({ platform: 'discord', from: '2001', to: '2009' })).toBe('moved');

    await world.engine.resumeCampaign(campaignId);

    expect(await postedAt(world, hourMs)).toEqual(['post 2002', 'post 2009']);
    expect(await postedAt(world, 2 * hourMs)).toEqual([]);
  });

  it('is told once to the team, with the words, where the bot posts nothing, and waits nowhere for ever', async () => {
    const world = await aLinkedWorld();
    const maya = { platform: 'discord', externalId: '7001', displayName: 'Maya' } as const;
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(0), posting: 'only-answers' });

    expect(await postedAt(world, 0)).toEqual(['team 7001']);
    expect(await postedAt(world, minuteMs)).toEqual([]);
    expect(await world.ports.announcements.ended('discord', 'held', 10)).toEqual([]);
  });

  it('is posted in a community that is linked on the night, and in none that comes when it is old', async () => {
    const world = await aLinkedWorld();
    await postedAt(world, 0);
    const link = (communityId: string) => {
      const community = { platform: 'discord', communityId, channelId: null, inviteUrl: null } as const;
      return world.engine.linkCommunity({ campaign: world.campaign, community });
    };

    await link('2003');
    expect(await postedAt(world, hourMs)).toEqual(['post 2003']);
    await link('2004');
    expect(await postedAt(world, 6 * hourMs + 1)).toEqual([]);
  });

  it.each([
    ['that was nobody’s', false],
    ['that its artist had linked already', true],
  ])('is posted once in a group that goes on under another id %s', async (_what, isLinked) => {
    const world = await aLinkedWorld();
    const link = (communityId: string) => {
      const community = { platform: 'discord', communityId, channelId: null, inviteUrl: null } as const;
      return world.engine.linkCommunity({ campaign: { ...world.campaign, id: monsoon }, community });
    };
    if (isLinked) await link('2009');
    expect(await postedAt(world, 0)).toEqual(['post 2001', 'post 2002']);

    expect(await world.engine.moveCommunity({ platform: 'discord', from: '2001', to: '2009' })).toBe('moved');
    expect(await postedAt(world, minuteMs)).toEqual([]);
    expect(await world.engine.moveCommunity({ platform: 'discord', from: '2009', to: '2010' })).toBe('moved');

    expect(await postedAt(world, hourMs)).toEqual([]);
  });

  it('that was moved at the last moment is not posted', async () => {
    const world = await aLinkedWorld();
    world.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(world.ports);
    await postReleases(world.ports);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - hourMs));

    expect(await postedAt(world, -hourMs)).toEqual([]);
  });
});
