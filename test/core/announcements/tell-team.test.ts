import { describe, expect, it } from '@jest/globals';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { tellTeam } from '../../../core/announcements/tell-team.js';
import { noteDoubtfulMatch } from '../../../core/matches/note-doubtful-match.js';
import { aBlast, aCandidate, aDoubtfulMatch } from '../../contracts/samples.js';
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

describe('word to an artist’s team that waits', () => {
  const asked = { place: null, release: null };
  const maya = { ...owner, displayName: 'Maya' };

  /** What becomes of it, by the reason that is kept. */
  async function endings(world: World): Promise<(string | null)[]> {
    await told(world);
    const ended = await world.ports.announcements.ended('discord', 'superseded', 10);
    return ended.map(({ reason }) => reason);
  }

  it('of a step is not said once somebody has ticked it, or it is not due any more', async () => {
    const world = await aTeam();
    const { campaign, ports } = world;
    world.calendar.moveTo(new Date('2026-04-10T12:00:00Z'));
    const step = (date: string) => ({ campaign, topic: 'plan:vault', about: `${campaign.id}:${date}` }) as const;
    await tellTeam(step('2026-04-10'), 'campaign.change', ports);
    expect(await told(world)).toHaveLength(1);

    await tellTeam(step('2026-04-11'), 'campaign.change', ports);
    await world.engine.tickItem({ account: maya, asked, item: 'vault', isDone: true });
    expect(await endings(world)).toEqual(['not-true-any-more']);

    await world.engine.tickItem({ account: maya, asked, item: 'vault', isDone: false });
    await tellTeam(step('2026-04-12'), 'campaign.change', ports);
    world.calendar.moveTo(new Date('2026-04-03T12:00:00Z'));
    expect(await endings(world)).toEqual(['not-true-any-more', 'not-true-any-more']);
  });

  it('of a match is not said once somebody has decided it', async () => {
    const world = await aTeam();
    const { campaign, ports } = world;
    const candidate = aCandidate({ uri: 'spotify:track:4cOdK2wGLETKBW3PvgPWqT' });
    const doubt = aDoubtfulMatch({ campaignId: campaign.id, artistId: campaign.artistId, candidates: [candidate] });
    await noteDoubtfulMatch(
      { campaign, write: doubt, reference: { recording: null }, candidates: doubt.candidates },
      ports,
    );
    await world.engine.confirmMatch({
      campaignId: campaign.id,
      service: 'spotify',
      item: doubt.item,
      uri: candidate.uri,
    });

    expect(await endings(world)).toEqual(['not-true-any-more']);
  });

  it('of the night to come is not said once the release is moved, or out', async () => {
    const world = await aTeam();
    const { campaign, ports } = world;
    const about = `${campaign.id}:${String(campaign.scheduleVersion)}`;
    await tellTeam({ campaign, topic: 'pre-flight', about: `${about}:day` }, 'campaign.change', ports);
    const { id: campaignId, scheduleVersion: from, releaseMode } = campaign;
    await world.engine.rescheduleCampaign({ campaignId, from, releaseDate: '2026-05-08', releaseMode });
    expect(await endings(world)).toEqual(['not-true-any-more']);

    const moved = { campaign, topic: 'pre-flight', about: `${campaignId}:${String(from + 1)}:hour` } as const;
    await tellTeam(moved, 'campaign.change', ports);
    world.calendar.moveTo(new Date('2026-05-09T00:00:00Z'));
    expect(await endings(world)).toHaveLength(2);
  });

  it('of a blast is not said to who has confirmed it meanwhile, nor to who may not any more', async () => {
    const world = await aTeam();
    const { campaign } = world;
    const { artistId } = campaign;
    await world.ports.blasts.add(
      aBlast({ artistId, campaignId: campaign.id, state: 'awaiting-second', confirmedBy: [owner] }),
    );
    const news = { campaign, topic: 'blast-second', blastId: aBlast().id, about: 'x' } as const;
    await tellTeam(news, 'team.read', world.ports);

    expect(await endings(world)).toEqual(['not-true-any-more', 'not-true-any-more']);
  });
});
