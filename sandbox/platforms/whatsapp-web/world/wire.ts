import type { GroupFrame, MessageFrame, PersonFrame } from '../frames.js';
import type { Group, Message, Person } from './records-of.js';
import type { World } from './world.js';

/** Where everybody's status updates stand. */
export const statusFeed = 'status@broadcast';

/** Under which id a person's chat and messages are seen. */
export function shownId({ phone, lid, shownAs }: Pick<Person, 'phone' | 'lid' | 'shownAs'>): string {
  if (shownAs === 'bot') return `${phone}@bot`;
  return shownAs === 'lid' ? `${lid}@lid` : `${phone}@c.us`;
}

/** Somebody as the page meets them. */
export function toPersonFrame({ phone, lid, name }: PersonFrame): PersonFrame {
  return { phone, lid, name };
}

/** A group as the page keeps it. */
export function toGroupFrame({ id, subject, kind, parent, members }: Group, world: World): GroupFrame {
  return {
    id,
    subject,
    announce: kind === 'announcement',
    isParent: kind === 'community',
    isAnnouncement: kind === 'announcement',
    parent,
    participants: members.map(({ phone, isAdmin }) => {
      const known = world.people.get(phone);
      return { id: known ? shownId(known) : `${phone}@c.us`, isAdmin };
    }),
  };
}

/** The id of a message's chat as the page has it. */
export function chatId({ chat }: Pick<Message, 'chat'>, world: World): string {
  const other = world.people.get(chat);
  return other ? shownId(other) : chat;
}

/** A message as the page has it. */
export function toMessageFrame(message: Message, world: World): MessageFrame {
  const author = message.from === null ? undefined : world.people.get(message.from);
  return {
    id: message.id,
    key: message.from === null ? message.key : null,
    chat: chatId(message, world),
    author: author ? shownId(author) : (message.from ?? `${world.account().phone}@c.us`),
    fromMe: message.from === null,
    person: author && isFindable(author) ? toPersonFrame(author) : null,
    type: message.type,
    body: message.body,
    at: Math.floor(message.sentAtMs / 1000),
    options: message.options,
    broadcast: message.isBroadcast || message.chat === statusFeed,
  };
}

/** Whether WhatsApp tells both their ids: of its assistants there are none, and of who has gone none are left. */
export function isFindable({ isDeleted, shownAs }: Person): boolean {
  return !isDeleted && shownAs !== 'bot';
}

/** The id of a message as clients write it. */
export function keyOf({ id, from, chat }: Pick<Message, 'id' | 'from' | 'chat'>, world: World): string {
  const author = from === null ? undefined : world.people.get(from);
  const isShared = chat.endsWith('@g.us') || chat === statusFeed;
  const suffix = isShared ? `_${author ? shownId(author) : `${world.account().phone}@c.us`}` : '';
  return `${from === null}_${chatId({ chat }, world)}_${id}${suffix}`;
}
