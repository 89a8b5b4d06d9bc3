import { describe, expect, it } from '@jest/globals';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { tellTeam } from '../../../core/announcements/tell-team.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aWorld, type World } from '../world.js';

const owner = { platform: 'discord', externalId: 'id-maya' } as const;
const viewer = { platform: 'discord', externalId: 'id-ravi' } as const;

async function told(world: World): Promise<string[]> {
  const seen: string[] = [];
  const deliver = async (letter: Letter) => {
    seen.push(`${letter.announcement.externalId}: ${readReply(await letterReply(letter, world.engine))}`);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return seen;
}

async function aTeam(): Promise<World> {
  const world = await aWorld();
  const { artistId } = world.campaign;
  await world.engine.addTeamMember({ artistId, account: owner, role: 'owner' });
  await world.engine.addTeamMember({ artistId, account: viewer, role: 'viewer' });
  return world;
}

describe('word to an artist’s team', () => {
  it('reaches once who has the right to act on it, and nobody else', async () => {
    const world = await aTeam();
    const news = { campaign: world.campaign, topic: 'artist-approved', about: 'bls_1' } as const;

    await Promise.all([tellTeam(news, 'blast', world.ports), tellTeam(news, 'blast', world.ports)]);

    const [only, ...more] = await told(world);
    expect(only).toContain('id-maya: ');
    expect(only).toContain('River of Glass is approved');
    expect(more).toEqual([]);
  });

  it('does not reach who has left the team meanwhile', async () => {
    const world = await aTeam();
    const { campaign } = world;
    await world.engine.addTeamMember({ artistId: campaign.artistId, account: viewer, role: 'owner' });
    await tellTeam({ campaign, topic: 'artist-approved', about: 'bls_2' }, 'blast', world.ports);

    await world.engine.removeTeamMember({ artistId: campaign.artistId, account: owner });

    expect((await told(world)).map((each) => each.slice(0, 8))).toEqual(['id-ravi:']);
  });
});
