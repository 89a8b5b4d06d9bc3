import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  DiscordAPIError,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';

import { ADiscord, eventually, HandClock } from './a-discord.js';

const preSave = new SlashCommandBuilder().setName('presave').setDescription('Get your personal pre-save link');

describe('the Discord emulator, used by discord.js', () => {
  const open: { close(): Promise<unknown> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  });

  async function aDiscord(options: Parameters<typeof ADiscord.start>[0] = {}): Promise<ADiscord> {
    const discord = await ADiscord.start(options);
    open.push(discord);
    return discord;
  }

  async function aBot(discord: ADiscord, intents: number[] = [GatewayIntentBits.Guilds]): Promise<Client<true>> {
    const client = new Client({ intents, rest: { api: discord.apiUrl } });
    open.push({ close: () => client.destroy() });
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    return ready;
  }

  async function aBotWithPreSave(
    discord: ADiscord,
    answer: (interaction: ChatInputCommandInteraction) => unknown,
  ): Promise<Client<true>> {
    const client = await aBot(discord);
    await client.application.commands.set([preSave]);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void answer(interaction);
    });
    return client;
  }

  async function typeCommand(discord: ADiscord, username: string, name = 'presave', options = {}): Promise<string> {
    const { id } = await discord.person(username);
    const channelId = await discord.channelId(id, 'general');
    await discord.ask('/commands', { userId: id, channelId, name, options });
    return id;
  }

  it('logs a bot in and shows it its guild, channels and itself', async () => {
    const discord = await aDiscord();

    const bot = await aBot(discord);

    expect(bot.user.id).toBe(discord.applicationId);
    expect(bot.guilds.cache.map((guild) => guild.name)).toEqual(['Late Trains Fan Club']);
    expect(bot.guilds.cache.first()?.channels.cache.map((channel) => channel.name)).toEqual(['general', 'new-music']);
    expect(bot.guilds.cache.first()?.members.me?.id).toBe(bot.user.id);
  });

  it('refuses a bot whose token is wrong', async () => {
    const discord = await aDiscord();
    const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
    open.push({ close: () => client.destroy() });

    await expect(client.login(`${discord.token}x`)).rejects.toThrow('An invalid token was provided.');
  });

  it('refuses an intent that the application has not switched on', async () => {
    const discord = await aDiscord();

    await expect(aBot(discord, [GatewayIntentBits.GuildMembers])).rejects.toThrow('Used disallowed intents');
  });

  it('brings up three shards when it recommends three, the guild on one of them', async () => {
    const discord = await aDiscord();
    await discord.ask('/gateway', { recommendedShards: 3 });
    const client = new Client({ intents: [GatewayIntentBits.Guilds], shards: 'auto', rest: { api: discord.apiUrl } });
    open.push({ close: () => client.destroy() });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));

    await client.login(discord.token);
    await ready;

    expect(client.ws.shards.size).toBe(3);
    expect(client.guilds.cache.size).toBe(1);
  });

  it('registers commands, keeps the id of one that stays and drops the rest', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const first = await bot.application.commands.set([preSave, { name: 'old', description: 'To go' }]);

    const second = await bot.application.commands.set([preSave.setDescription('Another text')]);

    expect(second.map((command) => command.name)).toEqual(['presave']);
    expect(second.firstKey()).toBe(first.find((command) => command.name === 'presave')?.id);
    expect((await bot.application.commands.fetch()).first()?.description).toBe('Another text');
  });

  it('shows a deferred private answer as thinking, then with its embed and link button, to its fan alone', async () => {
    const discord = await aDiscord();
    const asha = await discord.person('asha');
    const rohan = await discord.person('rohan');
    let proceed: () => void = () => undefined;
    const toldToProceed = new Promise<void>((resolve) => (proceed = resolve));
    let locale = '';
    await aBotWithPreSave(discord, async (interaction) => {
      locale = interaction.locale;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await toldToProceed;
      const embed = new EmbedBuilder().setTitle('Night Drive').setDescription('Out on Friday');
      const button = new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel('Pre-save').setURL('http://127.0.0.1/p/1');
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
      await interaction.editReply({ embeds: [embed], components: [row] });
    });

    await typeCommand(discord, 'asha');
    const thinking = await eventually(async () => (await discord.messages(asha.id, 'general'))[0]);
    proceed();
    const answered = await eventually(async () => {
      const [message] = await discord.messages(asha.id, 'general');
      return message?.thinking === false && message;
    });

    expect(locale).toBe('hi');
    expect(thinking).toMatchObject({ thinking: true, ephemeral: true, interaction: { command: 'presave' } });
    expect(answered).toMatchObject({
      id: thinking.id,
      ephemeral: true,
      embeds: [{ title: 'Night Drive', description: 'Out on Friday' }],
      components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Pre-save', url: 'http://127.0.0.1/p/1' }] }],
    });
    expect(await discord.messages(rohan.id, 'general')).toEqual([]);
  });

  it('shows a public answer and a follow-up to everybody', async () => {
    const discord = await aDiscord();
    await aBotWithPreSave(discord, async (interaction) => {
      await interaction.reply({ content: 'Hello all' });
      await interaction.followUp({ content: 'And one more' });
      await interaction.followUp({ content: 'For you', flags: MessageFlags.Ephemeral });
    });

    const asha = await typeCommand(discord, 'asha');
    const seenByHer = await eventually(async () => {
      const messages = await discord.messages(asha, 'general');
      return messages.length === 3 && messages.map((message) => message.content);
    });
    const { id: rohan } = await discord.person('rohan');

    expect(seenByHer).toEqual(['Hello all', 'And one more', 'For you']);
    expect((await discord.messages(rohan, 'general')).map((message) => message.content)).toEqual([
      'Hello all',
      'And one more',
    ]);
  });

  it('returns the message when a reply asks for it, and lets it be fetched, edited and deleted', async () => {
    const discord = await aDiscord();
    const seen: string[] = [];
    await aBotWithPreSave(discord, async (interaction) => {
      const response = await interaction.reply({ content: 'first', withResponse: true });
      seen.push(response.resource?.message?.content ?? 'none');
      seen.push((await interaction.fetchReply()).content);
      seen.push((await interaction.editReply('second')).content);
      await interaction.deleteReply();
      seen.push('deleted');
    });

    const asha = await typeCommand(discord, 'asha');
    await eventually(() => seen.length === 4);

    expect(seen).toEqual(['first', 'first', 'second', 'deleted']);
    expect(await discord.messages(asha, 'general')).toEqual([]);
  });

  it('tells a bot that answers after three seconds that the interaction is unknown, and the fan that nobody answered', async () => {
    const clock = new HandClock();
    const discord = await aDiscord({ clock });
    const outcome = new Promise<unknown>((resolve) => {
      void aBotWithPreSave(discord, (interaction) => {
        clock.advanceMs(3001);
        interaction.reply('too late').catch(resolve);
      }).then(() => typeCommand(discord, 'mia'));
    });

    const error = await outcome;
    const { id } = await discord.person('mia');

    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ code: 10062, status: 404 });
    expect(await discord.messages(id, 'general')).toMatchObject([
      { content: 'The application did not respond', failed: true, ephemeral: true },
    ]);
  });

  it('tells a fan that nobody answered when no bot is connected', async () => {
    const clock = new HandClock();
    const discord = await aDiscord({ clock });
    await discord.rest('PUT', `/applications/${discord.applicationId}/commands`, [preSave.toJSON()]);

    const leo = await typeCommand(discord, 'leo');
    clock.advanceMs(3000);

    expect(await discord.messages(leo, 'general')).toMatchObject([{ content: 'The application did not respond' }]);
  });

  it('lets a token serve for fifteen minutes and no longer', async () => {
    const clock = new HandClock();
    const discord = await aDiscord({ clock });
    let interaction: ChatInputCommandInteraction | undefined;
    await aBotWithPreSave(discord, async (each) => {
      await each.deferReply({ flags: MessageFlags.Ephemeral });
      interaction = each;
    });
    const asha = await typeCommand(discord, 'asha');
    const held = await eventually(() => interaction);

    clock.advanceMs(15 * 60_000);
    await held.editReply('just in time');
    clock.advanceMs(1);

    await expect(held.editReply('too late')).rejects.toMatchObject({ code: 50027, status: 401 });
    expect(await discord.messages(asha, 'general')).toMatchObject([{ content: 'just in time' }]);
  });

  it('carries a button press to the bot, which changes the private message it sits on', async () => {
    const discord = await aDiscord();
    const bot = await aBotWithPreSave(discord, (interaction) =>
      interaction.reply({
        flags: MessageFlags.Ephemeral,
        content: 'Delete everything?',
        components: [
          new ActionRowBuilder<ButtonBuilder>().addComponents(
            new ButtonBuilder().setCustomId('yes').setLabel('Yes').setStyle(ButtonStyle.Danger),
          ),
        ],
      }),
    );
    bot.on(Events.InteractionCreate, (interaction: Interaction) => {
      if (interaction.isButton()) void interaction.update({ content: `Gone: ${interaction.customId}`, components: [] });
    });
    const asha = await typeCommand(discord, 'asha');
    const question = await eventually(async () => (await discord.messages(asha, 'general'))[0]);

    await discord.ask('/components', { userId: asha, messageId: question.id, customId: 'yes' });
    const changed = await eventually(async () => {
      const [message] = await discord.messages(asha, 'general');
      return message?.content !== 'Delete everything?' && message;
    });

    expect(changed).toMatchObject({ id: question.id, content: 'Gone: yes', components: [], ephemeral: true });
  });

  it('hands over option values, resolved users and uploaded files', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    await bot.application.commands.set([
      new SlashCommandBuilder()
        .setName('campaign')
        .setDescription('Campaigns')
        .addSubcommand((sub) =>
          sub
            .setName('create')
            .setDescription('From a file')
            .addAttachmentOption((option) => option.setName('file').setDescription('YAML').setRequired(true))
            .addUserOption((option) => option.setName('owner').setDescription('Whose'))
            .addIntegerOption((option) => option.setName('goal').setDescription('Fans').setMinValue(1)),
        ),
    ]);
    const got = new Promise<unknown>((resolve) => {
      bot.on(Events.InteractionCreate, (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const file = interaction.options.getAttachment('file', true);
        void fetch(file.url).then(async (response) => {
          await interaction.reply('ok');
          resolve([
            interaction.options.getSubcommand(),
            interaction.options.getUser('owner')?.username,
            interaction.options.getInteger('goal'),
            await response.text(),
          ]);
        });
      });
    });
    const rohan = await discord.person('rohan');

    await typeCommand(discord, 'latetrains', 'campaign create', {
      file: {
        filename: 'night.yaml',
        contentType: 'text/yaml',
        base64: Buffer.from('title: Night').toString('base64'),
      },
      owner: rohan.id,
      goal: 500,
    });

    expect(await got).toEqual(['create', 'rohan', 500, 'title: Night']);
    await expect(typeCommand(discord, 'asha', 'campaign create', { goal: 0 })).rejects.toThrow('required');
  });

  it('answers a person who is typing with the suggestions of the bot', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    await bot.application.commands.set([
      new SlashCommandBuilder()
        .setName('show')
        .setDescription('Show one')
        .addStringOption((option) => option.setName('title').setDescription('Which').setAutocomplete(true)),
    ]);
    bot.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      void interaction.respond([{ name: `${typed}ight Drive`, value: 'cmp_1' }]);
    });
    const { id } = await discord.person('asha');
    const channelId = await discord.channelId(id, 'general');

    const call = { userId: id, channelId, name: 'show', options: { title: 'N' }, focused: 'title' };

    expect(await discord.ask('/autocomplete', call)).toEqual({ choices: [{ name: 'Night Drive', value: 'cmp_1' }] });
  });

  it('opens a form and hands its fields over', async () => {
    const discord = await aDiscord();
    const bot = await aBotWithPreSave(discord, (interaction) =>
      interaction.showModal(
        new ModalBuilder()
          .setCustomId('form')
          .setTitle('New campaign')
          .addComponents(
            new ActionRowBuilder<TextInputBuilder>().addComponents(
              new TextInputBuilder().setCustomId('title').setLabel('Title').setStyle(TextInputStyle.Short),
            ),
          ),
      ),
    );
    bot.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isModalSubmit()) void interaction.reply(`Made ${interaction.fields.getTextInputValue('title')}`);
    });
    const asha = await typeCommand(discord, 'asha');
    const modal = await eventually(async () => (await discord.view(asha)).modal ?? undefined);

    await discord.ask('/modals', {
      userId: asha,
      interactionId: modal['interactionId'],
      fields: { title: 'Night Drive' },
    });
    const answer = await eventually(async () => (await discord.messages(asha, 'general'))[0]);

    expect(modal).toMatchObject({ title: 'New campaign', customId: 'form' });
    expect(answer.content).toBe('Made Night Drive');
    expect((await discord.view(asha)).modal).toBeNull();
  });

  it('delivers a direct message with a picture, which the chat serves back', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const { id } = await discord.person('leo');
    const poster = new AttachmentBuilder(Buffer.from('pretend PNG'), { name: 'poster.png', description: 'A poster' });
    const embed = new EmbedBuilder().setTitle('You are third').setImage('attachment://poster.png');

    await (await bot.users.fetch(id)).send({ content: 'Look', embeds: [embed], files: [poster] });

    const [message] = await discord.messages(id, 'dm');
    const [file] = message?.attachments as { url: string; description: string; content_type: string }[];
    expect(message).toMatchObject({ content: 'Look', embeds: [{ image: { url: file?.url } }] });
    expect(file?.description).toBe('A poster');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('pretend PNG');
  });

  it('takes a command in direct messages, where the interaction has a user and no guild', async () => {
    const discord = await aDiscord();
    const facts: unknown[] = [];
    await aBotWithPreSave(discord, async (interaction) => {
      facts.push(interaction.inGuild(), interaction.user.username);
      await interaction.reply('Hi');
    });
    const { id } = await discord.person('mia');

    await discord.ask('/commands', { userId: id, dm: true, name: 'presave' });
    const answer = await eventually(async () => (await discord.messages(id, 'dm'))[0]);

    expect(facts).toEqual([false, 'mia']);
    expect(answer.content).toBe('Hi');
  });

  it('refuses a direct message to somebody who closed theirs, and to somebody who left', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const leo = await discord.person('leo');
    const mia = await discord.person('mia');
    await discord.ask(`/users/${leo.id}`, { dmsClosed: true });
    await discord.ask(`/users/${mia.id}`, { inGuild: false });

    await expect(bot.users.send(leo.id, 'Hi')).rejects.toMatchObject({ code: 50007, status: 403 });
    await expect(bot.users.send(mia.id, 'Hi')).rejects.toMatchObject({ code: 50278, status: 403 });
  });

  it('limits a channel to five messages in five seconds, and loses none when the client waits', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const channel = bot.guilds.cache.first()?.channels.cache.find((each) => each.name === 'new-music');
    if (!channel?.isSendable()) throw new Error('no channel');
    const { id } = await discord.person('asha');

    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => channel.send(`number ${n}`)));

    expect((await discord.messages(id, 'new-music')).map((message) => message.content).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `number ${n}`),
    );
  }, 20_000);

  it('answers what a fault says so many times, then the truth', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
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

  it('replays what a bot missed while its line was cut', async () => {
    const discord = await aDiscord();
    const bot = await aBotWithPreSave(discord, (interaction) => interaction.reply(`for ${interaction.user.username}`));
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
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

    await discord.ask('/gateway/disconnect', { resumable: true });

    expect(await resumed).toBe(0);
  });

  it('makes a bot whose session is forgotten identify afresh', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
    const ready = new Promise((resolve) => bot.once(Events.ShardReady, resolve));

    await discord.ask('/gateway/disconnect', { resumable: false, abrupt: true });
    await ready;

    expect(await discord.ask('/gateway')).toMatchObject({ connectedSessions: 1 });
  });

  it('lets a bot find out by missing acks that its line is dead, and resume', async () => {
    const discord = await aDiscord();
    await discord.ask('/gateway', { heartbeatIntervalMs: 50 });
    const bot = await aBot(discord);
    const lost = new Promise((resolve) => bot.once(Events.ShardReconnecting, resolve));
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

    await discord.ask('/gateway', { frozen: true });
    await lost;
    await discord.ask('/gateway', { frozen: false, heartbeatIntervalMs: 41_250 });

    expect(await resumed).toBe(0);
  });

  it('is down during an outage and comes back with its bots', async () => {
    const discord = await aDiscord();
    const bot = await aBot(discord);
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
