import { z } from 'zod';
import type { CommandInput } from '../commands/command.js';
import { decodePress } from '../commands/press.js';
import type { Choice } from '../commands/reply.js';
import { placeOf } from './start-payload.js';
import { readCommand } from './typed-command.js';

const id = z.number().int();
const user = z.object({ id, is_bot: z.boolean(), first_name: z.string(), last_name: z.string().optional() });
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });

/** What of a message is used; Telegram sends far more. */
const message = z.object({
  message_id: id,
  from: user.optional(),
  chat,
  text: z.string().optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  migrate_to_chat_id: id.optional(),
});
const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: message.optional(),
  data: z.string().optional(),
});
const updateForm = z.object({
  update_id: id,
  message: message.optional(),
  callback_query: callbackQuery.optional(),
});

type User = z.infer<typeof user>;
type Message = z.infer<typeof message>;

/** The chat a command came from. */
export type Origin = {
  chatId: string;
  isPrivate: boolean;
  /** The message to answer to. */
  messageId: number;
};

/** An update as it is answered. */
export type Decoded =
  | { what: 'command'; name: string; input: CommandInput; origin: Origin; pressId: string | null }
  /** A button that types no command of today. */
  | { what: 'stale-button'; pressId: string; origin: Origin | null }
  /** A group goes on under another id. */
  | { what: 'migrated'; from: string; to: string }
  | { what: 'nothing' };

/** What decoding takes. */
export type Decoding = { botUsername: string; now: Date };

/** The number of an update, by which it is known again. */
export function updateIdOf(update: unknown): number {
  return updateForm.pick({ update_id: true }).parse(update).update_id;
}

/**
 * Reads an update as platform-neutral input. What bots and channels write is nothing, and so is what was edited.
 *
 * @throws ZodError if Telegram sent something else than it documents
 */
export function decode(update: unknown, decoding: Decoding): Decoded {
  const { update_id: updateId, message: sent, callback_query: press } = updateForm.parse(update);
  if (press) return pressed(press, updateId, decoding);
  if (!sent) return { what: 'nothing' };
  if (sent.migrate_to_chat_id !== undefined) {
    return { what: 'migrated', from: String(sent.chat.id), to: String(sent.migrate_to_chat_id) };
  }
  return typed(sent, updateId, decoding);
}

function typed(sent: Message, updateId: number, { botUsername, now }: Decoding): Decoded {
  const { from, text } = sent;
  if (!from || from.is_bot || sent.chat.type === 'channel') return { what: 'nothing' };
  const isPrivate = sent.chat.type === 'private';
  const read = text === undefined ? null : readCommand(text, botUsername);
  // Words without a slash are for the bot only where there is nobody else; another bot's command, and one that nobody
  // has, belong in a group to somebody else.
  const isCommand = text?.trim().startsWith('/') ?? false;
  if (!read && (isCommand || !isPrivate)) return { what: 'nothing' };
  if (read && !isPrivate && !read.isKnown && !read.isAddressed) return { what: 'nothing' };
  const command = read?.command ?? { name: 'help', options: {} };
  const asked = { command, place: isPrivate ? (read?.place ?? null) : placeIn(sent), from, updateId, now };
  return { what: 'command', ...commandOf(asked), origin: originOf(sent), pressId: null };
}

function pressed(press: z.infer<typeof callbackQuery>, updateId: number, { now }: Decoding): Decoded {
  const { message: under, from, data = '' } = press;
  const origin = under ? originOf(under) : null;
  const command = decodePress(data);
  if (!command || !under || !origin) return { what: 'stale-button', pressId: press.id, origin };
  const place = origin.isPrivate ? null : placeIn(under);
  return { what: 'command', ...commandOf({ command, place, from, updateId, now }), origin, pressId: press.id };
}

type Asked = {
  command: Choice['command'];
  place: CommandInput['place'];
  from: User;
  updateId: number;
  now: Date;
};

function commandOf({ command, place, from, updateId, now }: Asked): { name: string; input: CommandInput } {
  const account = { platform: 'telegram', externalId: String(from.id), displayName: nameOf(from) } as const;
  return {
    name: command.name,
    input: { account, place, options: command.options, now, requestId: `telegram:${updateId}` },
  };
}

/** Telegram's accounts can have names that show nothing. */
function nameOf({ first_name: first, last_name: last = '' }: User): string {
  return `${first} ${last}`.trim().slice(0, 100) || 'Somebody';
}

function placeIn({ chat: { id: chatId }, message_thread_id: topic, is_topic_message: isTopic }: Message) {
  return placeOf(String(chatId), isTopic && topic !== undefined ? String(topic) : null);
}

function originOf({ chat: { id: chatId, type }, message_id: messageId }: Message): Origin {
  return { chatId: String(chatId), isPrivate: type === 'private', messageId };
}
