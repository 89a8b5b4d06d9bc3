import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import type { CommunityPlace } from '../../../core/communities/community-place.js';
import { aCampaign } from '../../contracts/samples.js';
import { aWorld, type World } from '../world.js';

const from = '-42';
const to = '-1000000000042';
const group: CommunityPlace = { platform: 'telegram', communityId: from, channelId: null };
const supergroup: CommunityPlace = { ...group, communityId: to };

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const move = () => world.engine.moveCommunity({ platform: 'telegram', from, to });
const link = (place: CommunityPlace, inviteUrl: string | null, campaign = world.campaign) =>
  world.engine.linkCommunity({ campaign, community: { ...place, inviteUrl } });
const at = async (id: string) => (await world.ports.communities.byIds([`telegram:${id}`]))[0] ?? null;

describe('a group that goes on under another id', () => {
  it('takes its campaigns and its address to join along, and leaves nothing behind', async () => {
    await link(group, 'https://t.me/+club');

    expect(await move()).toBe('moved');

    const { artistId: owner, id } = world.campaign;
    expect(await at(to)).toMatchObject({ artistId: owner, campaignIds: [id], inviteUrl: 'https://t.me/+club' });
    expect(await at(from)).toBeNull();
  });

  it('is moved once, however often its platform says so', async () => {
    await link(group, null);

    const outcomes = [await move(), await move()];

    expect(outcomes).toEqual(['moved', 'unknown']);
    expect(await at(to)).toMatchObject({ campaignIds: [world.campaign.id] });
  });

  it('is moved to the end by the next who hears of it, when the first was cut off', async () => {
    await link(group, null);
    const { communities } = world.ports;
    const remove = communities.remove.bind(communities);
    communities.remove = () => Promise.reject(new Error('The line was cut.'));
    await expect(move()).rejects.toThrow('cut');
    communities.remove = remove;

    expect(await move()).toBe('moved');

    expect(await world.engine.communitiesOf(world.campaign.id)).toMatchObject([{ communityId: to }]);
  });

  it('adds its campaigns to what its artist has linked to the new id already, and changes nothing of that', async () => {
    const monsoon = aCampaign({ ...world.campaign, id: campaignId.parse('cmp_monsoon000'), slug: 'monsoon' });
    await world.ports.campaigns.add(monsoon, null);
    await link(group, 'https://t.me/+old');
    await link(supergroup, 'https://t.me/+new', monsoon);

    expect(await move()).toBe('moved');

    const campaignIds = [monsoon.id, world.campaign.id];
    expect(await at(to)).toMatchObject({ campaignIds, inviteUrl: 'https://t.me/+new' });
    expect(await at(from)).toBeNull();
  });

  it('never takes the new id from another artist', async () => {
    const stranger = { id: campaignId.parse('cmp_latetrains'), artistId: artistId.parse('art_latetrains') };
    await link(group, null);
    await world.engine.linkCommunity({ campaign: stranger, community: { ...supergroup, inviteUrl: null } });

    expect(await move()).toBe('taken');

    expect(await at(to)).toMatchObject({ artistId: stranger.artistId, campaignIds: [stranger.id] });
    expect(await at(from)).toMatchObject({ campaignIds: [world.campaign.id] });
  });

  it('is nothing to a group that nobody has linked', async () => {
    expect(await move()).toBe('unknown');
    expect(await at(to)).toBeNull();
  });
});
