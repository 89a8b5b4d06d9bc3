import { z } from 'zod';

import { snowflake } from '../world/records-of.js';
import { list, refuseAt } from './rules.js';

const kinds = ['roles', 'users', 'everyone'] as const;
const ids = list(snowflake, 0, 100).nullish();

/** The `allowed_mentions` of a message body. */
export const allowedMentions = z.object({
  parse: list(z.enum(kinds), 0, kinds.length).nullish(),
  roles: ids,
  users: ids,
  replied_user: z.boolean().nullish(),
});

/** Whom a message may ping: all of a kind, those listed, or nobody. */
export type AllowedMentions = {
  readonly everyone: boolean;
  readonly roles: 'all' | readonly string[];
  readonly users: 'all' | readonly string[];
  /** The author of the message it replies to. */
  readonly repliedUser: boolean;
};

/** What holds for a message without the field. */
export const mentionsAsWritten: AllowedMentions = { everyone: true, roles: 'all', users: 'all', repliedUser: true };

/** What holds for an interaction's answers without the field (Discord's docs, "Allowed Mentions Object"). */
export const usersAsWritten: AllowedMentions = { everyone: false, roles: [], users: 'all', repliedUser: true };

/** Reads the field as Discord does; a kind that is both parsed and listed is refused. */
export function readAllowedMentions(field: z.output<typeof allowedMentions>): AllowedMentions {
  const parse = field.parse ?? [];
  for (const kind of ['users', 'roles'] as const) {
    if (!parse.includes(kind) || (field[kind] ?? []).length === 0) continue;
    const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    refuseAt(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', words);
  }
  return {
    everyone: parse.includes('everyone'),
    roles: parse.includes('roles') ? 'all' : (field.roles ?? []),
    users: parse.includes('users') ? 'all' : (field.users ?? []),
    repliedUser: field.replied_user ?? false,
  };
}
