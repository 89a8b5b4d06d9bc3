import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  Events,
  MessageFlags,
  ModalBuilder,
  LabelBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
} from 'discord.js';

import { preSave, Stage, typeCommand } from './a-bot.js';
import { eventually } from './a-discord.js';

describe('interactions of the Discord emulator, used by discord.js', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('registers commands, keeps the id of one that stays and drops the rest', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
    const first = await bot.application.commands.set([preSave, { name: 'old', description: 'To go' }]);

    const second = await bot.application.commands.set([preSave.setDescription('Another text')]);

    expect(second.map((command) => command.name)).toEqual(['presave']);
    expect(second.firstKey()).toBe(first.find((command) => command.name === 'presave')?.id);
    expect((await bot.application.commands.fetch()).first()?.description).toBe('Another text');
  });

  it('shows a deferred private answer as thinking, then with its embed and link button, to its fan alone', async () => {
    const discord = await stage.discord();
    const asha = await discord.person('asha');
    const rohan = await discord.person('rohan');
    let proceed: () => void = () => undefined;
    const toldToProceed = new Promise<void>((resolve) => (proceed = resolve));
    let locale = '';
    await stage.preSaveBot(discord, async (interaction) => {
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

    expect(locale).toBe('en-GB');
    expect(thinking).toMatchObject({ thinking: true, ephemeral: true, interaction: { command: 'presave' } });
    expect(answered).toMatchObject({
      id: thinking.id,
      ephemeral: true,
      embeds: [{ title: 'Night Drive', description: 'Out on Friday' }],
      components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Pre-save', url: 'http://127.0.0.1/p/1' }] }],
    });
    expect(await discord.messages(rohan.id, 'general')).toEqual([]);
  });

  it('carries a button press to the bot, which changes the private message it sits on', async () => {
    const discord = await stage.discord();
    const bot = await stage.preSaveBot(discord, (interaction) =>
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
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
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

    await typeCommand(discord, 'latetrains', {
      name: 'campaign create',
      options: {
        file: {
          filename: 'night.yaml',
          contentType: 'text/yaml',
          base64: Buffer.from('title: Night').toString('base64'),
        },
        owner: rohan.id,
        goal: 500,
      },
    });

    expect(await got).toEqual(['create', 'rohan', 500, 'title: Night']);
    await expect(typeCommand(discord, 'asha', { name: 'campaign create', options: { goal: 0 } })).rejects.toThrow(
      'required',
    );
  });

  it('answers a person who is typing with the suggestions of the bot', async () => {
    const discord = await stage.discord();
    const bot = await stage.bot(discord);
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
    const discord = await stage.discord();
    const bot = await stage.preSaveBot(discord, (interaction) =>
      interaction.showModal(
        new ModalBuilder()
          .setCustomId('form')
          .setTitle('New campaign')
          .addLabelComponents(
            new LabelBuilder()
              .setLabel('Title')
              .setTextInputComponent(new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short)),
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

  it('takes a command in direct messages, where the interaction has a user and no guild', async () => {
    const discord = await stage.discord();
    const facts: unknown[] = [];
    await stage.preSaveBot(discord, async (interaction) => {
      facts.push(interaction.inGuild(), interaction.user.username);
      await interaction.reply('Hi');
    });
    const { id } = await discord.person('mia');

    await discord.ask('/commands', { userId: id, dm: true, name: 'presave' });
    const answer = await eventually(async () => (await discord.messages(id, 'dm'))[0]);

    expect(facts).toEqual([false, 'mia']);
    expect(answer.content).toBe('Hi');
  });
});
