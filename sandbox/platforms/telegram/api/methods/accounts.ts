import { z } from 'zod';

import { toApiChat, toApiMember, chatOf } from '../../world/wire.js';
import type { Method, Methods } from '../method.js';
import { flag, number, parse, text } from '../parameters.js';
import { badRequest, refusals } from '../refusal.js';
import { readChatId } from './messages.js';

const getMe: Method = (_given, { world }) => {
  const { id, username, name, privacyMode } = world.bot();
  return {
    id,
    is_bot: true,
    first_name: name,
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  };
};

/** A private chat that was never begun does not exist for the bot. */
const getChat: Method = (given, { world }) => {
  const { chat_id: chatId } = parse(given, z.object({ chat_id: text.optional() }));
  const chat = chatOf(readChatId(chatId), world);
  if (!chat || ('started' in chat && !chat.started)) throw refusals.chatNotFound();
  if ('members' in chat) {
    if (chat.migratedTo !== undefined) throw refusals.migrated(chat.migratedTo);
    if (world.membershipOf(chat, world.bot().id) === 'kicked') throw refusals.kicked(chat.kind);
  }
  return { ...toApiChat(chat), accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} };
};

const getChatMember: Method = (given, { world }) => {
  const form = parse(given, z.object({ chat_id: text.optional(), user_id: number }), {
    user_id: 'invalid user_id specified',
  });
  const chat = chatOf(readChatId(form.chat_id), world);
  if (!chat) throw refusals.chatNotFound();
  const user = world.people.get(String(form.user_id));
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return toApiMember(user, 'members' in chat ? world.membershipOf(chat, user.id) : 'member');
};

const answerCallbackQuery: Method = (given, { queries, feed }) => {
  const form = parse(
    given,
    z.object({
      callback_query_id: text.default(''),
      text: text.optional(),
      show_alert: flag.default(false),
      url: text.optional(),
    }),
  );
  if (form.text !== undefined && form.text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  const userId = queries.answer(form.callback_query_id, { text: form.text, showAlert: form.show_alert, url: form.url });
  feed.publish({ change: 'alert', userId, ...(form.text !== undefined && { text: form.text }) });
  return true;
};

const sendChatAction: Method = (given, { chat }) => {
  const form = parse(given, z.object({ chat_id: text.optional(), action: text }));
  chat.writable(readChatId(form.chat_id));
  return true;
};

/** Who is who, and the answer to a pressed button. */
export const accountMethods: Methods = {
  getme: getMe,
  getchat: getChat,
  getchatmember: getChatMember,
  answercallbackquery: answerCallbackQuery,
  sendchataction: sendChatAction,
};
