import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventKeeper } from '../../../core/livestreams/community-event.js';
import { aWorld, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const livestream = {
  url: 'https://www.youtube.com/live/night-drive',
  startsAt: new Date('2026-04-23T14:30:00.000Z'),
  setAt: new Date('2026-04-01T09:00:00.000Z'),
};

let world: World;
/** The calendar of the one server, by the ids of its events. */
let calendar: string[];
let made: number;
beforeEach(async () => {
  [calendar, made] = [[], 0];
  world = await aWorld({ campaign: { livestream } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
  const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
  await world.engine.linkCommunity({ campaign: world.campaign, community });
  await keep();
  expect(calendar).toEqual(['event 1']);
});

const keeper: EventKeeper = {
  async show(_event, externalId) {
    if (externalId !== null) return { outcome: 'standing', externalId };
    made += 1;
    calendar.push(`event ${made}`);
    return { outcome: 'standing', externalId: `event ${made}` };
  },
  async remove(_communityId, externalId) {
    calendar = calendar.filter((each) => each !== externalId);
    return { outcome: 'gone' };
  },
};

const keep = () => world.engine.keepCommunityEvents('discord', keeper);
const campaignId = () => world.campaign.id;
const cancel = () => world.engine.cancelCampaign({ campaignId: campaignId(), from: world.campaign.scheduleVersion });

describe('the event of a campaign', () => {
  it('stays while its team has stopped the campaign, and goes when that is called off nevertheless', async () => {
    await world.engine.pauseInChat({ account: maya, campaignId: campaignId() });
    await keep();
    expect(calendar).toEqual(['event 1']);

    await cancel();
    await keep();

    expect(calendar).toEqual([]);
  });

  it('goes while the operator has stopped the campaign, and comes back when that goes on', async () => {
    await world.engine.pauseCampaign({ campaignId: campaignId(), reason: 'a complaint' });
    await keep();
    await keep();
    expect(calendar).toEqual([]);

    await world.engine.resumeCampaign(campaignId());
    await keep();

    expect(calendar).toEqual(['event 2']);
  });
});
