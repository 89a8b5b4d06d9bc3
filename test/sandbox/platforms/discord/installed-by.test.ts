import { afterEach, describe, expect, it } from '@jest/globals';
import type { AuthorizingIntegrationOwners } from 'discord.js';

import { Stage, typeCommand } from './a-bot.js';
import { eventually } from './a-discord.js';

describe('who installed the bot, as an interaction of the Discord emulator tells it', () => {
  const stage = new Stage();
  afterEach(() => stage.strike());

  it('is the guild, or in the bot’s direct messages nobody in particular; and the same in the answer', async () => {
    const discord = await stage.discord();
    const told: unknown[] = [];
    const note = (owners?: AuthorizingIntegrationOwners) => told.push([owners?.guildId, owners?.userId]);
    await stage.preSaveBot(discord, async (interaction) => {
      note(interaction.authorizingIntegrationOwners);
      const sent = await interaction.reply({ content: 'Hi', withResponse: true });
      note(sent.resource?.message?.interactionMetadata?.authorizingIntegrationOwners);
    });

    const mia = await typeCommand(discord, 'mia');
    await eventually(() => told.length === 2);
    await discord.ask('/commands', { userId: mia, dm: true, name: 'presave' });
    await eventually(() => told.length === 4);

    const { guild } = await discord.view(mia);
    expect(told).toEqual([
      [guild.id, null],
      [guild.id, null],
      ['0', null],
      ['0', null],
    ]);
  });
});
