import { z } from 'zod';

import { toApiMessage } from '../../world/wire.js';
import type { ApiWorld, Method, Methods } from '../method.js';
import { flag, number, parse, text } from '../parameters.js';
import { badRequest } from '../refusal.js';
import { readChatId } from './messages.js';

/** In a group a bot needs to be an administrator for it; in its chat with one person it does not. */
function mayPin(chatId: number, { world, chat }: ApiWorld): void {
  const where = chat.writable(chatId);
  if (!('members' in where)) return;
  if (world.membershipOf(where, world.bot().id) === 'administrator') return;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}

const pinChatMessage: Method = (given, on) => {
  const form = parse(
    given,
    z.object({ chat_id: text.optional(), message_id: number, disable_notification: flag.default(false) }),
    { message_id: 'message identifier is not specified' },
  );
  const chatId = readChatId(form.chat_id);
  mayPin(chatId, on);
  const message = on.chat.find(chatId, form.message_id);
  if (!message || message.service) throw badRequest('message to pin not found');
  if (message.pinnedAtMs !== undefined) return true;
  on.chat.mark(message, on.clock.now());
  const { topicId } = message;
  const service = { pinned_message: toApiMessage(message, on.world, true) };
  const where = { chatId, fromId: on.world.bot().id, ...(topicId !== undefined && { topicId }) };
  on.chat.send({ ...where, text: '', entities: [], service });
  return true;
};

/** Without a message, the one that was pinned last. */
const unpinChatMessage: Method = (given, on) => {
  const form = parse(given, z.object({ chat_id: text.optional(), message_id: number.optional() }));
  const chatId = readChatId(form.chat_id);
  mayPin(chatId, on);
  const pinned = on.world.messagesIn(chatId).filter(({ pinnedAtMs }) => pinnedAtMs !== undefined);
  const latest = pinned.sort((one, other) => Number(other.pinnedAtMs) - Number(one.pinnedAtMs))[0];
  const message =
    form.message_id === undefined ? latest : pinned.find(({ messageId }) => messageId === form.message_id);
  if (!message) throw badRequest('message to unpin not found');
  on.chat.mark(message, undefined);
  return true;
};

/** What is kept in sight in a chat. */
export const pinMethods: Methods = { pinchatmessage: pinChatMessage, unpinchatmessage: unpinChatMessage };
