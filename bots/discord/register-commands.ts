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
import { defaultLanguage, otherLanguages } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import { typableOptions, type Command, type CommandOption } from '../commands/command.js';
import { localesOf } from './locales.js';

/** What of an option is compared; Discord leaves out what is false. */
const optionForm = z.object({
  name: z.string(),
  description: z.string(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
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
  description_localizations: z.record(z.string(), z.string()).nullish(),
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
  const registered = z
    .array(commandForm)
    .parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
  if (fingerprint(registered) === fingerprint(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

function toForm(command: Command): CommandForm {
  const { name, help } = command;
  return {
    name,
    ...described(help),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: typableOptions(command).map(toOptionForm),
  };
}

function toOptionForm(option: CommandOption): OptionForm {
  const { name, help, required, maxLength } = option;
  const what = { name, ...described(help), type: ApplicationCommandOptionType.String };
  return { ...what, required, max_length: maxLength, autocomplete: 'suggest' in option };
}

/** In the language that everybody reads whose own we do not speak, and in each of the others that Discord has. */
function described(help: Command['help']): Pick<CommandForm, 'description' | 'description_localizations'> {
  const localized = otherLanguages.flatMap((language) =>
    localesOf(language).map((locale) => [locale, messageText(language, help)] as const),
  );
  return {
    description: messageText(defaultLanguage, help),
    description_localizations: Object.fromEntries(localized),
  };
}

/** The same for commands that mean the same, in whatever order and with whatever empty keys Discord lists them. */
function fingerprint(commands: readonly CommandForm[]): string {
  const normal = commands.map(({ name, type, contexts, integration_types: installs, options, ...words }) => ({
    name,
    ...wordsOf(words),
    type,
    contexts: contexts?.toSorted() ?? null,
    installs: installs?.toSorted() ?? null,
    options: (options ?? []).map(({ description, description_localizations, ...rest }) => ({
      ...rest,
      ...wordsOf({ description, description_localizations }),
    })),
  }));
  const sorted = normal.sort((one, other) => (one.name < other.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** In the order of their locales, and none as an empty list: Discord answers either. */
function wordsOf({
  description,
  description_localizations: localized,
}: Pick<CommandForm, 'description' | 'description_localizations'>) {
  const sorted = Object.entries(localized ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return { description, localized: sorted };
}
