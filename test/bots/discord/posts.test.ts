import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { permissions } from '../../../sandbox/platforms/discord/world/flags.js';
import { aBlastLetter, aPostLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let world: DiscordWorld;
beforeEach(async () => {
  world = await openDiscordWorld();
  await world.start();
});
afterEach(() => world.close());

async function outcomeOf(letter: Letter): Promise<DeliveryOutcome | undefined> {
  const before = world.engine.outcomes.length;
  world.engine.letters.push(letter);
  await until(() => world.engine.outcomes.length > before);
  return world.engine.outcomes.at(-1);
}

const here = (channelId: string | null = null) => ({
  platform: 'discord' as const,
  communityId: world.guild.id,
  channelId,
});

/** Changes what the bot may do in a channel, everything else left as it is. */
async function botMay(channelId: string, changes: { allow?: string; deny?: string }): Promise<void> {
  const { allow = '0', deny = '0' } = changes;
  const overwrites = [{ id: world.applicationId, type: 1, allow, deny }];
  await world.people.post(`/channels/${channelId}`, { overwrites });
}

/** How many messages anybody sees in each room of the server, in their order. */
async function seen(): Promise<[string, string[]][]> {
  const rooms = await world.people.rooms(world.asha);
  return rooms.map(({ name, messages }) => [name, messages.map(({ embeds }) => embeds[0]?.title ?? '')]);
}

const words = 'We play Berlin tonight.';
const news = 'News from Late Trains';
const [read, write] = [permissions.viewChannel, permissions.sendMessages];

describe('a post for a Discord server', () => {
  it('goes into the channel that is linked', async () => {
    const channelId = world.guild.channelIds[1]!;

    expect(await outcomeOf(aPostLetter(words, here(channelId)))).toMatchObject({ outcome: 'delivered' });

    expect(await seen()).toEqual([
      ['general', []],
      ['new-music', [news]],
      ['announcements', []],
    ]);
  });

  it('goes into the announcement channel of a server that is linked as a whole, and is published to its followers', async () => {
    expect(await outcomeOf(aPostLetter(words, here()))).toMatchObject({ outcome: 'delivered' });

    const [post] = await world.people.sees(world.asha, 'announcement');
    expect(post).toMatchObject({ embeds: [{ title: news }], ephemeral: false, flags: 1 });
    expect(world.log.messages('warn')).toEqual([]);
  });

  it('goes where Discord itself posts, if the bot may not write announcements, and else where it may', async () => {
    await botMay(world.guild.announcementChannelId, { deny: write });
    await world.people.post('/guild', { systemChannelId: world.guild.channelIds[1] });
    expect(await outcomeOf(aPostLetter(words, here()))).toMatchObject({ outcome: 'delivered' });
    expect((await seen())[1]).toEqual(['new-music', [news]]);

    await botMay(world.guild.channelIds[1]!, { deny: permissions.embedLinks });
    expect(await outcomeOf(aPostLetter(null, here()))).toMatchObject({ outcome: 'delivered' });
    expect((await seen())[0]).toEqual(['general', ['Night Drive is out']]);
  });

  it.each([
    ['as a whole', () => here()],
    ['by a channel', () => here(world.guild.channelIds[0])],
  ])('waits for a server, linked %s, that is away by an outage of Discord, and comes after it', async (_how, where) => {
    await world.people.post('/guild/outage', { down: true });
    await until(async () => (await outcomeOf(aPostLetter(words, where())))?.outcome === 'retry');

    await world.people.post('/guild/outage', { down: false });
    await until(async () => (await outcomeOf(aPostLetter(words, where())))?.outcome === 'delivered');

    expect(world.engine.outcomes).not.toContainEqual(expect.objectContaining({ outcome: 'refused' }));
  });

  it('is one message although the word that it was sent got lost, and although it is sent again later', async () => {
    await world.people.post('/faults', { match: 'POST /channels/*/messages', status: 502, when: 'after', times: 3 });
    expect(await outcomeOf(aPostLetter(words, here()))).toEqual({ outcome: 'retry', afterMs: 0 });
    expect(await outcomeOf(aPostLetter(words, here()))).toMatchObject({ outcome: 'delivered' });
    expect(await outcomeOf(aPostLetter(words, here()))).toMatchObject({ outcome: 'delivered' });

    expect(await world.people.sees(world.asha, 'announcement')).toHaveLength(1);
    expect(world.log.messages('warn').some((line) => line.includes('not published'))).toBe(false);
  });

  it('is delivered although it cannot be published', async () => {
    const tooMany = { message: 'You are being rate limited.', retry_after: 3000, global: false };
    await world.people.post('/faults', {
      match: 'POST /channels/*/messages/*/crosspost',
      status: 429,
      headers: { 'retry-after': '3000', 'x-ratelimit-scope': 'user' },
      body: tooMany,
    });

    expect(await outcomeOf(aPostLetter(words, here()))).toMatchObject({ outcome: 'delivered' });

    expect(world.log.messages('warn')).toEqual([
      'A post stands in its announcement channel, but was not published to those who follow it.',
    ]);
    const [post] = await world.people.sees(world.asha, 'announcement');
    expect(post?.flags).toBe(0);
  });

  it.each([
    ['may not write in its channel', { deny: write }, 'may-not-write: give the bot Send Messages'],
    ['may not look into its channel', { deny: read }, 'not-there: invite the bot again, let it view the channel'],
  ])('is refused for good where the bot %s, and says what to do', async (_what, change, words) => {
    const channelId = world.guild.channelIds[0]!;
    await botMay(channelId, change);

    const outcome = await outcomeOf(aPostLetter(words, here(channelId)));

    expect(outcome).toEqual({ outcome: 'refused', code: expect.stringContaining(words) });
  });

  it('is refused for good by a server where the bot may write nowhere, and says what to do', async () => {
    for (const id of [...world.guild.channelIds, world.guild.announcementChannelId]) await botMay(id, { deny: write });

    const outcome = await outcomeOf(aPostLetter(words, here()));

    expect(outcome).toEqual({ outcome: 'refused', code: expect.stringContaining('no-channel: let the bot View') });
  });

  it.each(['as a whole', 'by a channel'])(
    'is refused for good by a server, linked %s, that has removed the bot, and comes again after an invitation',
    async (how) => {
      const where = here(how === 'as a whole' ? null : world.guild.channelIds[0]);
      await world.people.post(`/users/${world.applicationId}`, { inGuild: false });

      expect(await outcomeOf(aPostLetter(words, where))).toEqual({
        outcome: 'refused',
        code: expect.stringContaining('not-there: invite the bot again'),
      });

      await world.people.post(`/users/${world.applicationId}`, { inGuild: true });
      expect(await outcomeOf(aPostLetter(words, where))).toMatchObject({ outcome: 'delivered' });
    },
  );

  it('is refused for good by a server, and by a channel, that there is not', async () => {
    const code: unknown = expect.stringContaining('not-there');

    expect(await outcomeOf(aPostLetter(words, { ...here(), communityId: '999' }))).toEqual({
      outcome: 'refused',
      code,
    });
    expect(await outcomeOf(aPostLetter(words, here('999')))).toEqual({ outcome: 'refused', code });
  });

  it('pings nobody and is read as it was typed, whatever an artist writes', async () => {
    const text = `@everyone <@${world.asha}> **loud** [free](https://evil.example) \`x\`\n# big\n- one\n> said`;
    const campaign = nightDrive({ artistName: '**@here**' });

    await outcomeOf({ ...aPostLetter(text, here()), campaign });

    const [post] = await world.people.sees(world.asha, 'announcement');
    expect(post?.mentions).toEqual({ everyone: false, roles: [], users: [] });
    expect(post?.embeds[0]?.title).toBe('News from \\*\\*@\u200bhere\\*\\*');
    expect(post?.embeds[0]?.description).toBe(
      `@\u200beveryone \\<@\u200b${world.asha}\\> \\*\\*loud\\*\\* \\[free\\](https:\u200b//evil.example) \\\`x\\\`\n\\# big\n\\- one\n\\> said`,
    );
  });
});

describe('a post that waits when the bot starts', () => {
  it.each([
    ['comes a while after the bot has signed in', { guildDelayMs: 300, down: false }, { outcome: 'delivered' }],
    ['is away by an outage', { guildDelayMs: 0, down: true }, { outcome: 'retry', afterMs: 0 }],
  ])('is not refused for good by a server that %s', async (_how, { guildDelayMs, down }, outcome) => {
    const next = await openDiscordWorld();
    await next.people.post('/gateway', { guildDelayMs });
    await next.people.post('/guild/outage', { down });
    next.engine.letters.push(aPostLetter(words, { ...here(), communityId: next.guild.id }));

    await next.start();
    await until(() => next.engine.outcomes.length > 0);

    expect(next.engine.outcomes).toMatchObject([outcome]);
    await next.close();
  });
});

describe('a blast on Discord', () => {
  it('comes as a direct message, also to a fan who has just typed a command: it is to be found later', async () => {
    await world.ask('help');

    expect(await outcomeOf(aBlastLetter(words, { externalId: world.asha }))).toEqual({
      outcome: 'delivered',
    });

    const [message] = await world.people.sees(world.asha, 'dm');
    expect(message?.embeds[0]).toMatchObject({ title: news, description: 'We play Berlin tonight.' });
    expect(await world.people.sees(world.asha)).toHaveLength(1);
  });
});
