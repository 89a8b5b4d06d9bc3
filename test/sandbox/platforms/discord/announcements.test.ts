import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChannelType, Events, MessageFlags, PermissionFlagsBits, type Client, type NewsChannel } from 'discord.js';

import { permissions } from '../../../../sandbox/platforms/discord/world/flags.js';
import { Stage, typeCommand } from './a-bot.js';
import { eventually, type ADiscord } from './a-discord.js';

const stage = new Stage();
let discord: ADiscord;
let bot: Client<true>;
beforeEach(async () => {
  discord = await stage.discord();
  bot = await stage.bot(discord);
});
afterEach(() => stage.strike());

function room(name: string) {
  const found = bot.guilds.cache.first()?.channels.cache.find((each) => each.name === name);
  if (found?.type !== ChannelType.GuildText && found?.type !== ChannelType.GuildAnnouncement) throw new Error(name);
  return found;
}

const announcements = () => room('announcements') as NewsChannel;

/** What the channel changes for the bot alone. */
async function botIn(channel: { id: string }, changes: { allow?: string; deny?: string }): Promise<void> {
  const told = new Promise((resolve) => bot.once(Events.ChannelUpdate, resolve));
  const { allow = '0', deny = '0' } = changes;
  await discord.ask(`/channels/${channel.id}`, { overwrites: [{ id: bot.user.id, type: 1, allow, deny }] });
  await told;
}

describe('an announcement channel of the Discord emulator', () => {
  it('is there beside the text channels, and the bot alone may write in it', async () => {
    const { id } = await discord.person('asha');

    expect(announcements().type).toBe(ChannelType.GuildAnnouncement);
    expect(bot.guilds.cache.first()?.systemChannel?.name).toBe('general');
    expect(announcements().permissionsFor(bot.user)?.has(PermissionFlagsBits.SendMessages)).toBe(true);
    await expect(
      discord.ask('/messages', { userId: id, channelId: announcements().id, content: 'first!' }),
    ).rejects.toThrow('403');
  });

  it('publishes a message once, and shows that it did', async () => {
    const message = await announcements().send('Out now');

    await message.crosspost();

    const { id } = await discord.person('asha');
    const [seen] = await discord.messages(id, 'announcement');
    expect(seen).toMatchObject({ content: 'Out now', flags: MessageFlags.Crossposted });
    await expect(message.crosspost()).rejects.toMatchObject({ code: 40033, status: 400 });
  });

  it('publishes ten messages an hour and no more', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 11; number += 1) {
      const path = `/channels/${announcements().id}/messages/1/crosspost`;
      statuses.push((await discord.rest('POST', path)).status);
    }

    expect(statuses).toEqual([...Array<number>(10).fill(404), 429]);
  });

  it('publishes nothing from a text channel', async () => {
    const message = await room('general').send('Hello');

    const path = `/channels/${message.channelId}/messages/${message.id}/crosspost`;

    expect(await discord.rest('POST', path)).toMatchObject({ status: 400, json: { code: 50024 } });
  });
});

describe('permissions in a channel of the Discord emulator', () => {
  it('let nobody write who may not: 50013, and nobody in who may not look: 50001', async () => {
    const general = room('general');
    await botIn(general, { deny: permissions.sendMessages });
    expect(general.permissionsFor(bot.user)?.has(PermissionFlagsBits.SendMessages)).toBe(false);
    await expect(general.send('Hello')).rejects.toMatchObject({ code: 50013, status: 403 });

    await botIn(general, { deny: permissions.viewChannel });
    await expect(general.send('Hello')).rejects.toMatchObject({ code: 50001, status: 403 });
    await expect(general.messages.fetch()).rejects.toMatchObject({ code: 50001 });
  });

  it('refuse an embed and a file each by its own permission', async () => {
    const general = room('general');
    await botIn(general, { deny: permissions.embedLinks });
    await expect(general.send({ embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 });
    await botIn(general, { deny: permissions.attachFiles });
    await expect(general.send({ files: [Buffer.from('x')] })).rejects.toMatchObject({ code: 50013 });
    await general.send({ content: 'words', embeds: [{ title: 'x' }] });
  });

  it('hide a channel from everyone but its own people', async () => {
    const { id } = await discord.person('asha');
    const guildId = bot.guilds.cache.first()?.id ?? '';
    const hidden = { id: guildId, type: 0, allow: '0', deny: permissions.viewChannel };

    await discord.ask(`/channels/${room('general').id}`, { overwrites: [hidden] });

    expect((await discord.view(id)).channels.map(({ name }) => name)).not.toContain('general');
    const artist = await discord.person('latetrains');
    expect((await discord.view(artist.id)).channels.map(({ name }) => name)).toContain('general');
  });
});

describe('a server that removes the bot', () => {
  it('is gone for it, with its channels and its commands, until it is invited again', async () => {
    await stage.preSaveBot(discord, (interaction) => interaction.reply('hi'));
    const left = new Promise((resolve) => bot.once(Events.GuildDelete, resolve));
    const { id: guildId } = bot.guilds.cache.first()!;
    const general = room('general').id;

    await discord.ask(`/users/${bot.user.id}`, { inGuild: false });
    await left;

    expect(bot.guilds.cache.size).toBe(0);
    expect(await discord.rest('GET', `/guilds/${guildId}`)).toMatchObject({ status: 403, json: { code: 50001 } });
    expect(await discord.rest('POST', `/channels/${general}/messages`, { content: 'x' })).toMatchObject({
      json: { code: 50001 },
    });
    await expect(typeCommand(discord, 'asha')).rejects.toThrow('404');

    await discord.ask(`/users/${bot.user.id}`, { inGuild: true });
    await eventually(() => bot.guilds.cache.get(guildId));
  });
});

describe('pins of the Discord emulator', () => {
  it('need their own permission, and are listed the last one first', async () => {
    const general = room('general');
    const first = await general.send('first');
    const second = await general.send('second');
    await botIn(general, { deny: permissions.pinMessages });
    await expect(first.pin()).rejects.toMatchObject({ code: 50013 });
    await botIn(general, { allow: permissions.pinMessages });

    await first.pin();
    await second.pin();
    const { items } = await general.messages.fetchPins();
    await second.unpin();

    expect(items.map(({ message }) => message.id).sort()).toEqual([first.id, second.id].sort());
    const left = (await discord.rest('GET', `/channels/${general.id}/pins`)).json as { id: string; pinned: boolean }[];
    expect(left).toEqual([expect.objectContaining({ id: first.id, pinned: true })]);
  });
});
