import type { TypedCommand } from '../commands/command.js';
import { decodePress } from '../commands/press.js';
import type { Understood } from '../commands/read-typed.js';
import { greeting, readMessage } from './read-message.js';
import { placeOf } from './start-payload.js';
import { readUpdate, type CallbackQuery, type Message, type MyChatMember, type User } from './update.js';

/** The chat a command came from. */
export type Origin = {
  chatId: string;
  isPrivate: boolean;
  /** The message to answer to. */
  messageId: number;
};

/** Somebody wants something, by typing or by a button: what was understood of it, and who and where they are. */
export type Asked = {
  what: 'asked';
  understood: Exclude<Understood, { kind: 'not-for-us' }>;
  input: Omit<TypedCommand, 'options'>;
  origin: Origin;
  /** Of the button that was pressed. */
  pressId: string | null;
};

/** A button that types no command of today, and who pressed it where. */
export type StaleButton = Pick<TypedCommand, 'account' | 'place'> & {
  what: 'stale-button';
  pressId: string;
  /** Null where Telegram does not say any more under which message it is. */
  origin: Origin | null;
};

/** An update as it is answered. */
export type Decoded =
  | Asked
  | StaleButton
  /** A group goes on under another id. */
  | { what: 'migrated'; from: string; to: string }
  /** Somebody has ended their chat with the bot, or opened it again. */
  | { what: 'blocked' | 'unblocked'; externalId: string }
  /** The bot was added to a group, by this person. */
  | { what: 'joined'; chatId: string; by: TypedCommand['account'] }
  | { what: 'nothing' };

/** What decoding takes. */
export type Decoding = { botUsername: string; now: Date };

const nothing: Decoded = { what: 'nothing' };

/**
 * Reads an update as platform-neutral input. What bots and channels write is nothing, and so is what was edited.
 *
 * @throws ZodError if Telegram sent something else than it documents
 */
export function decode(update: unknown, decoding: Decoding): Decoded {
  const read = readUpdate(update);
  if (read.callback_query) return pressed(read.callback_query, read.update_id, decoding);
  if (read.my_chat_member) return standingChanged(read.my_chat_member);
  if (!read.message) return nothing;
  return migrated(read.message) ?? typed(read.message, read.update_id, decoding);
}

/** Telegram says it twice, in the old group and in the new one. */
function migrated({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: Message): Decoded | null {
  if (to !== undefined) return { what: 'migrated', from: String(chat.id), to: String(to) };
  if (from !== undefined) return { what: 'migrated', from: String(from), to: String(chat.id) };
  return null;
}

/** Out of a chat are those who have left it, and those who were put out; a bot is put out of a private chat by a block. */
function standingChanged({ chat, from, old_chat_member: before, new_chat_member: after }: MyChatMember): Decoded {
  const isOut = ({ status }: { status: string }) => status === 'left' || status === 'kicked';
  if (chat.type === 'channel' || isOut(before) === isOut(after)) return nothing;
  if (chat.type === 'private') return { what: isOut(after) ? 'blocked' : 'unblocked', externalId: String(from.id) };
  return isOut(after) ? nothing : { what: 'joined', chatId: String(chat.id), by: accountOf(from) };
}

function typed(sent: Message, updateId: number, { botUsername, now }: Decoding): Decoded {
  const { from, text = '' } = sent;
  // What a channel writes into its discussion group comes from an account that is no bot: only `sender_chat` tells.
  if (!from || from.is_bot || sent.sender_chat || sent.chat.type === 'channel') return nothing;
  const alone = sent.chat.type === 'private';
  const { understood, place } = readMessage(text, { botUsername, alone });
  const asked = { place: alone ? place : placeIn(sent), from, updateId, now };
  const rest = { input: inputOf(asked), origin: originOf(sent), pressId: null };
  if (understood.kind !== 'not-for-us') return { what: 'asked', understood, ...rest };
  // Talk is for the bot only where there is nobody else; a command for another bot is not even there.
  const isTalk = alone && !/^\s*\/\S+@/.test(text);
  return isTalk ? { what: 'asked', understood: { kind: 'command', ...greeting }, ...rest } : nothing;
}

function pressed(press: CallbackQuery, updateId: number, { now }: Decoding): Decoded {
  const { message: under, from, data = '' } = press;
  const origin = under ? originOf(under) : null;
  const command = decodePress(data);
  const place = !under || origin?.isPrivate ? null : placeIn(under);
  if (!command || !origin) return { what: 'stale-button', pressId: press.id, origin, account: accountOf(from), place };
  const input = inputOf({ place, from, updateId, now });
  return { what: 'asked', understood: { kind: 'command', ...command }, input, origin, pressId: press.id };
}

type By = { place: TypedCommand['place']; from: User; updateId: number; now: Date };

function inputOf({ place, from, updateId, now }: By): Asked['input'] {
  return { account: accountOf(from), place, now, requestId: `telegram:${updateId}` };
}

function accountOf(from: User): TypedCommand['account'] {
  const { id, language_code: languageTag } = from;
  const account = { platform: 'telegram', externalId: String(id), displayName: nameOf(from) } as const;
  return languageTag === undefined ? account : { ...account, languageTag };
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
