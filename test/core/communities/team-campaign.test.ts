import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import type { TeamRole } from '../../../core/artists/team.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { campaignForTeam } from '../../../core/communities/team-campaign.js';
import { aCampaign } from '../../contracts/samples.js';
import { aWorld, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001' } as const;
const place = { platform: 'discord', communityId: '2001', channelId: '3001' } as const;
const lateTrains = artistId.parse('art_latetrains');

let world: World;
beforeEach(async () => {
  world = await aWorld();
  const draft = {
    id: campaignId.parse('cmp_draft00000'),
    slug: 'draft',
    phase: 'draft',
    releaseDate: '2026-12-04',
  } as const;
  await world.ports.campaigns.add(aCampaign({ ...world.campaign, ...draft }), null);
  const trains = {
    id: campaignId.parse('cmp_trains0000'),
    slug: 'trains',
    artistId: lateTrains,
    releaseDate: '2026-04-10',
  };
  await world.ports.campaigns.add(aCampaign({ ...world.campaign, ...trains }), null);
});

const own = async (release: string | null = null, where: typeof place | null = place) =>
  (await campaignForTeam(maya, { place: where, release, right: 'blast' }, world.ports)).slug;
const joinTeam = (artist = world.campaign.artistId, role: TeamRole = 'owner') =>
  world.engine.addTeamMember({ artistId: artist, account: maya, role });

describe('the campaign that an artist’s account means', () => {
  it('is refused to everybody else in the same words, whether there is such a campaign or not', async () => {
    for (const release of [null, 'night-drive', 'nowhere']) {
      await expect(own(release)).rejects.toMatchObject({ code: 'not-on-team', details: {} });
    }
  });

  it('is never another artist’s, not even by its name', async () => {
    await joinTeam();

    expect(await own(null, null)).toBe('night-drive');
    await expect(own('trains')).rejects.toMatchObject({ code: 'campaign-not-found' });
  });

  it('is the one linked to where they type, and their next one elsewhere', async () => {
    await joinTeam();
    await joinTeam(lateTrains);
    const community = { ...place, channelId: null, inviteUrl: null };
    await world.engine.linkCommunity({ campaign: world.campaign, community });

    expect(await own()).toBe('night-drive');
    expect(await own(null, null)).toBe('trains');
  });

  it('is one with whose artist they have the right, unless they name another or type in its place', async () => {
    await joinTeam(world.campaign.artistId, 'viewer');
    await expect(own()).rejects.toMatchObject({ code: 'role-needed', details: { role: 'viewer', right: 'blast' } });

    await joinTeam(lateTrains, 'manager');
    expect(await own()).toBe('trains');
    await expect(own('night-drive')).rejects.toMatchObject({ code: 'role-needed' });

    const community = { ...place, channelId: null, inviteUrl: null };
    await world.engine.linkCommunity({ campaign: world.campaign, community });
    await expect(own()).rejects.toMatchObject({ code: 'role-needed' });
    expect(await own('trains')).toBe('trains');
  });

  it('is their own draft, too, when they name it', async () => {
    await joinTeam();

    expect(await own('draft')).toBe('draft');
  });
});
