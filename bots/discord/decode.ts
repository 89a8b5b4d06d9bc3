import {
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { z } from 'zod';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { TypedCommand } from '../commands/command.js';
import { decodePress } from '../commands/press.js';

const snowflake = z.string().regex(/^\d{1,20}$/, 'A Discord id is a number of up to 20 digits.');

/** What of an interaction is used; Discord sends far more. */
const interactionForm = z.object({
  id: snowflake,
  user: z.object({ id: snowflake, displayName: z.string().min(1).max(100) }),
  guildId: snowflake.nullish(),
  channelId: snowflake.nullish(),
  /** What the app is set to. */
  locale: z.string().min(2).max(35),
});

const optionForm = z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }));

/** An interaction in which a command is typed, in part or by a button. */
export type TypingInteraction = ChatInputCommandInteraction | ButtonInteraction | AutocompleteInteraction;

/** A command as platforms hand it on: its name, and the input. */
export type DecodedCommand = { name: string; input: TypedCommand };

/**
 * Reads a slash command, or the button that types one, as platform-neutral input; null for a button that is none of ours.
 *
 * @param now calendar time
 * @throws ZodError if Discord sent something else than it documents
 */
export function decode(interaction: TypingInteraction, now: Date): DecodedCommand | null {
  const typed = typedCommand(interaction);
  if (!typed) return null;
  const { id, user, guildId, channelId, locale } = interactionForm.parse(interaction);
  const place: CommunityPlace | null = guildId
    ? { platform: 'discord', communityId: guildId, channelId: parentOf(interaction) ?? channelId ?? null }
    : null;
  const account = {
    platform: 'discord',
    externalId: user.id,
    displayName: user.displayName,
    accountCreatedAt: madeAt(user.id),
    languageTag: locale,
  } as const;
  const managesPlace = ({ communityId }: CommunityPlace) =>
    Promise.resolve(
      communityId === guildId && (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
    );
  return { name: typed.name, input: { account, place, managesPlace, options: typed.options, now, requestId: id } };
}

function typedCommand(interaction: TypingInteraction): ReturnType<typeof decodePress> {
  if ('customId' in interaction) return decodePress(interaction.customId);
  const options = optionForm.parse(interaction.options.data).map(({ name, value }) => [name, String(value)] as const);
  return { name: interaction.commandName, options: Object.fromEntries(options) };
}

/** A thread belongs to the channel it was opened in. */
function parentOf({ channel }: TypingInteraction): string | null {
  return channel?.isThread() ? channel.parentId : null;
}

/** 2015-01-01T00:00Z, from which Discord counts. */
const discordEpochMs = 1_420_070_400_000n;

/** A Discord id tells when it was made: milliseconds, above its lower 22 bits. */
function madeAt(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + discordEpochMs));
}
