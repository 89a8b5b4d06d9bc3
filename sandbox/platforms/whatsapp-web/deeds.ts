import type { EmulatorClock } from '../clock.js';
import type { LinkedBrowser } from './linked-browser.js';
import type { ChatFeed } from './world/feed.js';
import type { Channel, Message, Person } from './world/records-of.js';
import { isFindable, keyOf, shownId, toMessageFrame } from './world/wire.js';
import { newMessageId, type World } from './world/world.js';

/** What somebody writes, and where. */
export type Written = {
  text: string;
  /** A group or the status feed; absent: the chat with the account. */
  group?: string;
  /** The same as before brings the same message again. */
  id?: string;
  /** Earlier than now for what has lain on a phone without a network; absent: now. */
  sentAtMs?: number;
  /** Sent to a list of people at once. */
  isBroadcast?: boolean;
};

/** What people do on their phones. */
export interface Deeds {
  write(person: Person, what: Written): Message;
  /** The owner of the account writes on the account's own phone, `to` a person or into a group. */
  writeOnPhone(what: { text: string; to: string }): Message;
  post(channel: Channel, text: string): Message;
  edit(message: Message, text: string): void;
  /** Takes a message back from everybody. */
  revoke(message: Message): void;
  /** Makes a message older than it is: what can be done to it depends on that. */
  age(message: Message, byMs: number): void;
  vote(person: Person, message: Message, options: readonly string[]): void;
  react(person: Person, message: Message, emoji: string): void;
}

/** The kept messages, each change of which is told. */
export interface Book {
  put(message: Message, change: 'message-sent' | 'message-changed'): Message;
  change(message: Message, changed: Partial<Message>): Message;
}

const untouched = { isEdited: false, pinnedUntilMs: 0 };

/** What a message has none of when it is new. */
export const blank = {
  options: null,
  picture: null,
  quoted: null,
  votes: {},
  reactions: {},
  isBroadcast: false,
  ...untouched,
};

/** Keeps messages in the world. */
export function openBook(world: World, feed: ChatFeed): Book {
  const put: Book['put'] = (message, change) => {
    world.messages.put(message.id, message);
    feed.publish({ change, chat: message.chat, messageId: message.id });
    return message;
  };
  return {
    put,
    change: (message, changed) =>
      put({ ...(world.messages.get(message.id) ?? message), ...changed }, 'message-changed'),
  };
}

type DeedsOptions = { world: World; book: Book; browser: LinkedBrowser; clock: EmulatorClock };

/** Opens what people can do, over the kept messages. */
export function openDeeds({ world, book, browser, clock }: DeedsOptions): Deeds {
  const bring = (message: Message): Message => {
    browser.send({ what: 'message', ...toMessageFrame(message, world) });
    return message;
  };
  const begin = (place: Pick<Message, 'chat' | 'from' | 'id'>, text: string): Message => {
    const written = { ...blank, ...place, key: keyOf(place, world), type: 'chat', body: text };
    return { ...written, sentAtMs: clock.now(), ack: place.from === null ? 1 : 0 };
  };

  return {
    write(person, { text, group, id = newMessageId(), sentAtMs = clock.now(), isBroadcast = false }) {
      if (!person.hasMet && isFindable(person)) {
        world.people.put(person.phone, { ...person, hasMet: true });
        browser.send({ what: 'person', person });
      }
      const known = world.messages.get(id);
      const written = begin({ chat: group ?? person.phone, from: person.phone, id }, text);
      return bring(known ?? book.put({ ...written, sentAtMs, isBroadcast }, 'message-sent'));
    },
    writeOnPhone: ({ text, to }) =>
      bring(book.put(begin({ chat: to, from: null, id: newMessageId() }, text), 'message-sent')),
    post: ({ id: channel }, text) =>
      bring(book.put(begin({ chat: channel, from: channel, id: newMessageId() }, text), 'message-sent')),
    edit(message, text) {
      book.change(message, { body: text, isEdited: true });
      browser.send({ what: 'edited', id: message.key, body: text, at: clock.now() });
    },
    revoke(message) {
      book.change(message, { body: '', type: 'revoked', pinnedUntilMs: 0 });
      browser.send({ what: 'revoked', id: message.key });
    },
    age(message, byMs) {
      const { sentAtMs } = book.change(message, { sentAtMs: message.sentAtMs - byMs });
      browser.send({ what: 'aged', id: message.key, at: Math.floor(sentAtMs / 1000) });
    },
    vote(person, message, options) {
      book.change(message, { votes: { ...message.votes, [person.phone]: [...options] } });
      const chosen = message.options?.filter(({ name }) => options.includes(name)) ?? [];
      const choice = { poll: message.key, author: shownId(person), options: chosen.map(({ localId }) => localId) };
      browser.send({ what: 'vote', ...choice, at: clock.now() });
    },
    react(person, message, emoji) {
      book.change(message, { reactions: { ...message.reactions, [person.phone]: emoji } });
      browser.send({ what: 'reaction', message: message.key, author: shownId(person), emoji, at: clock.now() });
    },
  };
}
