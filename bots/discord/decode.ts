import type { ChatInputCommandInteraction } from 'discord.js';
import { z } from 'zod';
import type { CommandInput } from '../commands/command.js';

const snowflake = z.string().regex(/^\d{1,20}$/, 'A Discord id is a number of up to 20 digits.');

/** What of an interaction is used; Discord sends far more. */
const interactionForm = z.object({
  id: snowflake,
  user: z.object({ id: snowflake, displayName: z.string().min(1).max(100) }),
});

/**
 * Reads a slash command as platform-neutral input.
 *
 * @param now calendar time
 * @throws ZodError if Discord sent something else than it documents
 */
export function decode(interaction: ChatInputCommandInteraction, now: Date): CommandInput {
  const { id, user } = interactionForm.parse(interaction);
  return {
    account: {
      platform: 'discord',
      externalId: user.id,
      displayName: user.displayName,
      accountCreatedAt: madeAt(user.id),
    },
    now,
    requestId: id,
  };
}

/** 2015-01-01T00:00Z, from which Discord counts. */
const discordEpochMs = 1_420_070_400_000n;

/** A Discord id tells when it was made: milliseconds, above its lower 22 bits. */
function madeAt(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + discordEpochMs));
}
