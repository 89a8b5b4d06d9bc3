import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import type { FloodGuard } from '../commands/flood-guard.js';
import { staleButtonReply } from '../commands/failure-replies.js';
import { answer, suggest, tell } from '../commands/route.js';
import { decode } from './decode.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import { limits } from './limits.js';
import type { RecentInteractions } from './recent-interactions.js';
import { render, type DiscordMessage } from './render.js';

/** What answering an interaction takes. */
export type AnsweringInteractions = {
  engine: CommandEngine;
  calendar: Pick<Calendar, 'now'>;
  recent: RecentInteractions;
  floods: FloodGuard;
  log: Log;
};

/** A slash command, or a button that types one. */
export type CommandInteraction = ChatInputCommandInteraction | ButtonInteraction;

/**
 * Answers a slash command or a button, for the one who used it alone. Discord is told at once that an
 * answer is on its way: it waits three seconds, and the database may need longer. Never throws.
 */
export async function answerInteraction(
  interaction: CommandInteraction,
  { engine, calendar, recent, floods, log }: AnsweringInteractions,
): Promise<void> {
  const fields = { command: nameOf(interaction), interactionId: interaction.id };
  const who = whoAndWhere(interaction);
  const flood = floods.admit(who);
  if (flood.admitted === 'keep-silent') return;
  try {
    if (!(await defer(interaction))) {
      log.warn('A command reached us too late to be answered (Discord waits three seconds).', fields);
      return;
    }
    recent.remember(interaction.user.id, interaction);
    if (flood.admitted === 'say') {
      await interaction.editReply(render(await tell(who, flood.reply, { engine, log })));
      return;
    }
    const asked = decode(interaction, calendar.now());
    const reply = asked
      ? await answer(asked.name, asked.input, { engine, log })
      : await tell(who, staleButtonReply, { engine, log });
    await say(interaction, render(reply), log);
  } catch (error) {
    log.error('The answer to a command did not reach Discord.', { ...fields, ...errorFields(error) });
  }
}

/** Somebody waits for the words: what Discord will not take of a picture is not to keep them back. */
async function say(interaction: CommandInteraction, message: DiscordMessage, log: Log): Promise<void> {
  try {
    await interaction.editReply(message);
  } catch (error) {
    if (message.files.length === 0) throw error;
    log.warn('Discord did not take a picture: its answer goes without.', errorFields(error));
    await interaction.editReply({ ...message, files: [] });
  }
}

/** Read before anything else is, of a button that is none of ours as well. */
function whoAndWhere({
  user,
  guildId,
  channelId,
  locale: languageTag,
}: CommandInteraction): Parameters<FloodGuard['admit']>[0] {
  const account = { platform: 'discord', externalId: user.id, displayName: user.displayName, languageTag } as const;
  return { account, place: guildId === null ? null : { platform: 'discord', communityId: guildId, channelId } };
}

/** A button's id is not logged: it is what somebody's app has sent. */
function nameOf(interaction: CommandInteraction): string {
  return 'commandName' in interaction ? interaction.commandName : 'button';
}

/** Offers what can follow while an option is typed; nothing, if that fails. Never throws. */
export async function suggestForInteraction(
  interaction: AutocompleteInteraction,
  { engine, calendar, log }: Omit<AnsweringInteractions, 'recent' | 'floods'>,
): Promise<void> {
  const fields = { command: interaction.commandName, interactionId: interaction.id };
  try {
    const { name: option, value: typed } = interaction.options.getFocused(true);
    const asked = decode(interaction, calendar.now());
    const offered = asked ? await suggest({ ...asked, option, typed }, { engine, log }) : [];
    const fitting = offered.filter(({ value }) => value.length >= 1 && value.length <= limits.choice);
    await interaction.respond(
      fitting.slice(0, limits.choices).map(({ label, value }) => ({ name: label.slice(0, limits.choice), value })),
    );
  } catch (error) {
    log.warn('What can be typed was not offered in time.', { ...fields, ...errorFields(error) });
  }
}

/** False if the interaction is lost. */
async function defer(interaction: CommandInteraction): Promise<boolean> {
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
