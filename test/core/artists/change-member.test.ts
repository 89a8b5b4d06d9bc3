import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { memberReference } from '../../../core/artists/member-named.js';
import type { AccountKey, TeamRole } from '../../../core/artists/team.js';
import { aWorld, join, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const tom = { platform: 'discord', externalId: '1002', displayName: 'Tom' } as const;
const lee = { platform: 'telegram', externalId: '1003', displayName: 'Tom' } as const;
const asked = { place: null, artist: null };
const lateTrains = artistId.parse('art_latetrains');

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await put(maya, 'owner');
});

const put = (account: AccountKey, role: TeamRole, artist = world.campaign.artistId) =>
  world.engine.addTeamMember({ artistId: artist, account, role });
const give = (account: typeof maya | typeof tom | typeof lee, member: string, role: TeamRole) =>
  world.engine.giveRole({ account, asked, member, role });
const roles = async () =>
  (await world.engine.teamOf(world.campaign.artistId)).members.map(({ externalId, role }) => [externalId, role]);
const actions = async () => (await world.engine.auditOf(world.campaign.artistId)).map(({ action }) => action);

describe('a member of an artist’s team', () => {
  it('of two owners who take each other’s role at the same moment, one has decided', async () => {
    await put(tom, 'owner');

    const ends = await Promise.allSettled([
      give(maya, memberReference(tom), 'viewer'),
      give(tom, memberReference(maya), 'viewer'),
    ]);

    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'role-needed' } });
    expect((await roles()).map(([, role]) => role).sort()).toEqual(['owner', 'viewer']);
  });

  it('is not found by whoever owns another artist’s team, not even by a forged button', async () => {
    await put(tom, 'manager');
    await world.ports.artists.claim({ id: lateTrains, name: 'Late Trains', isApproved: true, createdAt: new Date(0) });
    await put(lee, 'owner', lateTrains);
    const forged = { account: lee, member: memberReference(tom) };

    for (const artist of [null, 'Late Trains']) {
      const aimed = { ...forged, asked: { place: null, artist } };
      await expect(world.engine.removeMember(aimed)).rejects.toMatchObject({ code: 'member-unknown' });
    }
    const aimed = { ...forged, asked: { place: null, artist: world.campaign.artistId } };
    await expect(world.engine.giveRole({ ...aimed, role: 'owner' })).rejects.toMatchObject({ code: 'not-on-team' });
    expect(await roles()).toEqual([
      ['1001', 'owner'],
      ['1002', 'manager'],
    ]);
  });

  it('cannot give roles, invite or remove, whatever their role is, unless they are an owner', async () => {
    for (const role of ['manager', 'street-team', 'viewer'] as const) {
      await put(tom, role);
      await expect(give(tom, memberReference(tom), 'owner')).rejects.toMatchObject({
        code: 'role-needed',
        details: { role, right: 'team.change' },
      });
      await expect(world.engine.inviteToTeam({ account: tom, asked, role: 'owner' })).rejects.toMatchObject({
        code: 'role-needed',
      });
      const removal = { account: tom, asked, member: memberReference(maya) };
      await expect(world.engine.removeMember(removal)).rejects.toMatchObject({ code: 'role-needed' });
    }
    expect((await roles())[0]).toEqual(['1001', 'owner']);
  });

  it('is not taken for another of the same name', async () => {
    await put(tom, 'viewer');
    await put(lee, 'viewer');
    for (const account of [tom, lee]) await world.engine.viewTeam({ account, asked });

    await expect(give(maya, 'Tom', 'manager')).rejects.toMatchObject({ code: 'member-unknown' });
    await give(maya, 'telegram:1003', 'manager');

    expect(await roles()).toEqual([
      ['1001', 'owner'],
      ['1002', 'viewer'],
      ['1003', 'manager'],
    ]);
  });

  it('stays who they are on the team when the accounts of a fan are linked', async () => {
    await put(tom, 'manager');
    await join(world, 'tom');
    const { code } = await world.engine.startLink({ ...tom, externalId: 'id-tom' });
    await world.engine.viewLink(lee, code);
    await world.engine.confirmLink(lee, code);

    expect(await world.engine.rightsOf(lee)).toEqual(new Set());
    expect((await world.engine.rightsOf(tom)).has('blast')).toBe(true);
  });

  it('is what the place where somebody types decides, where they are on several teams', async () => {
    await world.ports.artists.claim({ id: lateTrains, name: 'Late Trains', isApproved: true, createdAt: new Date(0) });
    await put(maya, 'viewer', lateTrains);
    const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
    const artistAt = async (where: typeof place | null) =>
      (await world.engine.viewTeam({ account: maya, asked: { place: where, artist: null } })).artist.name;
    expect(await artistAt(place)).toBe('Late Trains');

    await world.engine.linkCommunity({ campaign: world.campaign, community: { ...place, inviteUrl: null } });

    expect(await artistAt(place)).toBe('River of Glass');
    expect(await artistAt(null)).toBe('Late Trains');
  });

  it('whose role is given again is not written down again', async () => {
    await put(tom, 'viewer');
    await give(maya, memberReference(tom), 'viewer');

    expect(await actions()).toEqual(['member-added', 'member-added']);
  });
});
