import { z } from 'zod';

import { list, text } from './rules.js';

/** The languages Discord has; names and descriptions can be given in these and no others. */
const locales = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro ' +
  'fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'
).split(' ');

/** The name rule of chat-platforms §1.4: letters of any script, digits, `-`, `_`, `'`; lower case. */
const nameRule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or option. */
export const slashName = z
  .string()
  .refine(
    (name) => nameRule.test(name) && name === name.toLowerCase(),
    'APPLICATION_COMMAND_INVALID_NAME: Command name is invalid',
  );

/** The description of a slash command or option. */
export const description = text(1, 100);

/** The same text in other languages, by Discord's closed list of locales. */
export function translated(value: z.ZodType<string>) {
  return z.partialRecord(z.enum(locales), value).nullish();
}

const choice = z.object({
  name: text(1, 100),
  name_localizations: translated(text(1, 100)),
  value: z.union([text(0, 100), z.number()]),
});

const optionBase = {
  name: slashName,
  name_localizations: translated(slashName),
  description,
  description_localizations: translated(description),
};

const valueOption = z
  .object({
    ...optionBase,
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    required: z.boolean().optional(),
    choices: list(choice, 0, 25).optional(),
    channel_types: z.array(z.number().int()).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.number().int().min(0).max(6000).optional(),
    max_length: z.number().int().min(1).max(6000).optional(),
    autocomplete: z.boolean().optional(),
  })
  .refine(
    (option) => !(option.autocomplete === true && (option.choices?.length ?? 0) > 0),
    'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES: Autocomplete options cannot have choices',
  );

function optionList<T extends z.ZodType<{ name: string }>>(option: T) {
  return list(option, 0, 25)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED: Option names must be unique',
    )
    .refine(
      (all) => all.every((each, index) => index === 0 || !isRequired(each) || isRequired(all[index - 1])),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: Required options must be placed before non-required options',
    );
}

function isRequired(option: object | undefined): boolean {
  return option !== undefined && 'required' in option && option.required === true;
}

const subCommand = z.object({ ...optionBase, type: z.literal(1), options: optionList(valueOption).optional() });
const group = z.object({ ...optionBase, type: z.literal(2), options: optionList(subCommand).optional() });

/** The options of a slash command: values, or subcommands and groups, never both. */
export const commandOptions = optionList(z.discriminatedUnion('type', [subCommand, group, valueOption])).refine(
  (all) => all.every(({ type }) => type <= 2) || all.every(({ type }) => type > 2),
  'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID: Sub-command and sub-command group option types are mutually exclusive to all other types',
);
