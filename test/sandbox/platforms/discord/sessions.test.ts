import { afterEach, describe, expect, it } from '@jest/globals';
import { Events, GatewayIntentBits } from 'discord.js';

import { Stage } from './a-bot.js';
import { eventually } from './a-discord.js';

describe('the gateway of the Discord emulator, used by discord.js', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('logs a bot in and shows it its guild, channels and itself', async () => {
    const discord = await stage.discord();

    const bot = await stage.bot(discord);

    expect(bot.user.id).toBe(discord.applicationId);
    expect(bot.guilds.cache.map((guild) => guild.name)).toEqual(['Late Trains Fan Club']);
    expect(bot.guilds.cache.first()?.channels.cache.map((channel) => channel.name)).toEqual([
      'general',
      'new-music',
      'announcements',
    ]);
    expect(bot.guilds.cache.first()?.members.me?.id).toBe(bot.user.id);
  });

  it('refuses a bot whose token is wrong', async () => {
    const discord = await stage.discord();
    const client = stage.client(discord);

    await expect(client.login(`${discord.token}x`)).rejects.toThrow('An invalid token was provided.');
  });

  it('refuses an intent that the application has not switched on', async () => {
    const discord = await stage.discord();

    await expect(stage.bot(discord, [GatewayIntentBits.GuildMembers])).rejects.toThrow('Used disallowed intents');
  });

  it('brings up three shards when it recommends three, the guild on one of them', async () => {
    const discord = await stage.discord();
    await discord.ask('/gateway', { recommendedShards: 3 });
    const client = stage.client(discord, { shards: 'auto' });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));

    await client.login(discord.token);
    await ready;

    expect(client.ws.shards.size).toBe(3);
    expect(client.guilds.cache.size).toBe(1);
  });

  it('replays what a bot missed while its line was cut', async () => {
    const discord = await stage.discord();
    const bot = await stage.preSaveBot(discord, (interaction) => interaction.reply(`for ${interaction.user.username}`));
    const resumed = new Promise<number>((resolve) =>
      bot.once(Events.ShardResume, (_shard, replayed) => resolve(replayed)),
    );
    const { id } = await discord.person('asha');
    const channelId = await discord.channelId(id, 'general');

    await discord.ask('/gateway/disconnect', { resumable: true, abrupt: true });
    await discord.ask('/commands', { userId: id, channelId, name: 'presave' });
    const replayed = await resumed;
    const answer = await eventually(async () => (await discord.messages(id, 'general'))[0]);

    expect(replayed).toBeGreaterThanOrEqual(1);
    expect(answer.content).toBe('for asha');
  });

  it('asks a bot to come back, and it resumes', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

    await discord.ask('/gateway/disconnect', { resumable: true });

    expect(await resumed).toBe(0);
  });

  it('makes a bot whose session is forgotten identify afresh', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const ready = new Promise((resolve) => bot.once(Events.ShardReady, resolve));

    await discord.ask('/gateway/disconnect', { resumable: false, abrupt: true });
    await ready;

    expect(await discord.ask('/gateway')).toMatchObject({ connectedSessions: 1 });
  });

  it('lets a bot find out by missing acks that its line is dead, and resume', async () => {
    const discord = await stage.discord();
    await discord.ask('/gateway', { heartbeatIntervalMs: 50 });
    const bot = await stage.bot(discord);
    const lost = new Promise((resolve) => bot.once(Events.ShardReconnecting, resolve));
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

    await discord.ask('/gateway', { frozen: true });
    await lost;
    await discord.ask('/gateway', { frozen: false, heartbeatIntervalMs: 41_250 });

    expect(await resumed).toBe(0);
  });

  it('is down during an outage and comes back with its bots', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const reconnected = new Promise((resolve) => {
      bot.once(Events.ShardResume, resolve);
      bot.once(Events.ShardReady, resolve);
    });

    await discord.ask('/outage', { down: true });
    const during = await discord.rest('GET', '/users/@me');
    await discord.ask('/outage', { down: false });
    await reconnected;

    expect(during.status).toBe(503);
    expect((await discord.rest('GET', '/users/@me')).status).toBe(200);
  });
});
