import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import type { MilestoneId } from '../../../core/milestones/milestone-id.js';
import { newMilestones, nextMilestone } from '../../../core/milestones/milestone.js';
import { postMilestones } from '../../../core/milestones/post-milestones.js';
import type { MetroCounts } from '../../../core/places/metro-counts.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aWorld, midnightInKolkata, type World } from '../world.js';

const milestones = [100, 500, 1_000];

function counts(fans: number, inDelhi = 0): MetroCounts {
  const delhi = { metro: 'delhi', name: 'Delhi', country: 'IN', fans: inDelhi };
  return { fans, clusters: inDelhi > 0 ? [delhi] : [], elsewhere: 0, unknown: fans - inDelhi, discoveryThreshold: 500 };
}

async function aLinkedWorld(): Promise<World> {
  const world = await aWorld({ campaign: { title: 'Night Drive' } });
  for (const communityId of ['2001', '2002']) {
    const community = { platform: 'discord', communityId, channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });
  }
  return world;
}

/** What stands in the communities once so many have pre-saved, after two workers have looked. */
async function postedAt(world: World, counted: MetroCounts): Promise<string[]> {
  const posting = { ports: world.ports, countMetros: () => Promise.resolve(counted) };
  await Promise.all([postMilestones(posting), postMilestones(posting)]);
  const posted: string[] = [];
  const deliver = async (letter: Letter) => {
    const text = readReply(await letterReply(letter, world.engine));
    posted.push(`${letter.announcement.externalId}: ${text.split('\n')[0] ?? ''}`);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return posted.sort();
}

describe('a milestone', () => {
  it('is posted once in every community, with who can still join', async () => {
    const world = await aLinkedWorld();

    expect(await postedAt(world, counts(99))).toEqual([]);
    expect(await postedAt(world, counts(100))).toEqual([
      '2001: 100 fans have pre-saved Night Drive',
      '2002: 100 fans have pre-saved Night Drive',
    ]);
    expect(await postedAt(world, counts(101))).toEqual([]);
  });

  it('of a metro is posted when it has as many as it needs, and not again when it falls below and comes back', async () => {
    const world = await aLinkedWorld();
    await postedAt(world, counts(500));

    expect(await postedAt(world, counts(600, 500))).toEqual(['2001: 500 fans in Delhi', '2002: 500 fans in Delhi']);
    expect(await postedAt(world, counts(600, 499))).toEqual([]);
    expect(await postedAt(world, counts(601, 500))).toEqual([]);
  });

  it('that was passed together with a higher one is not posted late', async () => {
    const world = await aLinkedWorld();

    expect(await postedAt(world, counts(520))).toHaveLength(2);
    expect(await postedAt(world, counts(499))).toEqual([]);
    expect(await postedAt(world, counts(1_000))).toContain('2001: 1,000 fans have pre-saved Night Drive');
  });

  it('that waits to be posted when the release is out is not posted any more', async () => {
    const world = await aLinkedWorld();
    await postMilestones({ ports: world.ports, countMetros: () => Promise.resolve(counts(100)) });
    world.calendar.moveTo(midnightInKolkata);

    expect(await postedAt(world, counts(100))).toEqual([]);
  });

  it('is reached at most once each, in ascending numbers, however the count goes up and down', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_500 }), { maxLength: 40 }), (course) => {
        const before = new Set<MilestoneId>();
        const told: number[] = [];
        for (const fans of course) {
          for (const milestone of newMilestones({ milestones }, counts(fans), before)) {
            expect(before.has(milestone)).toBe(false);
            before.add(milestone);
            told.push(Number(milestone.slice('fans:'.length)));
          }
        }
        expect(told).toEqual([...new Set(told)].sort((one, other) => one - other));
      }),
    );
  });

  it('to come next is the first one above the count', () => {
    expect([0, 100, 999, 1_000].map((fans) => nextMilestone({ milestones }, fans))).toEqual([100, 500, 1_000, null]);
  });
});
