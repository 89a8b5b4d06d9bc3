import { z } from 'zod';

import type { ApiWorld, Method, Methods } from '../method.js';
import { json, parse, text, type Parameters } from '../parameters.js';
import { badRequest, refusals } from '../refusal.js';

const scope = z.looseObject({
  type: z.enum([
    'default',
    'all_private_chats',
    'all_group_chats',
    'all_chat_administrators',
    'chat',
    'chat_administrators',
    'chat_member',
  ]),
  chat_id: z.union([z.number(), z.string()]).optional(),
  user_id: z.number().optional(),
});
const which = { scope: json(scope).default({ type: 'default' }), language_code: text.default('') };
const scopeWords = { scope: "can't parse BotCommandScope: Unsupported type specified" };
const list = json(z.array(z.object({ command: z.string(), description: z.string() })));

const mostCommands = 100;

const setMyCommands: Method = (given, on) => {
  const key = keyOf(given, on);
  const { commands } = parse(given, z.object({ commands: list }), { commands: "can't parse commands" });
  if (commands.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const bare = commands.map(({ command, description }) => ({ command: command.replace(/^\//, ''), description }));
  for (const { command, description } of bare) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.trim().length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  if (bare.length > 0) on.world.commands.put(key, bare);
  else on.world.commands.remove(key);
  on.feed.publish({ change: 'commands' });
  return true;
};

const getMyCommands: Method = (given, on) => on.world.commands.get(keyOf(given, on)) ?? [];

const deleteMyCommands: Method = (given, on) => {
  on.world.commands.remove(keyOf(given, on));
  on.feed.publish({ change: 'commands' });
  return true;
};

/** The menu of commands, by scope and language. */
export const commandMethods: Methods = {
  setmycommands: setMyCommands,
  getmycommands: getMyCommands,
  deletemycommands: deleteMyCommands,
};

function keyOf(given: Parameters, { world }: ApiWorld): string {
  const form = parse(given, z.object(which), scopeWords);
  if (!/^([a-z]{2})?$/.test(form.language_code)) throw badRequest('invalid language code specified');
  const { type, chat_id: chatId, user_id: userId } = form.scope;
  if (type.startsWith('chat')) {
    const known = world.groups.get(String(chatId)) ?? world.people.get(String(chatId));
    if (!known) throw refusals.chatNotFound();
  }
  return commandsKey([type, chatId, userId], form.language_code);
}

/** Under which key the commands of a scope lie. */
export function commandsKey(scopeParts: readonly (string | number | undefined)[], languageCode: string): string {
  return `${scopeParts.filter((part) => part !== undefined).join(':')}|${languageCode}`;
}
