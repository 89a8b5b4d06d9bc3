import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { giveUpAt } from '../../../core/announcements/announcement.js';
import { anAnnouncement } from '../../contracts/samples.js';
import { aWorld, join, promiseTo, secondMs, type World } from '../../core/world.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let discord: DiscordWorld;
let world: World;

beforeEach(async () => {
  discord = await openDiscordWorld();
  world = await aWorld();
});
afterEach(() => discord.close());

/** Fans of the sandbox's Discord who have pre-saved, each with this many messages that wait for them. */
async function fansToBeTold(count: number, messages = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const fan = await join(world, `fan${number}`, { chat: false });
    const { id: preSaveId, artistId, campaignId, fanId } = await promiseTo(world, fan);
    const externalId = await discord.people.newFan(`fan.${number}`);
    const createdAt = world.monotonic.now();
    const account = { artistId, fanId, platform: 'discord', externalId } as const;
    await world.ports.fans.claimIdentity({
      ...account,
      displayName: `fan ${number}`,
      accountCreatedAt: null,
      createdAt,
    });
    const times = { createdAt, nextTryAt: createdAt, giveUpAt: giveUpAt(createdAt) };
    for (let message = 0; message < messages; message += 1) {
      const about = { id: `${number}-${9 - message}`, preSaveId, campaignId, kind: 'pre-saved' } as const;
      await world.ports.announcements.add(anAnnouncement({ ...account, ...about, ...times }));
    }
    ids.push(externalId);
  }
  return ids;
}

/** Lets database time pass until this many announcements are delivered. */
async function untilDelivered(count: number): Promise<void> {
  await until(async () => {
    world.monotonic.advanceMs(20 * secondMs);
    return (await world.ports.announcements.ended('discord', 'delivered', 1_000)).length >= count;
  });
}

async function directMessages(fans: readonly string[]): Promise<number[]> {
  return Promise.all(fans.map(async (fan) => (await discord.people.sees(fan, 'dm')).length));
}

describe('a storm of direct messages', () => {
  it('reaches every fan once through global limits, Cloudflare’s refusals and lost answers', async () => {
    const fans = await fansToBeTold(12);
    await discord.people.post('/limits', { globalPerSecond: 20 });
    const cloudflare = { status: 429, headers: { 'retry-after': '1', server: 'cloudflare' }, html: '<h1>1015</h1>' };
    const lost = { match: 'POST /channels/*', status: 502, when: 'after', times: 3 };
    await discord.people.post('/faults', { match: 'POST /users/@me/channels', times: 2, ...cloudflare });
    await discord.people.post('/faults', lost);
    await discord.people.post('/faults', { match: 'POST /channels/*', drop: true, times: 2 });

    await discord.start({}, world.engine);
    await untilDelivered(12);

    expect(await directMessages(fans)).toEqual(fans.map(() => 1));
  });

  it.each(['unavailable', 'cut'])('loses nothing while all of Discord is %s in the middle of it', async (how) => {
    const fans = await fansToBeTold(10, 2);
    await discord.start({}, world.engine);
    await untilDelivered(3);
    await discord.people.post('/outage', { down: true, how });
    await until(() => world.log.messages('warn').includes('An announcement was put off.'));
    await discord.people.post('/outage', { down: false });

    await untilDelivered(20);

    expect(await directMessages(fans)).toEqual(fans.map(() => 2));
    await until(() => discord.log.messages('info').includes('Connected to Discord again.'));
  });

  it('goes on after Discord has said that conversations are opened too fast', async () => {
    const fans = await fansToBeTold(4);
    await discord.people.post('/limits', { dmOpeningsPerMinute: 2 });
    await discord.start({}, world.engine);
    await untilDelivered(2);
    await until(() => world.log.messages('warn').includes('An announcement was put off.'));
    await discord.people.post('/limits', { dmOpeningsPerMinute: 100 });

    await untilDelivered(4);

    expect(await directMessages(fans)).toEqual([1, 1, 1, 1]);
  });

  it('asks Discord once for each account that is closed, however many messages wait for it', async () => {
    const fans = await fansToBeTold(3, 4);
    for (const fan of fans) await discord.people.post(`/users/${fan}`, { dmsClosed: true });
    await discord.start({}, world.engine);
    await until(async () => {
      world.monotonic.advanceMs(20 * secondMs);
      return (await world.ports.announcements.ended('discord', 'undeliverable', 100)).length === 12;
    });

    const calls = await discord.people.calls('POST');
    expect(calls.filter(({ status }) => status === 403)).toHaveLength(3);
  });
});

describe('a process that dies between a delivery and its record', () => {
  it('leaves one visible message, for Discord knows the second by its nonce', async () => {
    const [fan] = await fansToBeTold(1);
    jest.spyOn(world.ports.announcements, 'settle').mockRejectedValueOnce(new Error('The process died.'));
    await discord.start({}, world.engine);
    await untilDelivered(1);

    const sent = (await discord.people.calls('POST')).filter(({ route }) => route === '/channels/:channelId/messages');
    expect(sent).toHaveLength(2);
    expect(await directMessages([fan!])).toEqual([1]);
  });
});
