import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId, type Campaign } from '../../../core/campaigns/campaign.js';
import type { CommunityPlace } from '../../../core/communities/community-place.js';
import { aCampaign } from '../../contracts/samples.js';
import { aWorld, join, type World } from '../world.js';

const club: CommunityPlace = { platform: 'discord', communityId: '2001', channelId: null };
const general: CommunityPlace = { ...club, channelId: '3001' };
const newMusic: CommunityPlace = { ...club, channelId: '3002' };
const elsewhere: CommunityPlace = { platform: 'discord', communityId: '2002', channelId: '3009' };
const lateTrains = artistId.parse('art_latetrains');
const asha = { platform: 'discord', externalId: '1001', displayName: 'Asha' } as const;

let world: World;
let monsoon: Campaign;
let trains: Campaign;

async function add(id: string, change: Partial<Campaign>): Promise<Campaign> {
  const campaign = aCampaign({ ...world.campaign, id: campaignId.parse(id), ...change });
  await world.ports.campaigns.add(campaign, null);
  return campaign;
}

beforeEach(async () => {
  world = await aWorld();
  monsoon = await add('cmp_monsoon000', { slug: 'monsoon', title: 'Monsoon', releaseDate: '2026-05-08' });
  trains = await add('cmp_latetrains', {
    artistId: lateTrains,
    artistName: 'Late Trains',
    slug: 'trains',
    title: 'Trains',
    releaseDate: '2026-04-10',
  });
});

const link = (campaign: Campaign, place = club, inviteUrl: string | null = null) =>
  world.engine.linkCommunity({ campaign, community: { ...place, inviteUrl } });
const presave = async (place: CommunityPlace | null, release: string | null = null) => {
  const { campaign } = await world.engine.givePersonalLink(asha, { place, release });
  const others = (await world.engine.openCampaigns(place)).filter(({ id }) => id !== campaign.id);
  return [campaign.slug, ...others.map(({ slug }) => slug)];
};

describe('/presave in a community', () => {
  it('means the next release linked to it, and offers the others', async () => {
    await link(monsoon);
    await link(world.campaign);

    expect(await presave(general)).toEqual(['night-drive', 'monsoon']);
  });

  it('never means or offers a campaign of another artist, whatever is asked for', async () => {
    await link(world.campaign);

    expect(await presave(general)).toEqual(['night-drive']);
    await expect(presave(general, 'trains')).rejects.toMatchObject({ code: 'campaign-not-found' });
    await expect(presave(general, 'Trains')).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('knows no campaign of its artist that is not linked to it', async () => {
    await link(world.campaign);

    await expect(presave(general, 'monsoon')).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('means the campaigns of the channel where it has some of its own', async () => {
    await link(world.campaign);
    await link(trains, newMusic);

    expect(await presave(general)).toEqual(['night-drive']);
    expect(await presave(newMusic)).toEqual(['trains']);
  });

  it('means whichever is chosen, by its name in links or its title as people type it', async () => {
    await link(monsoon);
    await link(world.campaign);

    expect(await presave(general, 'monsoon')).toEqual(['monsoon', 'night-drive']);
    expect(await presave(general, '  MONSOON ')).toEqual(['monsoon', 'night-drive']);
    await expect(presave(general, 'sunrise')).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('leads to the newest release once nothing is open', async () => {
    await add('cmp_sunrise000', { slug: 'sunrise', phase: 'released', releaseDate: '2026-03-27' });
    const [sunrise] = await world.ports.campaigns.inPhases(['released']);
    await link(sunrise!);

    expect(await presave(general)).toEqual(['sunrise']);
  });

  it('says that nothing is open when all that was linked is taken out, not what others have', async () => {
    await link(world.campaign);
    await world.engine.unlinkCommunity({ campaign: world.campaign, community: club });

    await expect(presave(general)).rejects.toMatchObject({ code: 'no-open-campaign' });
  });

  it('shows no draft and nothing cancelled', async () => {
    await link(await add('cmp_draft00000', { slug: 'draft', phase: 'draft' }));
    await link(await add('cmp_cancelled0', { slug: 'cancelled', phase: 'cancelled' }));

    await expect(presave(general, 'draft')).rejects.toMatchObject({ code: 'campaign-not-found' });
    await expect(presave(general)).rejects.toMatchObject({ code: 'no-open-campaign' });
  });
});

describe('/presave where no community is', () => {
  it('means the next release of the installation, and offers all others that are open', async () => {
    await link(world.campaign);

    expect(await presave(null)).toEqual(['trains', 'night-drive', 'monsoon']);
    expect(await presave(elsewhere)).toEqual(['trains', 'night-drive', 'monsoon']);
    expect(await presave(null, 'monsoon')).toEqual(['monsoon', 'trains', 'night-drive']);
  });
});

describe('linking a community', () => {
  it('is refused where it belongs to another artist', async () => {
    await link(world.campaign);

    await expect(link(trains)).rejects.toMatchObject({ code: 'community-taken' });
    expect(await presave(general)).toEqual(['night-drive']);
  });

  it('tells those who have pre-saved, and nobody else, where its fans can be joined in chat', async () => {
    await link(world.campaign, club, 'https://discord.gg/glass');
    await link(world.campaign, newMusic);
    const { session } = await join(world, 'Asha', { chat: false });

    const asha = await world.engine.viewSmartLink('night-drive', session);
    const nobody = await world.engine.viewSmartLink('night-drive', null);

    expect(asha.chats).toEqual([{ platform: 'discord', inviteUrl: 'https://discord.gg/glass' }]);
    expect(nobody.chats).toEqual([]);
  });
});
