import { z } from 'zod';

import { ownMessage, type Draft } from '../../chat.js';
import { givenEntities, readText } from '../../text/read-text.js';
import type { Group, JsonObject, Message, Person } from '../../world/records-of.js';
import { toApiMessage } from '../../world/wire.js';
import { checkKeyboard, replyMarkup } from '../keyboards.js';
import type { ApiWorld, Method, Methods } from '../method.js';
import { json, number, parse, text } from '../parameters.js';
import { badRequest, refusals } from '../refusal.js';
import { readPhoto } from './photo.js';

const most = { text: 4096, caption: 1024 } as const;

const chatId = text.optional();
const common = {
  chat_id: chatId,
  parse_mode: text.optional(),
  reply_markup: json(replyMarkup).optional(),
  reply_parameters: json(z.looseObject({ message_id: number })).optional(),
  reply_to_message_id: number.optional(),
  message_thread_id: number.optional(),
};
const keyboardWords = { reply_markup: 'object expected as reply markup' };

/** The chat that is meant; a name is one of a channel, and there are none here. */
export function readChatId(given: string | undefined): number {
  if (given === undefined || given === '') throw badRequest('chat_id is empty');
  if (!/^-?\d+$/.test(given)) throw refusals.chatNotFound();
  return Number(given);
}

const sendMessage: Method = (given, on) => {
  const form = parse(
    given,
    z.object({
      ...common,
      text: text.default(''),
      entities: json(givenEntities).optional(),
      link_preview_options: json(z.looseObject({})).optional(),
    }),
    keyboardWords,
  );
  const target = targetOf(form, on);
  const content = readText({
    text: form.text,
    parseMode: form.parse_mode,
    entities: form.entities,
    most: most.text,
    tooLong: 'message is too long',
  });
  if (content.text === '') throw badRequest('message text is empty');
  const preview = form.link_preview_options as JsonObject | undefined;
  return sent({ ...target, ...content, ...(preview && { linkPreviewOptions: preview }) }, on);
};

const sendPhoto: Method = async (given, on) => {
  const form = parse(
    given,
    z.object({ ...common, caption: text.default(''), caption_entities: json(givenEntities).optional() }),
    keyboardWords,
  );
  const target = targetOf(form, on);
  const content = readText({
    text: form.caption,
    parseMode: form.parse_mode,
    entities: form.caption_entities,
    most: most.caption,
    tooLong: 'message caption is too long',
  });
  return sent({ ...target, ...content, photo: await readPhoto(given, on.world) }, on);
};

const editMessageText: Method = (given, on) => {
  const {
    text: words,
    parse_mode: parseMode,
    entities,
    ...form
  } = parse(
    given,
    z.object({ ...common, message_id: number, text: text.default(''), entities: json(givenEntities).optional() }),
    { ...keyboardWords, message_id: 'message identifier is not specified' },
  );
  const message = ownMessage(on.chat.find(readChatId(form.chat_id), form.message_id), on.world, 'edit');
  on.chat.writable(message.chatId);
  if (message.photo) throw badRequest('there is no text in the message to edit');
  const content = readText({ text: words, parseMode, entities, most: most.text, tooLong: 'MESSAGE_TOO_LONG' });
  if (content.text === '') throw badRequest('message text is empty');
  return edited(message, { ...content, replyMarkup: checkKeyboard(form.reply_markup) }, on);
};

const editMessageReplyMarkup: Method = (given, on) => {
  const form = parse(given, z.object({ ...common, message_id: number }), keyboardWords);
  const message = ownMessage(on.chat.find(readChatId(form.chat_id), form.message_id), on.world, 'edit');
  on.chat.writable(message.chatId);
  return edited(message, { replyMarkup: checkKeyboard(form.reply_markup) }, on);
};

/** After this a message stays for the others in the chat. */
const removableForMs = 48 * 60 * 60 * 1000;

const deleteMessage: Method = (given, on) => {
  const form = parse(given, z.object({ chat_id: chatId, message_id: number }));
  const message = ownMessage(on.chat.find(readChatId(form.chat_id), form.message_id), on.world, 'delete');
  if (on.clock.now() - message.sentAtMs > removableForMs) throw badRequest("message can't be deleted for everyone");
  on.chat.remove(message);
  return true;
};

/** What people read and how they answer: the methods that make, change and remove messages. */
export const messageMethods: Methods = {
  sendmessage: sendMessage,
  sendphoto: sendPhoto,
  editmessagetext: editMessageText,
  editmessagereplymarkup: editMessageReplyMarkup,
  deletemessage: deleteMessage,
};

type Common = {
  chat_id?: string | undefined;
  reply_markup?: z.infer<typeof replyMarkup> | undefined;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: unknown } | undefined;
  reply_to_message_id?: number | undefined;
  message_thread_id?: number | undefined;
};

/** Where a message goes, under which keyboard, and whether Telegram takes one more now. */
function targetOf(
  form: Common,
  on: ApiWorld,
): Pick<Draft, 'chatId' | 'fromId' | 'replyMarkup' | 'replyToId' | 'topicId'> {
  const chat = on.chat.writable(readChatId(form.chat_id));
  const keyboard = checkKeyboard(form.reply_markup);
  const answered = form.reply_parameters?.message_id ?? form.reply_to_message_id;
  const found = answered === undefined ? undefined : on.chat.find(chat.id, answered);
  if (answered !== undefined && !found && form.reply_parameters?.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found');
  }
  const topicId = topicOf(chat, form.message_thread_id ?? found?.topicId);
  const tooMany = on.limits.take(chat.id, 'members' in chat);
  if (tooMany) throw tooMany;
  return {
    chatId: chat.id,
    fromId: on.world.bot().id,
    ...(keyboard && { replyMarkup: keyboard }),
    ...(found && { replyToId: found.messageId }),
    ...(topicId !== undefined && { topicId }),
  };
}

/** The topic that takes the message, or Telegram's refusal. */
function topicOf(chat: Person | Group, given: number | undefined): number | undefined {
  if (given === undefined) return undefined;
  const topic = 'members' in chat ? chat.topics?.find(({ id }) => id === given) : undefined;
  if (!topic) throw refusals.noSuchTopic();
  if (topic.isClosed) throw refusals.topicClosed();
  return topic.id;
}

function sent(draft: Draft, on: ApiWorld): JsonObject {
  return toApiMessage(on.chat.send(draft), on.world);
}

function edited(message: Message, { replyMarkup: keyboard, ...content }: Partial<Message>, on: ApiWorld): JsonObject {
  const { replyMarkup: before, ...rest } = message;
  const changed = { ...rest, ...content, ...(keyboard && { replyMarkup: keyboard }) };
  if (
    JSON.stringify([changed.text, changed.entities, keyboard]) === JSON.stringify([rest.text, rest.entities, before])
  ) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return toApiMessage(on.chat.edit(rest, changed), on.world);
}
