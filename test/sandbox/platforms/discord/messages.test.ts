import { afterEach, describe, expect, it } from '@jest/globals';
import { AttachmentBuilder, EmbedBuilder } from 'discord.js';

import { Stage } from './a-bot.js';

describe('messages of the Discord emulator, sent by discord.js', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('delivers a direct message with a picture, which the chat serves back', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const { id } = await discord.person('leo');
    const poster = new AttachmentBuilder(Buffer.from('pretend PNG'), { name: 'poster.png', description: 'A poster' });
    const embed = new EmbedBuilder().setTitle('You are third').setImage('attachment://poster.png');

    await (await bot.users.fetch(id)).send({ content: 'Look', embeds: [embed], files: [poster] });

    const [message] = await discord.messages(id, 'dm');
    const [file] = message?.attachments as { url: string; description: string; content_type: string }[];
    expect(file?.content_type).toBe('image/png');
    expect(message).toMatchObject({ content: 'Look', embeds: [{ image: { url: file?.url } }] });
    expect(file?.description).toBe('A poster');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('pretend PNG');
  });

  it('refuses a direct message to somebody who closed theirs, and to somebody who left', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const leo = await discord.person('leo');
    const mia = await discord.person('mia');
    await discord.ask(`/users/${leo.id}`, { dmsClosed: true });
    await discord.ask(`/users/${mia.id}`, { inGuild: false });

    await expect(bot.users.send(leo.id, 'Hi')).rejects.toMatchObject({ code: 50007, status: 403 });
    await expect(bot.users.send(mia.id, 'Hi')).rejects.toMatchObject({ code: 50278, status: 403 });
  });

  it('limits a channel to five messages in five seconds, and loses none when the client waits', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const channel = bot.guilds.cache.first()?.channels.cache.find((each) => each.name === 'new-music');
    if (!channel?.isSendable()) throw new Error('no channel');
    const { id } = await discord.person('asha');

    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => channel.send(`number ${n}`)));

    expect((await discord.messages(id, 'new-music')).map((message) => message.content).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `number ${n}`),
    );
  }, 20_000);

  it('answers what a fault says so many times, then the truth', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    await discord.ask('/faults', { match: 'POST /users/@me/channels', times: 2, status: 503 });
    await discord.ask('/faults', {
      match: 'POST /channels/*/messages',
      times: 1,
      status: 429,
      headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'shared' },
      body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
    });
    const { id } = await discord.person('asha');

    await bot.users.send(id, 'through');

    const { calls } = await discord.ask<{ calls: { method: string; status: number; path: string }[] }>('/ledger');
    expect(calls.filter((call) => call.path === '/users/@me/channels').map((call) => call.status)).toEqual([
      503, 503, 200,
    ]);
    expect((await discord.messages(id, 'dm')).map((message) => message.content)).toEqual(['through']);
  });
});
