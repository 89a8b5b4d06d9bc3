import { beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../../bots/commands/route.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { plannedItems } from '../../../core/checklists/plan.js';
import { remindTeams } from '../../../core/checklists/remind-teams.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aWorld, dayMs, hourMs, join, type World } from '../world.js';

const maya = { platform: 'discord', externalId: 'id-maya', displayName: 'Maya' } as const;
/** The campaign of these tests is out on 24 April 2026, and its artist lives in Berlin. */
const releaseMidnight = new Date('2026-04-23T22:00:00.000Z');

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive', timezone: 'Europe/Berlin', recordings: [] } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

async function ask(
  options: Record<string, string> = {},
  account: Omit<typeof maya, 'externalId'> & { externalId: string } = maya,
) {
  const typed = { account, place: null, options, now: world.calendar.now(), requestId: '9001' };
  return readReply(await answer('checklist', typed, { engine: world.engine, log: world.log }));
}

/** What the owner is told when the calendar stands there and two workers look, each message by its title. */
async function toldAt(at: Date): Promise<string[]> {
  world.calendar.moveTo(at);
  await Promise.all([remindTeams(world.ports), remindTeams(world.ports)]);
  const told: string[] = [];
  const deliver = async (letter: Letter) => {
    if (letter.about === 'team') told.push(readReply(await letterReply(letter, world.engine)));
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return told;
}

function berlin(day: string, hour: number): Date {
  return new Date(new Date(`${day}T00:00:00+02:00`).getTime() + hour * hourMs);
}

describe('the plan of a campaign', () => {
  it('is counted back from the release by its plan days, over the ends of months and years', () => {
    const strategy = { ...world.campaign.strategy, planDays: [21, 20, 14, 7, 1] };
    const dates = plannedItems({ releaseDate: '2028-03-01', strategy }).map(({ id, date }) => `${id} ${date}`);

    expect(dates).toContain('recordings 2028-02-09');
    expect(dates).toContain('vault 2028-02-16');
    expect(dates).toContain('livestream 2028-02-29');
  });

  it('shows in the artist’s own dates what is done, what is due, and what is to come', async () => {
    world.calendar.moveTo(berlin('2026-04-10', 12));

    const text = await ask();

    expect(text).toContain('It comes out in 14 days.');
    expect(text).toContain('✓ Saturday, 4 April: The link');
    expect(text).toContain('● Friday, 3 April, due now: Master and ISRC');
    expect(text).toContain('● Friday, 10 April, due now: Something for those who joined');
    expect(text).toContain('○ Friday, 17 April: The heat map');
  });

  it('knows from what is kept that a step is done, and takes a tick for the rest', async () => {
    world.calendar.moveTo(berlin('2026-04-10', 12));
    const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });

    expect(await ask()).toContain('✓ Saturday, 4 April: Communities');
    expect(await ask({ tick: 'vault' })).toContain('✓ Friday, 10 April: Something for those who joined');
    expect(await ask({ untick: 'vault' })).toContain('● Friday, 10 April, due now: Something for those who joined');
  });

  it('has nothing due any more once it is the day of the release', async () => {
    world.calendar.moveTo(berlin('2026-04-23', 23));
    expect(await ask()).toContain('due now');
    world.calendar.moveTo(releaseMidnight);

    expect(await ask()).not.toContain('due now');
  });

  it('says when fans have fewer days than do best, by the campaign’s own rule of thumb', async () => {
    world = await aWorld({ campaign: { timezone: 'Europe/Berlin', opensAt: berlin('2026-04-14', 0) } });
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });

    expect(await ask()).toContain('Fans have 10 days to pre-save. 14 to 21 days do best, as a rule of thumb');
  });

  it('is nobody’s business who is not on the team, and no step can be made up', async () => {
    expect(await ask({}, { ...maya, externalId: 'id-someone' })).toContain('That is for the artist and their team.');
    expect(await ask({ tick: 'bribe' })).toContain('That could not be understood.');
    expect(await world.ports.checklists.ofCampaign(world.campaign.id)).toEqual([]);
  });
});

describe('the team', () => {
  it('is reminded once of a step whose day has come, in the morning where the artist lives', async () => {
    expect(await toldAt(berlin('2026-04-10', 9))).toEqual([]);

    const [told = '', ...more] = await toldAt(berlin('2026-04-10', 10));
    expect(told).toContain('To do for Night Drive');
    expect(told).toContain('Something for those who joined');
    expect(more).toEqual([]);
    expect(await toldAt(berlin('2026-04-11', 10))).toEqual([]);
  });

  it('is not reminded of what is ticked off, or of what was due before anybody could do it', async () => {
    world.calendar.moveTo(berlin('2026-04-10', 8));
    await ask({ tick: 'vault' });

    expect(await toldAt(berlin('2026-04-10', 11))).toEqual([]);
  });

  it.each([
    ['a week', 7 * dayMs],
    ['a day', dayMs],
    ['an hour', hourMs],
  ])('is told %s before the release to look whether it is ready, once', async (_when, beforeMs) => {
    const isPreFlight = (text: string) => text.includes('Is Night Drive ready?');

    const before = await toldAt(new Date(releaseMidnight.getTime() - beforeMs - 1));
    expect(before.filter(isPreFlight)).toEqual([]);
    const told = await toldAt(new Date(releaseMidnight.getTime() - beforeMs));
    expect(told.filter(isPreFlight)).toHaveLength(1);
    expect((await toldAt(new Date(releaseMidnight.getTime() - beforeMs + 1))).filter(isPreFlight)).toEqual([]);
  });
});

describe('what is looked at before the night', () => {
  it('names what is left to do, and nothing that is fine', async () => {
    await join(world, 'ana');

    const text = await ask();

    expect(text).toContain('No community is linked');
    expect(text).not.toContain('searched by its code');
    expect(text).not.toContain('promised and not yet planned');
  });
});

describe('a tick', () => {
  it('is written down with who made it, and so is its being taken back; what changes nothing is not', async () => {
    const asked = { place: null, release: null };
    for (const isDone of [true, true, false, false]) {
      await world.engine.tickItem({ account: maya, asked, item: 'vault', isDone });
    }

    const acts = await world.engine.auditOf(world.campaign.artistId);
    const ticks = acts.filter(({ action }) => action === 'step-ticked' || action === 'step-unticked');
    expect(ticks).toHaveLength(2);
    expect(ticks[0]).toMatchObject({ by: { displayName: 'Maya' }, on: [world.campaign.id, 'vault'] });
  });
});
