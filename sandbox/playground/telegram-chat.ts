import { z } from 'zod';
import { ControlProblem } from '../http/problem.js';
import type { Button, Message } from './chat-shape.js';
import { openControlClient } from './control-client.js';
import type { ChatApp, Conversation } from './conversation.js';
import { asMarkdown, entity } from './telegram-text.js';

const button = z.object({ text: z.string(), url: z.string().optional(), callback_data: z.string().optional() });
const message = z.object({
  messageId: z.number(),
  author: z.object({ id: z.number(), name: z.string(), bot: z.boolean() }),
  text: z.string(),
  entities: z.array(entity),
  photoUrl: z.string().nullable(),
  keyboard: z.object({ inline_keyboard: z.array(z.array(button)) }).nullable(),
  timestamp: z.iso.datetime(),
  edited: z.boolean(),
  pinned: z.boolean(),
  service: z.looseObject({}).nullable(),
});
const chat = z.object({
  id: z.number(),
  kind: z.enum(['private', 'group', 'supergroup']),
  title: z.string(),
  messages: z.array(message),
});
const view = z.object({ chats: z.array(chat) });
const users = z.object({ users: z.array(z.object({ id: z.number(), username: z.string() })) });

type Chat = z.infer<typeof chat>;
type Sent = z.infer<typeof message>;

const keyPrefix = 'telegram:';
/** A link to one's own chat with the bot, that may go on with something there: no app here could be opened by it. */
const botLink = /^https:\/\/t\.me\/\w+(?:\?start=([\w-]{1,64}))?$/;

/** The sandbox's Telegram as the people who live here see it. */
export function openTelegramChat(control: () => string): ChatApp {
  const { read, send, follow } = openControlClient(control, 'Telegram');
  const idOf = async (username: string): Promise<number | undefined> =>
    (await read('/users', users)).users.find((each) => each.username === username)?.id;
  const accountOf = async (username: string): Promise<number> => {
    const id = await idOf(username);
    if (id === undefined) throw new ControlProblem(404, `${username} has no account on the sandbox’s Telegram.`);
    return id;
  };
  /** What Telegram's app does with such a link: it opens the chat, and sends what it carries. */
  const begin = async (userId: number, payload: string | undefined): Promise<void> => {
    if (payload !== undefined) await send('/starts', { userId, payload });
  };
  return {
    platform: 'telegram',
    async conversationsOf(username) {
      const userId = await idOf(username);
      if (userId === undefined) return [];
      const { chats } = await read(`/chat?userId=${userId}`, view);
      return chats.map((each) => toConversation(each, userId));
    },
    async say(username, key, text) {
      await send('/messages', { userId: await accountOf(username), chatId: chatIn(key), text });
    },
    async press(username, messageId, pressed) {
      const userId = await accountOf(username);
      if (botLink.test(pressed)) return begin(userId, botLink.exec(pressed)?.[1]);
      const [, chatId, id] = messageId.split(':');
      return send('/presses', { userId, chatId: Number(chatId), messageId: Number(id), data: pressed });
    },
    follow,
  };
}

function chatIn(key: string): number {
  return Number(key.slice(keyPrefix.length));
}

function toConversation({ id, kind, title, messages }: Chat, userId: number): Conversation {
  const isDirect = kind === 'private';
  return {
    key: `${keyPrefix}${id}`,
    platform: 'telegram',
    isDirect,
    name: title,
    topic: isDirect ? 'Your own chat with the bot' : 'A group',
    messages: messages.map((sent) => toMessage(sent, { chatId: id, userId })),
  };
}

type Where = { chatId: number; userId: number };

function toMessage(sent: Sent, { chatId, userId }: Where): Message {
  const { messageId, author, text, entities, photoUrl, keyboard, timestamp, edited, pinned, service } = sent;
  const rows = keyboard?.inline_keyboard ?? [];
  const picture = photoUrl === null ? [] : [{ filename: 'picture', url: photoUrl, content_type: 'image/jpeg' }];
  return {
    id: `${keyPrefix}${chatId}:${messageId}`,
    author: { ...author, id: String(author.id) },
    content: service && 'pinned_message' in service ? asMarkdown('pinned a message', []) : asMarkdown(text, entities),
    embeds: [],
    components: rows.map((row) => row.map((each) => toButton(each, userId))),
    attachments: picture,
    ...{ timestamp, edited, pinned },
    ...{ ephemeral: false, thinking: false, failed: false, interaction: null },
  };
}

function toButton({ text, url, callback_data: data }: z.infer<typeof button>, userId: number): Button {
  const look = { type: 2, style: 2, label: text, emoji: null, disabled: false } as const;
  if (url !== undefined && botLink.test(url)) return { ...look, custom_id: url, opens: `${keyPrefix}${userId}` };
  return data === undefined ? { ...look, url } : { ...look, custom_id: data };
}
