import { beforeEach, describe, expect, it } from '@jest/globals';
import { artistId } from '../../../core/artists/artist.js';
import { aWorld, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001' } as const;
const tom = { platform: 'discord', externalId: '1002' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const add = (account: typeof maya | typeof tom) =>
  world.engine.addTeamMember({ artistId: world.campaign.artistId, account, role: 'owner' });
const remove = (account: typeof maya | typeof tom) =>
  world.engine.removeTeamMember({ artistId: world.campaign.artistId, account });
const members = async () =>
  (await world.engine.teamOf(world.campaign.artistId)).members.map(({ externalId }) => externalId);

describe('an artist’s team', () => {
  it('lets an account act for the artist it was added to, and for no other', async () => {
    await add(maya);

    expect(await world.engine.membershipOf(maya, world.campaign.artistId)).toMatchObject({ role: 'owner' });
    expect(await world.engine.membershipOf(tom, world.campaign.artistId)).toBeNull();
    expect(await world.engine.membershipOf(maya, artistId.parse('art_latetrains'))).toBeNull();
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
    expect(await world.engine.membershipOf(maya, world.campaign.artistId)).toBeNull();
  });

  it('does not let the last owner leave', async () => {
    await add(maya);

    await expect(remove(maya)).rejects.toMatchObject({ code: 'last-owner' });
    expect(await members()).toEqual(['1001']);
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
