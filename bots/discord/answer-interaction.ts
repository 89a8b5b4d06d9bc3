import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import { answer } from '../commands/route.js';
import { decode } from './decode.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import type { RecentInteractions } from './recent-interactions.js';
import { render } from './render.js';

/** What answering an interaction takes. */
export type AnsweringInteractions = {
  engine: CommandEngine;
  calendar: Pick<Calendar, 'now'>;
  recent: RecentInteractions;
  log: Log;
};

/**
 * Answers a slash command, for the one who typed it alone. Discord is told at once that an
 * answer is on its way: it waits three seconds, and the database may need longer. Never throws.
 */
export async function answerInteraction(
  interaction: ChatInputCommandInteraction,
  { engine, calendar, recent, log }: AnsweringInteractions,
): Promise<void> {
  const fields = { command: interaction.commandName, interactionId: interaction.id };
  try {
    if (!(await defer(interaction))) {
      log.warn('A command reached us too late to be answered (Discord waits three seconds).', fields);
      return;
    }
    recent.remember(interaction.user.id, interaction);
    const reply = await answer(interaction.commandName, decode(interaction, calendar.now()), { engine, log });
    await interaction.editReply(render(reply));
  } catch (error) {
    log.error('The answer to a command did not reach Discord.', { ...fields, ...errorFields(error) });
  }
}

/** False if the interaction is lost. */
async function defer(interaction: ChatInputCommandInteraction): Promise<boolean> {
  try {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return true;
  } catch (error) {
    if (refusedWith(error, discordCodes.unknownInteraction)) return false;
    if (!refusedWith(error, discordCodes.alreadyAcknowledged)) throw error;
    // A retry after a lost answer, or a second process with this bot: it has been deferred all the same.
    interaction.deferred = true;
    return true;
  }
}
