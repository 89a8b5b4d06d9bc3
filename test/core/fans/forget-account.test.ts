import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { handOverBlasts } from '../../../core/blasts/hand-over-blasts.js';
import { accountOf } from '../referrals/friends.js';
import { aWorld, join, midnightInKolkata, promiseTo, type World } from '../world.js';
import { actAsMaya, aTeam, maya, tariq } from './acting.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await aTeam(world);
});

const team = () => world.ports.teams.ofArtist(world.campaign.artistId);
const audit = () => world.engine.auditOf(world.campaign.artistId);

describe('what is kept of somebody who acts for an artist', () => {
  it('can be seen by them, all of it, fan or not', async () => {
    const id = await actAsMaya(world);

    const acts = await world.engine.actsOfAccount(maya);

    expect(acts).toMatchObject({
      account: { platform: 'discord', externalId: maya.externalId },
      places: [{ artist: { name: 'River of Glass' }, member: { role: 'owner', language: 'hi' }, isLastOwner: false }],
      ticks: [{ item: 'vault' }],
      blasts: [{ id, text: 'At six.' }],
      draft: { form: { title: 'Late Trains' } },
      menu: { choices: [{ name: 'team' }] },
      invitations: [{ role: 'viewer' }],
      teamNews: [{ topic: 'pre-flight' }],
    });
    const actions = acts?.audit.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['member-added', 'step-ticked', 'member-invited', 'blast-confirmed']),
    );
    expect(JSON.stringify(acts)).not.toContain('codeHash');
  });

  it('is a tracker that they switched on, also if they have left since, until they are forgotten', async () => {
    const { campaign, engine, ports } = world;
    const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
    await engine.linkCommunity({ campaign, community: { ...place, inviteUrl: null } });
    await engine.switchTracker({ account: maya, place, release: campaign.id, isOn: true });

    await engine.removeTeamMember({ artistId: campaign.artistId, account: maya });
    // What was done more than a year ago is not kept anywhere else.
    await ports.audit.removeBefore(new Date('2030-01-01T00:00:00.000Z'));

    expect((await engine.actsOfAccount(maya))?.trackers).toEqual([
      { artistId: campaign.artistId, campaignId: campaign.id, communityId: 'discord:2001', state: 'on' },
    ]);
    await engine.forgetAccount(maya);
    expect(await engine.actsOfAccount(maya)).toBeNull();
    expect(await ports.trackers.live()).toMatchObject([{ by: null }]);
  });

  it('is nothing for who has nothing to do with any artist', async () => {
    expect(await world.engine.actsOfAccount({ platform: 'discord', externalId: '9' })).toBeNull();
  });

  it('is in what a fan takes along', async () => {
    const ana = await join(world, 'ana');
    await world.engine.addTeamMember({
      artistId: world.campaign.artistId,
      account: { platform: 'discord', externalId: 'id-ana' },
      role: 'viewer',
    });

    const page = await world.engine.ownPage(ana.session);

    expect(page?.data.acting).toMatchObject([{ places: [{ member: { role: 'viewer' } }] }]);
  });
});

