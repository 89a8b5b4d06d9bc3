import { createHash } from 'node:crypto';
import type { EmulatorClock } from '../clock.js';
import type { Fault, Faults } from '../faults.js';
import type { Ledger } from '../ledger.js';
import type { PageFrame, SentMessage } from './frames.js';
import { refusalOfForm } from './limits.js';
import type { LinkedBrowser } from './linked-browser.js';
import type { ChatFeed } from './world/feed.js';
import type { Message, Person } from './world/records-of.js';
import { keyOf, shownId, toMessageFrame } from './world/wire.js';
import { newMessageId, type World } from './world/world.js';

/** What the account did, as the server saw it. */
export type LedgerEntry = {
  /** ISO 8601, UTC. */
  at: string;
  deed: 'message' | 'typing' | 'seen' | 'reaction' | 'trouble';
  /** The group's id, or the phone of the other person. */
  chat: string;
  messageId?: string;
  type?: string;
  text?: string;
  options?: string[];
  state?: string;
};

/** What people write and do, and what the account sends them. */
export interface Chat {
  /** Somebody writes to the account, or in a group. `id` brings the same message again. */
  write(person: Person, what: { text: string; group?: string; id?: string }): Message;
  vote(person: Person, message: Message, options: readonly string[]): void;
  react(person: Person, message: Message, emoji: string): void;
  acknowledge(message: Message, ack: number): void;
  /** What the page says about messages. */
  hear(frame: PageFrame): void;
}

/** What the chat writes to and tells. */
export type ChatOptions = {
  world: World;
  feed: ChatFeed;
  browser: LinkedBrowser;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  clock: EmulatorClock;
};

const blank = { options: null, picture: null, quoted: null, votes: {}, reactions: {} };

/** Opens the chats over the kept messages. */
export function openChat({ world, feed, browser, faults, ledger, clock }: ChatOptions): Chat {
  const put = (message: Message, change: 'message-sent' | 'message-changed'): Message => {
    world.messages.put(message.id, message);
    feed.publish({ change, chat: message.chat, messageId: message.id });
    return message;
  };
  const change = (message: Message, changed: Partial<Message>): Message =>
    put({ ...(world.messages.get(message.id) ?? message), ...changed }, 'message-changed');
  const chatOf = (id: string): string => (id.endsWith('@g.us') ? id : (world.find(id)?.phone ?? id));
  const note = (entry: Omit<LedgerEntry, 'at'>): void => {
    ledger.add({ at: new Date(clock.now()).toISOString(), ...entry });
  };

  const keep = (sent: SentMessage, ack: number): Message => {
    const id = sent.id.split('_')[2] ?? sent.id;
    const [chat, options] = [chatOf(sent.chat), sent.options];
    const picture = sent.media && keepPicture(sent.media, world);
    const words = { type: sent.type, body: sent.body, options, picture, quoted: sent.quoted };
    return put({ ...blank, ...words, id, key: sent.id, chat, from: null, sentAtMs: clock.now(), ack }, 'message-sent');
  };
  const take = (sent: SentMessage): void => {
    const chat = chatOf(sent.chat);
    const fault = faults.meet('SEND', `/${chat}`);
    const judge = (): void => {
      if (fault?.drop && fault.when === 'before') return void keep(sent, 0);
      const refusal = fault?.status === undefined ? (refusalOfForm(sent) ?? refusalOf(chat, world)) : refusedBy(fault);
      const kept = keep(sent, refusal === null ? 1 : -1);
      const answer = { id: sent.id, ack: kept.ack, ...(refusal !== null && { reason: refusal }) };
      if (fault?.drop !== true) browser.send({ what: 'ack', ...answer });
      if (refusal !== null) return;
      const options = sent.options?.map(({ name }) => name);
      note({
        deed: 'message',
        chat,
        messageId: kept.id,
        type: sent.type,
        text: sent.body,
        ...(options && { options }),
      });
    };
    if (fault && fault.delayMs > 0) clock.after(fault.delayMs, judge);
    else judge();
  };

  return {
    write(person, { text, group, id = newMessageId() }) {
      if (!person.hasMet) {
        world.people.put(person.phone, { ...person, hasMet: true });
        browser.send({ what: 'person', person });
      }
      const place = { chat: group ?? person.phone, from: person.phone, id };
      const known = world.messages.get(id);
      const written = { ...blank, ...place, type: 'chat', body: text, sentAtMs: clock.now(), ack: 0 };
      const message = known ?? put({ ...written, key: keyOf(place, world) }, 'message-sent');
      browser.send({ what: 'message', ...toMessageFrame(message, world) });
      return message;
    },
    vote(person, message, options) {
      change(message, { votes: { ...message.votes, [person.phone]: [...options] } });
      const chosen = message.options?.filter(({ name }) => options.includes(name)) ?? [];
      const choice = { poll: message.key, author: shownId(person), options: chosen.map(({ localId }) => localId) };
      browser.send({ what: 'vote', ...choice, at: clock.now() });
    },
    react(person, message, emoji) {
      change(message, { reactions: { ...message.reactions, [person.phone]: emoji } });
      browser.send({ what: 'reaction', message: message.key, author: shownId(person), emoji, at: clock.now() });
    },
    acknowledge(message, ack) {
      change(message, { ack });
      browser.send({ what: 'ack', id: message.key, ack });
    },
    hear(frame) {
      switch (frame.what) {
        case 'sent':
          take(frame.message);
          break;
        case 'received': {
          const message = world.messages.get(frame.id);
          if (message) change(message, { ack: 2 });
          break;
        }
        case 'typing':
          note({ deed: 'typing', chat: chatOf(frame.chat), state: frame.state });
          feed.publish({ change: 'typing', chat: chatOf(frame.chat) });
          break;
        case 'seen':
          note({ deed: 'seen', chat: chatOf(frame.chat) });
          break;
        case 'reacted':
          note({ deed: 'reaction', chat: '', messageId: frame.id, text: frame.reaction });
          break;
        case 'trouble':
          note({ deed: 'trouble', chat: '', text: frame.sentence });
          break;
        default:
      }
    },
  };
}

function refusedBy({ status, body }: Fault): string {
  return typeof body === 'string' ? body : `The server answered ${status ?? 500}.`;
}

/** Nobody writes into a community itself, and in its announcement group only who runs it. */
function refusalOf(chat: string, world: World): string | null {
  const group = world.groups.get(chat);
  if (!group) return null;
  const standing = group.members.find(({ phone }) => phone === world.account().phone);
  if (!standing) return '403: not a member of this group';
  if (group.kind === 'community') return '420: a community itself takes no messages';
  return group.kind === 'announcement' && !standing.isAdmin ? '403: only admins write here' : null;
}

function keepPicture({ mimetype, base64 }: NonNullable<SentMessage['media']>, world: World): string {
  const key = createHash('sha256').update(base64).digest('hex').slice(0, 32);
  world.pictures.put(key, { contentType: mimetype, base64 });
  return key;
}
