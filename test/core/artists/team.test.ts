import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import type { TeamRole } from '../../../core/artists/team.js';
import { hasRight } from '../../../core/artists/require-right.js';
import { aWorld, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001' } as const;
const tom = { platform: 'discord', externalId: '1002' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const add = (account: typeof maya | typeof tom, role: TeamRole = 'owner') =>
  world.engine.addTeamMember({ artistId: world.campaign.artistId, account, role });
const remove = (account: typeof maya | typeof tom) =>
  world.engine.removeTeamMember({ artistId: world.campaign.artistId, account });
const mayBlast = (account: typeof maya | typeof tom, artist = world.campaign.artistId) =>
  hasRight(account, { artistId: artist, right: 'blast' }, world.ports);
const members = async () =>
  (await world.engine.teamOf(world.campaign.artistId)).members.map(({ externalId }) => externalId);

describe('an artist’s team', () => {
  it('lets an account act for the artist it was added to, and for no other', async () => {
    await add(maya);

    expect(await mayBlast(maya)).toBe(true);
    expect(await mayBlast(tom)).toBe(false);
    expect(await mayBlast(maya, artistId.parse('art_latetrains'))).toBe(false);
  });

  it('has nobody twice, and remembers since when somebody is on it', async () => {
    const first = await add(maya);
    world.calendar.advanceMs(1000);

    expect(await add(maya)).toEqual(first);
  });

  it('lets an owner go while another one stays', async () => {
    await add(maya);
    await add(tom);
    await remove(maya);

    expect(await members()).toEqual(['1002']);
    expect(await mayBlast(maya)).toBe(false);
  });

  it('does not let the last owner leave', async () => {
    await add(maya);

    await expect(remove(maya)).rejects.toMatchObject({ code: 'last-owner' });
    expect(await members()).toEqual(['1001']);
  });

  it('does not let the last owner become something less, and lets another do so', async () => {
    await add(maya);
    await expect(add(maya, 'viewer')).rejects.toMatchObject({ code: 'last-owner' });

    await add(tom);
    await add(maya, 'viewer');

    expect(await mayBlast(maya)).toBe(false);
    await expect(add(tom, 'manager')).rejects.toMatchObject({ code: 'last-owner' });
  });

  it('gives each of the street team a source of their own, which stays theirs', async () => {
    const { members: first } = await add(maya, 'street-team');
    await add(tom, 'street-team');
    await add(maya, 'viewer');
    const { members: last } = await add(maya, 'street-team');

    expect(first[0]?.source).toMatch(/^street-[0-9a-z]{6}$/);
    expect(last.map(({ source }) => source)).toEqual([first[0]?.source, expect.stringMatching(/^street-/)]);
    expect(last[0]?.source).not.toBe(last[1]?.source);
  });

  it('keeps one of two owners who remove each other at the same moment', async () => {
    await add(maya);
    await add(tom);

    const ends = await Promise.allSettled([remove(maya), remove(tom)]);

    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await members()).toHaveLength(1);
  });

  it('is not changed by the leaving of somebody who is not on it', async () => {
    await add(maya);
    await remove(tom);

    expect(await members()).toEqual(['1001']);
  });

  it('names nobody in the log', async () => {
    await add(maya);

    expect(JSON.stringify(world.log.lines)).not.toContain('1001');
  });
});
