import { z } from 'zod';

import { jsonObject, snowflake, type RegisteredCommand } from '../world/records-of.js';
import { commandOptions, description, slashName, translated } from './command-options.js';
import { lengthOf, parseEach, parseForm, refuseAt, text } from './rules.js';

const commandRules = {
  id: snowflake.optional(),
  default_member_permissions: z.string().regex(/^\d+$/, 'BASE_TYPE_INVALID: Not a permission bit string.').nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  contexts: z.array(z.number().int().min(0).max(2)).nullish(),
  integration_types: z.array(z.number().int().min(0).max(1)).nullish(),
  nsfw: z.boolean().nullish(),
};

const slashCommand = z.object({
  ...commandRules,
  type: z.literal(1).optional(),
  name: slashName,
  name_localizations: translated(slashName),
  description,
  description_localizations: translated(description),
  options: commandOptions.nullish(),
});

const menuName = text(1, 32);
const menuCommand = z.object({
  ...commandRules,
  type: z.literal([2, 3]),
  name: menuName,
  name_localizations: translated(menuName),
  description: text(0, 0).optional(),
});

const sizeLimit = 8000;

/** Names, descriptions and choices of a command together may hold 8,000 characters (chat-platforms §1.4). */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + sizeOf(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, each]) => {
    const counted = ['name', 'description', 'value'].includes(key) && typeof each === 'string';
    return sum + (counted ? lengthOf(each) : sizeOf(each));
  }, 0);
}

const kindOf = z.looseObject({ type: z.number().optional() });

function formFor(body: unknown): z.ZodType<{ name: string }> {
  const menu = (kindOf.safeParse(body).data?.type ?? 1) !== 1;
  const form: z.ZodType<{ name: string }> = menu ? menuCommand : slashCommand;
  return form.refine(
    (value) => sizeOf(value) <= sizeLimit,
    `APPLICATION_COMMAND_TOO_LARGE: Command exceeds maximum size (${sizeLimit})`,
  );
}

const checked = z.looseObject({
  name: z.string(),
  type: z.number().default(1),
  options: z.array(jsonObject).default([]),
});

/** A command to be registered, checked. */
export type CommandForm = Pick<RegisteredCommand, 'name' | 'type' | 'options' | 'rest'>;

/** Members that were null or absent go; Discord fills them in its own way. */
function compact(parsed: unknown): CommandForm {
  const json: unknown = JSON.parse(JSON.stringify(parsed, (_key, value: unknown) => value ?? undefined));
  const { name, type, options, ...rest } = checked.parse(json);
  return { name, type, options, rest: jsonObject.parse(rest) };
}

/** One command as a client wants it, checked. */
export function parseCommand(body: unknown): CommandForm {
  return compact(parseForm(formFor(body), body));
}

/** The whole list of a bulk overwrite: at most 100 slash commands, each name once per kind. */
export function parseCommands(body: unknown): CommandForm[] {
  const commands = parseEach(parseForm(z.array(z.unknown()), body), formFor).map(compact);
  const slash = commands.filter((each) => each.type === 1);
  if (slash.length > 100) {
    refuseAt([], 'APPLICATION_COMMANDS_MAX_LENGTH', 'Maximum number of application commands reached (100)');
  }
  const keys = commands.map((each) => `${each.type} ${each.name}`);
  const twin = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twin >= 0) {
    refuseAt([twin, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  return commands;
}
