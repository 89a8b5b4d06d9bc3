import type { Group, JsonObject, Membership, Message, Person } from './records-of.js';
import { messageKey, type World } from './world.js';

/** A user as the API shows them. */
export function toApiUser({ id, bot, displayName, username, languageCode }: Person): JsonObject {
  const user = { id, is_bot: bot, first_name: displayName, username };
  return languageCode === undefined ? user : { ...user, language_code: languageCode };
}

/** A chat as the API shows it: somebody's private chat with the bot, or a group. */
export function toApiChat(chat: Person | Group): JsonObject {
  if ('members' in chat) {
    return { id: chat.id, title: chat.title, type: chat.kind, ...(chat.topics && { is_forum: true }) };
  }
  return { id: chat.id, first_name: chat.displayName, username: chat.username, type: 'private' };
}

/** Somebody's standing in a group, as the API shows it. */
export function toApiMember(user: Person, status: Membership): JsonObject {
  const member = { user: toApiUser(user), status };
  return status === 'creator' ? { ...member, is_anonymous: false } : member;
}

/** A message as the API shows it. */
export function toApiMessage(message: Message, world: World, asReply = false): JsonObject {
  const chat = chatOf(message.chatId, world);
  const from = world.people.get(String(message.fromId));
  const { topicId } = message;
  // In a topic what answers nothing else answers its beginning.
  const answeredId = message.replyToId ?? topicId ?? 0;
  const answered = world.messages.get(messageKey({ chatId: message.chatId, messageId: answeredId }));
  return {
    message_id: message.messageId,
    ...(from && { from: toApiUser(from) }),
    ...(chat && { chat: toApiChat(chat) }),
    date: Math.floor(message.sentAtMs / 1000),
    ...(topicId !== undefined && { message_thread_id: topicId, is_topic_message: true }),
    ...(message.editedAtMs !== undefined && { edit_date: Math.floor(message.editedAtMs / 1000) }),
    ...(answered && !asReply && { reply_to_message: toApiMessage(answered, world, true) }),
    ...bodyOf(message),
    ...(message.linkPreviewOptions && { link_preview_options: message.linkPreviewOptions }),
    ...(message.replyMarkup && { reply_markup: message.replyMarkup }),
  };
}

function bodyOf({ text, entities, photo, service }: Message): JsonObject {
  if (service) return service;
  const marked = entities.length > 0;
  if (!photo) return { text, ...(marked && { entities }) };
  const { fileId, width, height, sizeBytes } = photo;
  const size = { file_id: fileId, file_unique_id: fileId.slice(0, 16), width, height, file_size: sizeBytes };
  return { photo: [size], ...(text !== '' && { caption: text }), ...(marked && { caption_entities: entities }) };
}

/** The chat of this id; undefined if there is none. The bot itself is no chat. */
export function chatOf(chatId: number, world: World): Person | Group | undefined {
  const person = world.people.get(String(chatId));
  return person && !person.bot ? person : world.groups.get(String(chatId));
}
