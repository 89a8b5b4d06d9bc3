import { beforeEach, describe, expect, it } from '@jest/globals';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import { steadily } from '../../../core/announcements/capacity.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { postLivestreams } from '../../../core/livestreams/post-livestreams.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aWorld, dayMs, hourMs, minuteMs, type World } from '../world.js';

const startsAt = new Date('2026-04-23T14:30:00.000Z');
const stream = {
  url: 'https://www.youtube.com/live/night-drive',
  startsAt,
  setAt: new Date('2026-04-01T09:00:00.000Z'),
};
const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld({
    campaign: { title: 'Night Drive', artistName: 'Late Trains', livestream: stream, variants: [] },
  });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
  for (const communityId of ['2001', '2002']) {
    const community = { platform: 'discord', communityId, channelId: null, inviteUrl: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community });
  }
});

/** What is posted when it is that many milliseconds after the stream's start, while two workers look. */
async function postedAt(ms: number): Promise<string[]> {
  world.calendar.moveTo(new Date(startsAt.getTime() + ms));
  await Promise.all([postLivestreams(world.ports), postLivestreams(world.ports)]);
  return delivered();
}

async function delivered(): Promise<string[]> {
  const posted: string[] = [];
  const deliver = async (letter: Letter) => {
    const where = letter.announcement.externalId;
    if (letter.about === 'post' || letter.about === 'team')
      posted.push(`${where}: ${readReply(await letterReply(letter, world.engine))}`);
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return posted.sort();
}

/** As the artist does in chat: shown first, then confirmed. */
async function changeDetails(said: { livestream: string } | { title: string }) {
  const { revision } = await world.engine.proposeDetails({ account: maya, campaignId: world.campaign.id, said });
  const confirmed = await world.engine.confirmDetails({ account: maya, revision: revision! });
  expect(confirmed?.outcome).toBe('changed');
}

async function change(livestream: string) {
  await changeDetails({ livestream });
}

/** Its posts are made, a day before, and none is out yet. */
async function postsWaiting(): Promise<void> {
  world.calendar.moveTo(new Date(startsAt.getTime() - dayMs));
  await postLivestreams(world.ports);
}

/** How a stream's campaign can come to a standstill. */
const stops = {
  'that was put off': () => world.engine.postponeCampaign(decided()),
  'that was stopped': () => world.engine.pauseCampaign({ campaignId: world.campaign.id, reason: null }),
  'that was called off': () => world.engine.cancelCampaign(decided()),
};

const decided = () => ({ campaignId: world.campaign.id, from: world.campaign.scheduleVersion });

describe('a livestream', () => {
  it('is announced once in every community, a day before it starts, with where to watch and a link of one’s own', async () => {
    expect(await postedAt(-dayMs - 1)).toEqual([]);
    const posts = await postedAt(-dayMs);
    expect(posts).toHaveLength(2);
    expect(posts[0]).toContain('Late Trains goes live');
    expect(posts[0]).toContain(stream.url);
    expect(posts[0]).toContain('/presave release:night-drive');
    expect(await postedAt(-hourMs)).toEqual([]);
  });

  it('is told once to the team, with the words, for where the bot posts nothing, and waits nowhere for ever', async () => {
    const step = async () => {
      const { items } = await world.engine.viewChecklist({ account: maya, asked: { place: null, release: null } });
      return items.find(({ id }) => id === 'livestream')?.done;
    };
    expect(await step()).toBe('known');
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(0), posting: 'only-answers' });
    expect(await step()).toBe(null);

    const told = await postedAt(-dayMs);

    expect(told).toHaveLength(1);
    expect(told[0]).toContain('1001: The livestream of Night Drive: post it yourself');
    expect(told[0]).toContain('Late Trains goes live');
    expect(told[0]).toMatch(/23 April.*for “Night Drive”/u);
    expect(told[0]).toContain(stream.url);
    expect(await postedAt(-hourMs)).toEqual([]);
    expect(await world.ports.announcements.ended('discord', 'held', 10)).toEqual([]);
  });

  it('that is moved before the team was told to post it is told to them as it is by then', async () => {
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(0), posting: 'only-answers' });
    await postsWaiting();
    await change('2026-04-23 22:00');

    expect(await delivered()).toEqual([]);
    expect(await postedAt(-hourMs)).toHaveLength(1);
  });

  it('that was named on its last day is announced as soon as it has stood for two minutes', async () => {
    await change('-');
    expect(await postedAt(-dayMs)).toEqual([]);
    world.calendar.moveTo(new Date(startsAt.getTime() - 5 * hourMs));
    await change('https://www.twitch.tv/late-trains 2026-04-23 20:00');

    expect(await postedAt(-5 * hourMs + minuteMs)).toEqual([]);
    const [first] = await postedAt(-5 * hourMs + 2 * minuteMs);
    expect(first).toContain('https://www.twitch.tv/late-trains');
  });

  it('that is moved is announced again, and what was not delivered of the old one is not', async () => {
    world.calendar.moveTo(new Date(startsAt.getTime() - dayMs));
    await postLivestreams(world.ports);
    await change('2026-04-23 22:00');

    expect(await delivered()).toEqual([]);
    expect(await postedAt(-hourMs)).toHaveLength(2);
  });

  it('that is over is not announced', async () => {
    expect(await postedAt(3 * hourMs)).toEqual([]);
  });

  it.each(Object.entries(stops))('%s is not announced', async (_what, stop) => {
    await stop();
    expect(await postedAt(-dayMs)).toEqual([]);
    expect(await postedAt(-hourMs)).toEqual([]);
  });

  it.each(Object.entries(stops))('%s while its posts wait is not announced', async (_what, stop) => {
    await postsWaiting();
    await stop();

    expect(await delivered()).toEqual([]);
    expect(await postedAt(-hourMs)).toEqual([]);
  });

  it('that was stopped while its posts waited is announced once, when it goes on', async () => {
    await postsWaiting();
    await stops['that was stopped']();
    expect(await delivered()).toEqual([]);

    await world.engine.resumeCampaign(world.campaign.id);

    expect(await postedAt(-hourMs)).toHaveLength(2);
    expect(await postedAt(-minuteMs)).toEqual([]);
  });

  it('that was put off while its posts waited is announced once its release has a date again', async () => {
    await postsWaiting();
    await stops['that was put off']();
    expect(await delivered()).toEqual([]);

    const held = await world.ports.campaigns.byId(world.campaign.id);
    const { id: campaignId } = world.campaign;
    const { scheduleVersion: from, releaseMode } = held!;
    await world.engine.rescheduleCampaign({ campaignId, from, releaseMode, releaseDate: '2026-05-08' });

    expect(await postedAt(-hourMs)).toHaveLength(2);
    expect(await postedAt(-minuteMs)).toEqual([]);
  });

  it('stands as it is when something else of the campaign is changed', async () => {
    expect(await postedAt(-dayMs)).toHaveLength(2);
    await changeDetails({ title: 'Night Drive II' });
    expect(await postedAt(-hourMs)).toEqual([]);
  });
});
