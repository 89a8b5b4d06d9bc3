import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'discord.js';
import { openClient } from '../../../bots/discord/client.js';
import { createEventKeeper } from '../../../bots/discord/events.js';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import { permissions } from '../../../sandbox/platforms/discord/world/flags.js';
import { aWorld, minuteMs, type World } from '../../core/world.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

/** The sandbox's Discord lives by the real clock: the stream is to come for it, whenever this is run. */
const startsAt = new Date('2096-04-23T14:30:00.000Z');
const livestream = {
  url: 'https://www.youtube.com/live/night-drive',
  startsAt,
  setAt: new Date('2026-04-01T09:00:00Z'),
};

let discord: DiscordWorld;
let world: World;
let client: Client;
let end: () => Promise<void>;
beforeEach(async () => {
  discord = await openDiscordWorld();
  world = await aStreamingWorld({});
  ({ client, end } = openClient(discord.api.url));
  await client.login(discord.api.token);
  await until(() => Promise.resolve(client.isReady() && client.guilds.cache.get(discord.guild.id)?.available === true));
});
afterEach(async () => {
  await end();
  await discord.close();
});

async function aStreamingWorld(change: Partial<Campaign>): Promise<World> {
  const dated = { releaseDate: '2096-04-24', freezeAt: null, variants: [], livestream };
  const made = await aWorld({ campaign: { title: 'Night *Drive*', artistName: 'Late Trains', ...dated, ...change } });
  const account = { platform: 'discord', externalId: discord.asha, displayName: 'Asha' } as const;
  await made.engine.addTeamMember({ artistId: made.campaign.artistId, account, role: 'owner' });
  const place = { platform: 'discord', communityId: discord.guild.id, inviteUrl: null } as const;
  // The server as a whole, and one of its channels as well.
  for (const channelId of [null, discord.guild.channelIds[0]!]) {
    await made.engine.linkCommunity({ campaign: made.campaign, community: { ...place, channelId } });
  }
  return made;
}

const keep = () => world.engine.keepCommunityEvents('discord', createEventKeeper({ client, log: discord.log }));

type Shown = { id: string; name: string; description: string; entity_metadata: { location: string } } & Record<
  string,
  unknown
>;

async function shown(): Promise<Shown[]> {
  const answer = await fetch(`${discord.api.url}/v10/guilds/${discord.guild.id}/scheduled-events`, {
    headers: { authorization: `Bot ${discord.api.token}` },
  });
  return (await answer.json()) as Shown[];
}

async function change(said: string) {
  const { id: campaignId } = world.campaign;
  const account = { platform: 'discord', externalId: discord.asha, displayName: 'Asha' } as const;
  const { revision } = await world.engine.proposeDetails({ account, campaignId, said: { livestream: said } });
  const confirmed = await world.engine.confirmDetails({ account, revision: revision! });
  expect(confirmed?.outcome).toBe('changed');
}

const botMay = (bits: string) => discord.people.post(`/users/${discord.applicationId}`, { permissions: bits });

/** What the team has waiting for them in direct messages. */
async function toldTheTeam(): Promise<string[]> {
  const about: string[] = [];
  const deliver = async (letter: { announcement: { topic: string | null } }) => {
    about.push(String(letter.announcement.topic));
    return { outcome: 'delivered' } as const;
  };
  await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
  return about;
}

describe('the event of a livestream in a Discord server', () => {
  it('is made once for the server, outside of Discord, with the tagged link, and is not made again', async () => {
    await keep();
    await keep();

    const events = await shown();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      name: 'Late Trains live: Night *Drive*',
      entity_type: 3,
      channel_id: null,
      privacy_level: 2,
      scheduled_start_time: startsAt.toISOString(),
      scheduled_end_time: '2096-04-23T17:30:00.000Z',
      entity_metadata: { location: livestream.url },
    });
    expect(events[0]?.description).toMatch(
      /Night \\\*Drive\\\*.*\nhttp:\/\/127\.0\.0\.1:3000\/l\/night-drive\?s=event$/,
    );
  });

  it('moves with the stream, and goes with it', async () => {
    await keep();
    const [before] = await shown();
    await change('2096-04-23 23:00 https://www.twitch.tv/late-trains');
    await keep();

    const [moved, ...others] = await shown();
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      id: before?.id,
      scheduled_start_time: '2096-04-23T17:30:00.000Z',
      entity_metadata: { location: 'https://www.twitch.tv/late-trains' },
    });

    await change('-');
    await keep();
    expect(await shown()).toEqual([]);
  });

  it.each([
    ['the campaign is called off', () => world.engine.cancelCampaign({ campaignId: world.campaign.id, from: 1 })],
    ['it has no date any more', () => world.engine.postponeCampaign({ campaignId: world.campaign.id, from: 1 })],
    [
      'the server is not linked any more',
      async () => {
        for (const community of await world.engine.communitiesOf(world.campaign.id)) {
          await world.engine.unlinkCommunity({ campaign: world.campaign, community });
        }
      },
    ],
  ])('is taken out when %s', async (_what, happen) => {
    await keep();
    expect(await shown()).toHaveLength(1);
    await happen();
    await keep();
    expect(await shown()).toEqual([]);
  });

  it('that was made and not written down is taken over', async () => {
    await keep();
    const [made] = await shown();
    for (const event of await world.ports.communityEvents.ofPlatform('discord')) {
      await world.ports.communityEvents.remove(event);
    }
    await keep();
    expect((await shown()).map(({ id }) => id)).toEqual([made?.id]);
  });

  it('that somebody has deleted comes again when the stream moves', async () => {
    await keep();
    const [made] = await shown();
    await client.guilds.cache.get(discord.guild.id)!.scheduledEvents.delete(made!.id);
    await change('2096-04-23 23:00');
    await keep();
    const [again] = await shown();
    expect(again?.id).not.toBe(made?.id);
  });

  it('that may not be made is told to the team once, hinders nothing, and is made once it may', async () => {
    await botMay(permissions.fan);
    await keep();
    world.monotonic.advanceMs(11 * minuteMs);
    await keep();
    expect(await shown()).toEqual([]);
    expect(await toldTheTeam()).toEqual(['event-forbidden']);

    await botMay(permissions.bot);
    await keep();
    expect(await shown()).toEqual([]);
    world.monotonic.advanceMs(10 * minuteMs);
    await keep();
    expect(await shown()).toHaveLength(1);
    expect(await toldTheTeam()).toEqual([]);
  });

  it('waits for a server that is away by an outage of Discord', async () => {
    await discord.people.post('/guild/outage', { down: true });
    await until(() => Promise.resolve(client.guilds.cache.get(discord.guild.id)?.available === false));
    await keep();
    expect(await shown()).toEqual([]);
    await discord.people.post('/guild/outage', { down: false });
    await until(() => Promise.resolve(client.guilds.cache.get(discord.guild.id)?.available === true));
    world.monotonic.advanceMs(minuteMs);
    await keep();
    expect(await shown()).toHaveLength(1);
  });

  it('leads to our own page where the stream’s address is longer than Discord takes', async () => {
    await change(`https://www.youtube.com/live/${'x'.repeat(120)}`);
    await keep();
    expect((await shown())[0]?.entity_metadata.location).toBe('http://127.0.0.1:3000/l/night-drive?s=event');
  });

  it('is made by the bot as it runs', async () => {
    await discord.start({}, world.engine);
    await until(async () => (await shown()).length === 1);
  });
});
