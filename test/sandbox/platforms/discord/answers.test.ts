import { afterEach, describe, expect, it } from '@jest/globals';
import { DiscordAPIError, MessageFlags, type ChatInputCommandInteraction } from 'discord.js';

import { preSave, Stage, typeCommand } from './a-bot.js';
import { eventually, HandClock } from './a-discord.js';

describe('answers in the Discord emulator, given by discord.js', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('shows a public answer and a follow-up to everybody', async () => {
    const discord = await stage.discord();
    await stage.preSaveBot(discord, async (interaction) => {
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
    const discord = await stage.discord();
    const seen: string[] = [];
    await stage.preSaveBot(discord, async (interaction) => {
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
    const discord = await stage.discord({ clock });
    const outcome = new Promise<unknown>((resolve) => {
      void stage
        .preSaveBot(discord, (interaction) => {
          clock.advanceMs(3001);
          interaction.reply('too late').catch(resolve);
        })
        .then(() => typeCommand(discord, 'mia'));
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
    const discord = await stage.discord({ clock });
    await discord.rest('PUT', `/applications/${discord.applicationId}/commands`, [preSave.toJSON()]);

    const leo = await typeCommand(discord, 'leo');
    clock.advanceMs(3000);

    expect(await discord.messages(leo, 'general')).toMatchObject([{ content: 'The application did not respond' }]);
  });

  it('lets a token serve for fifteen minutes and no longer', async () => {
    const clock = new HandClock();
    const discord = await stage.discord({ clock });
    // So that the line outlives the quarter of an hour that passes at once.
    await discord.ask('/gateway', { heartbeatIntervalMs: 3_600_000 });
    let interaction: ChatInputCommandInteraction | undefined;
    await stage.preSaveBot(discord, async (each) => {
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
});