describe('an account that is to be forgotten', () => {
  it('is on no team, and what it did stays without it', async () => {
    await actAsMaya(world);

    await world.engine.forgetAccount(maya);

    expect(await world.engine.actsOfAccount(maya)).toBeNull();
    expect((await team()).members).toMatchObject([{ externalId: tariq.externalId }]);
    const acts = await audit();
    for (const act of ['member-left', 'step-ticked', 'blast-confirmed']) {
      expect(acts.find(({ action }) => action === act)).toMatchObject({ by: { kind: 'forgotten' } });
    }
    expect(await world.ports.checklists.ofCampaign(world.campaign.id)).toMatchObject([{ item: 'vault', by: null }]);
  });

  it('leaves a tracker that it has switched on where it is, as nobody’s', async () => {
    const { campaign, engine, ports } = world;
    await actAsMaya(world);
    const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
    await engine.linkCommunity({ campaign, community: { ...place, inviteUrl: null } });
    await engine.switchTracker({ account: maya, place, release: campaign.id, isOn: true });

    await engine.forgetAccount(maya);

    expect(await ports.trackers.ofCampaign(campaign.id)).toMatchObject([{ state: 'on', by: null }]);
  });

  it('leaves a blast that it has scheduled as it was confirmed; what becomes of it is told to who could write it anew', async () => {
    const id = await actAsMaya(world);
    await world.engine.forgetAccount(maya);

    world.calendar.advanceMs(24 * 60 * 60 * 1000);
    await handOverBlasts(world.ports);

    const told: string[] = [];
    const deliver = async ({ announcement: { externalId, blastId, topic } }: Letter) => {
      if (blastId !== null) told.push(`${externalId} ${topic ?? ''} ${blastId}`);
      return { outcome: 'delivered' } as const;
    };
    await world.engine.deliverAnnouncements('telegram', { deliver, isAtWork: () => true });
    expect(told).toEqual([`${tariq.externalId} blast-not-sent ${id}`]);
  });

  it('is forgotten also if nobody is left to own the team, which the operator reads', async () => {
    await world.engine.forgetAccount(tariq);
    expect((await world.engine.actsOfAccount(maya))?.places).toMatchObject([{ isLastOwner: true }]);
    expect(world.log.messages('warn')).toEqual([]);

    await world.engine.forgetAccount(maya);

    expect((await team()).members).toEqual([]);
    expect(world.log.messages('warn')).toEqual([
      'The last owner of an artist was forgotten: make somebody else an owner.',
    ]);
  });

  it('takes back what it has asked for: the name is free, and no campaign waits', async () => {
    const nova = { platform: 'discord', externalId: '777', displayName: 'Nova' } as const;
    const said = { artist: 'Nova', title: 'Dust', date: '2026-06-05', zone: 'UTC', isrc: 'INZ032600001' };
    const { draft } = await world.engine.draftCampaign({ account: nova, reference: undefined, said });
    await world.engine.confirmDraft({ account: nova, revision: draft.revision });
    expect((await world.engine.actsOfAccount(nova))?.requests).toMatchObject([{ name: 'Nova' }]);

    await world.engine.forgetAccount(nova);

    expect(await world.engine.waitingArtists()).toEqual([]);
    expect(await world.ports.artists.byName('Nova')).toBeNull();
    expect(await world.ports.campaigns.bySlug('dust')).toBeNull();
  });

  it('is forgotten as a fan as well, by whichever linked account; what another one does on a team is its own', async () => {
    const ana = await join(world, 'ana');
    const { code } = await world.engine.startLink(accountOf('ana'));
    const other = { platform: 'telegram', externalId: '4711', displayName: 'Ana' } as const;
    await world.engine.viewLink(other, code);
    await world.engine.confirmLink(other, code);
    const { artistId } = world.campaign;
    await world.engine.addTeamMember({ artistId, account: other, role: 'viewer' });

    await world.engine.forgetAccount(accountOf('ana'));

    expect(await world.ports.fans.identitiesOf(ana.fanId)).toEqual([]);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: expect.any(Date) });
    expect((await team()).members.map(({ externalId }) => externalId)).toContain('4711');
  });

  it('leaves everybody else as they were, and is forgotten twice as well as once', async () => {
    await actAsMaya(world);
    const ana = await join(world, 'ana');
    await world.engine.forgetAccount(maya);
    const before = await audit();

    await world.engine.forgetAccount(maya);

    expect(await audit()).toEqual(before);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: null });
    world.calendar.moveTo(midnightInKolkata);
    expect((await team()).members).toMatchObject([{ externalId: tariq.externalId }]);
  });
});

describe('a fan who has one artist forget them on their page', () => {
  it('stays on the team that they are on, without a name, and is nobody in what they did for it before if they are not', async () => {
    const { artistId } = world.campaign;
    const asAna = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
    const ana = await join(world, 'ana');
    await world.engine.addTeamMember({ artistId, account: asAna, role: 'manager' });
    await world.engine.tickItem({ account: asAna, asked: { place: null, release: null }, item: 'vault', isDone: true });
    await world.engine.leaveTeam({ account: asAna, asked: { place: null, artist: null } });

    await world.engine.forgetOwn(ana.session);

    expect(await world.ports.checklists.ofCampaign(world.campaign.id)).toMatchObject([{ by: null }]);
    expect(await world.engine.actsOfAccount(asAna)).toBeNull();
  });
});
