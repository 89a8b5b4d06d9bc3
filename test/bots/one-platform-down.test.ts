import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { giveUpAt } from '../../core/announcements/announcement.js';
import type { Platform } from '../../core/fans/fan.js';
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
