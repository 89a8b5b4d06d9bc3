import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Events, type Client } from 'discord.js';
import { openClient, type OpenedClient } from '../../../bots/discord/client.js';
import { deliver } from '../../../bots/discord/deliver.js';
import { createRecentInteractions } from '../../../bots/discord/recent-interactions.js';
import { aLetter, aPostLetter } from '../night-drive.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let world: DiscordWorld;
let opened: OpenedClient;
beforeEach(async () => {
  world = await openDiscordWorld();
  opened = openClient(world.api.url);
  const ready = new Promise((resolve) => opened.client.once(Events.ClientReady, resolve));
  await opened.client.login(world.api.token);
  await ready;
});
afterEach(async () => {
  await opened.end();
  await world.close();
});

/** All that the library keeps of people, and of what was said to them. */
function keptOf({ users, channels, guilds }: Client): number {
  const rooms = [...channels.cache.values()];
  const messages = rooms.map((room) => (room.isTextBased() ? room.messages.cache.size : 0));
  const members = guilds.cache.map((guild) => guild.members.cache.size);
  return [...messages, ...members].reduce((sum, size) => sum + size, users.cache.size + rooms.length);
}

describe('what the Discord client keeps in memory', () => {
  it('does not grow with the fans who are written to, and holds what a post needs', async () => {
    const { client } = opened;
    const delivering = { client, engine: world.engine, recent: createRecentInteractions(), log: world.log };
    const writeTo = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const externalId = await world.people.newFan(`fan_${count}_${index}`);
        expect(await deliver(aLetter('saved', { externalId }), delivering)).toEqual({ outcome: 'delivered' });
      }
    };
    await writeTo(110);
    const keptAfterMany = keptOf(client);

    await writeTo(60);

    expect(keptOf(client)).toBeLessThanOrEqual(keptAfterMany);
    const place = { platform: 'discord', communityId: world.guild.id, channelId: null } as const;
    const posted = await deliver(aPostLetter('We play Berlin tonight.', place), delivering);
    expect(posted).toMatchObject({ outcome: 'delivered' });
    expect(await world.people.sees(world.asha, 'announcement')).toHaveLength(1);
  });
});
