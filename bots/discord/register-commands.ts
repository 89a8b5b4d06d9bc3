import { createHash } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type REST,
} from 'discord.js';
import { z } from 'zod';
import { typableOptions, type Command, type CommandOption } from '../commands/command.js';

/** What of an option is compared; Discord leaves out what is false. */
const optionForm = z.object({
  name: z.string(),
  description: z.string(),
  type: z.number(),
  required: z.boolean().default(false),
  max_length: z.number().optional(),
  autocomplete: z.boolean().default(false),
});
type OptionForm = z.infer<typeof optionForm>;

/** What of a registered command is compared: Discord adds ids, versions and defaults of its own. */
const commandForm = z.object({
  name: z.string(),
  description: z.string(),
  type: z.number(),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  options: z.array(optionForm).nullish(),
});
type CommandForm = z.infer<typeof commandForm>;

/**
 * Makes Discord's menu show these commands. Discord takes 200 new commands a day, so nothing is
 * written unless something changed (chat-platforms §1.4).
 *
 * @throws DiscordAPIError, and network errors, of the calls made
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<'registered' | 'unchanged'> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map(toForm);
  const registered = z.array(commandForm).parse(await rest.get(route));
  if (fingerprint(registered) === fingerprint(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

function toForm(command: Command): CommandForm {
  const { name, help } = command;
  return {
    name,
    description: help,
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: typableOptions(command).map(toOptionForm),
  };
}

function toOptionForm(option: CommandOption): OptionForm {
  const { name, help, required, maxLength } = option;
  const what = { name, description: help, type: ApplicationCommandOptionType.String };
  return { ...what, required, max_length: maxLength, autocomplete: 'suggest' in option };
}

/** The same for commands that mean the same, in whatever order and with whatever empty keys Discord lists them. */
function fingerprint(commands: readonly CommandForm[]): string {
  const normal = commands.map(({ name, description, type, contexts, integration_types: installs, options }) => ({
    name,
    description,
    type,
    contexts: contexts?.toSorted() ?? null,
    installs: installs?.toSorted() ?? null,
    options: options ?? [],
  }));
  const sorted = normal.sort((one, other) => (one.name < other.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
