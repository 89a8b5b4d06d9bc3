import type { EmulatorClock } from '../clock.js';
import { badRequest, refusals } from './api/refusal.js';
import type { FormattedText } from './text/parse-html.js';
import type { Updates } from './updates/updates.js';
import type { ChatFeed } from './world/feed.js';
import type { Group, Message, Person } from './world/records-of.js';
import { chatOf, toApiMessage } from './world/wire.js';
import { messageKey, type World } from './world/world.js';

/** What a new message is made of. */
export type Draft = Pick<Message, 'chatId' | 'fromId'> &
  FormattedText &
  Partial<Pick<Message, 'photo' | 'replyMarkup' | 'linkPreviewOptions' | 'replyToId' | 'topicId' | 'service'>>;

/** The messages of all chats; every change reaches the bot, if it is meant to see it, and the playground. */
export interface Chat {
  /** The chat the bot may write to now, or the refusal that Telegram answers. */
  writable(chatId: number): Person | Group;
  send(draft: Draft): Message;
  edit(message: Message, change: Partial<Message>): Message;
  /** Pins a message, or no more; that is no edit of it. */
  mark(message: Message, pinnedAtMs: number | undefined): void;
  remove(message: Message): void;
  find(chatId: number, messageId: number): Message | undefined;
}

/** What the chat writes to and tells. */
export type ChatOptions = { world: World; feed: ChatFeed; updates: Updates; clock: EmulatorClock };

/** Opens the chat over the kept messages. */
export function openChat({ world, feed, updates, clock }: ChatOptions): Chat {
  const botId = world.bot().id;
  const put = (message: Message): void => world.messages.put(messageKey(message), message);
  return {
    writable(chatId) {
      const chat = chatOf(chatId, world);
      if (!chat) throw chatId === botId ? refusals.toABot() : refusals.chatNotFound();
      assertWritable(chat, world);
      return chat;
    },
    send(draft) {
      const sent: Message = { ...draft, messageId: world.next('message'), sentAtMs: clock.now() };
      put(sent);
      if (sent.fromId !== botId && isForBot(sent, world)) updates.push('message', toApiMessage(sent, world));
      feed.publish({ change: 'message-sent', chatId: sent.chatId, messageId: sent.messageId });
      return sent;
    },
    edit(message, change) {
      const changed = { ...message, ...change, editedAtMs: clock.now() };
      put(changed);
      if (message.fromId !== botId && isForBot(changed, world)) {
        updates.push('edited_message', toApiMessage(changed, world));
      }
      feed.publish({ change: 'message-edited', chatId: message.chatId, messageId: message.messageId });
      return changed;
    },
    mark(message, pinnedAtMs) {
      const marked = { ...message };
      delete marked.pinnedAtMs;
      put(pinnedAtMs === undefined ? marked : { ...marked, pinnedAtMs });
      feed.publish({ change: 'message-edited', chatId: message.chatId, messageId: message.messageId });
    },
    remove(message) {
      world.messages.remove(messageKey(message));
      feed.publish({ change: 'message-removed', chatId: message.chatId, messageId: message.messageId });
    },
    find: (chatId, messageId) => world.messages.get(messageKey({ chatId, messageId })),
  };
}

function assertWritable(chat: Person | Group, world: World): void {
  if (!('members' in chat)) {
    if (chat.deactivated) throw refusals.deactivated();
    if (chat.blocked) throw refusals.blocked();
    if (!chat.started) throw refusals.notStarted();
    return;
  }
  if (chat.migratedTo !== undefined) throw refusals.migrated(chat.migratedTo);
  const standing = world.membershipOf(chat, world.bot().id);
  if (standing === 'kicked') throw refusals.kicked(chat.kind);
  if (standing === 'left') throw refusals.notAMember(chat.kind);
}

/** In a group a bot in privacy mode reads what names it, answers it, or is a command that no other bot is named in. */
function isForBot({ chatId, text, entities, replyToId, service }: Message, world: World): boolean {
  const group = world.groups.get(String(chatId));
  if (!group) return true;
  const { id, username, privacyMode } = world.bot();
  const standing = world.membershipOf(group, id);
  if (standing === 'left' || standing === 'kicked') return false;
  if (!privacyMode || standing === 'administrator' || service) return true;
  const answered = world.messages.get(messageKey({ chatId, messageId: replyToId ?? 0 }));
  if (answered?.fromId === id) return true;
  return entities.some(({ type, offset, length }) => {
    const piece = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return piece === `@${username.toLowerCase()}`;
    return type === 'bot_command' && (!piece.includes('@') || piece.endsWith(`@${username.toLowerCase()}`));
  });
}

/** The bot's own message, or Telegram's refusal to touch another's. */
export function ownMessage(message: Message | undefined, world: World, act: 'edit' | 'delete'): Message {
  if (!message) throw badRequest(`message to ${act} not found`);
  if (message.fromId !== world.bot().id) throw badRequest(`message can't be ${act === 'edit' ? 'edited' : 'deleted'}`);
  return message;
}
