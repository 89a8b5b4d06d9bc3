import { connect, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveUpAt } from '../../core/announcements/announcement.js';
import { startBots } from '../../bots/start-bots.js';
import type { Platform } from '../../core/fans/fan.js';
import { Secret } from '../../core/secret.js';
import { freePort } from '../../scripts/database/loopback-port.js';
import { anAnnouncement } from '../contracts/samples.js';
import { aWorld, join, promiseTo, secondMs, type World } from '../core/world.js';
import { openDiscordWorld, type DiscordWorld } from './discord/discord-world.js';
import { openTelegramWorld, type TelegramWorld } from './telegram/telegram-world.js';
import { until } from './until.js';

let world: World;
let discord: DiscordWorld;
let telegram: TelegramWorld;
beforeEach(async () => {
  world = await aWorld();
  discord = await openDiscordWorld();
  telegram = await openTelegramWorld({ driver: 'grammy', receives: 'polling' });
});
afterEach(async () => {
  await discord.close();
  await telegram.close();
});

/** A fan with this account, and a message that waits for them. */
async function aFanToBeTold(platform: Platform, externalId: string): Promise<void> {
  const {
    id: preSaveId,
    artistId,
    campaignId,
    fanId,
  } = await promiseTo(world, await join(world, externalId, { chat: false }));
  const createdAt = world.monotonic.now();
  const account = { artistId, fanId, platform, externalId } as const;
  await world.ports.fans.claimIdentity({ ...account, displayName: externalId, accountCreatedAt: null, createdAt });
  const about = { id: externalId, preSaveId, campaignId, kind: 'pre-saved' } as const;
  const times = { createdAt, nextTryAt: createdAt, giveUpAt: giveUpAt(createdAt) };
  await world.ports.announcements.add(anAnnouncement({ ...account, ...about, ...times }));
}

async function delivered(platform: Platform): Promise<number> {
  return (await world.ports.announcements.ended(platform, 'delivered', 100)).length;
}

async function connections(): Promise<unknown> {
  const { connectedSessions } = (await discord.people.post('/gateway', {})) as { connectedSessions: unknown };
  return connectedSessions;
}

it.each(['unavailable', 'cut'])(
  'Telegram’s fans are told at once while Discord is %s, and Discord’s when it is back',
  async (how) => {
    await discord.start({}, world.engine);
    await telegram.start({}, world.engine);
    await discord.people.post('/outage', { down: true, how });
    for (const name of ['one', 'two']) await aFanToBeTold('discord', await discord.people.newFan(name));
    for (const name of ['three', 'four']) await aFanToBeTold('telegram', String(await telegram.people.newFan(name)));

    await until(async () => (await delivered('telegram')) === 2);
    expect(await delivered('discord')).toBe(0);
    expect((await telegram.ask('/help'))[0]?.text).toContain('What you can ask for');

    await discord.people.post('/outage', { down: false });
    await until(async () => {
      world.monotonic.advanceMs(20 * secondMs);
      return (await delivered('discord')) === 2;
    });
    await until(async () => (await connections()) === 1, 25_000);
  },
);

describe('a start while Telegram refuses connections', () => {
  /** Leads a port to Telegram, from now on. */
  async function openWayTo(url: string, port: number): Promise<Server> {
    const way = createServer((socket) => {
      const there = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => there.destroy()).pipe(there);
      there.on('error', () => socket.destroy()).pipe(socket);
    });
    await new Promise<void>((resolve) => way.listen(port, '127.0.0.1', resolve));
    return way;
  }

  it('brings Discord up, and Telegram by itself once it answers', async () => {
    const port = await freePort();
    const { url, token } = telegram.api;
    const apiUrl = url.replace(new URL(url).host, `127.0.0.1:${port}`);
    const settings = { apiUrl, driver: 'grammy', token: new Secret(token), lettersPerSecond: 25 } as const;
    const { applicationId, log, monotonic, api } = discord;
    const calendar = world.calendar;
    const baseUrl = 'http://127.0.0.1:3000';
    const bots = await startBots({
      ...{ engine: world.engine, calendar, monotonic, log, baseUrl, telegram: settings },
      discord: { apiUrl: api.url, applicationId, token: new Secret(api.token) },
    });

    expect(bots.beginnings.map(({ platform, is }) => [platform, is])).toEqual([
      ['discord', 'running'],
      ['telegram', 'away'],
    ]);
    expect((await discord.ask('help')).failed).toBe(false);
    const way = await openWayTo(url, port);
    await until(() => log.messages('info').includes('The Telegram bot is running.'), 30_000);
    expect((await telegram.ask('/help'))[0]?.text).toContain('What you can ask for');
    expect(log.messages('error').filter((line) => line.includes('Telegram cannot be reached'))).toHaveLength(1);

    await bots.stop();
    way.close();
  });

  it('goes on with Discord also if Telegram refuses the token, and says so', async () => {
    const { url } = telegram.api;
    const settings = { apiUrl: url, driver: 'grammy', token: new Secret('1:wrong'), lettersPerSecond: 25 } as const;
    const { applicationId, log, monotonic, api } = discord;
    const bots = await startBots({
      ...{ engine: world.engine, calendar: world.calendar, monotonic, log, baseUrl: 'http://127.0.0.1:3000' },
      telegram: settings,
      discord: { apiUrl: api.url, applicationId, token: new Secret(api.token) },
    });

    expect((await discord.ask('help')).failed).toBe(false);
    expect(log.messages('error')).toEqual([expect.stringContaining('Telegram does not accept TELEGRAM_TOKEN')]);
    await bots.stop();
  });
});
