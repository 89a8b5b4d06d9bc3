import { createHash } from 'node:crypto';
import type { EmulatorClock } from '../clock.js';
import type { Faults } from '../faults.js';
import type { Ledger } from '../ledger.js';
import { changeOwn } from './change-own.js';
import { blank, openBook, openDeeds, type Deeds } from './deeds.js';
import type { PageFrame, SentMessage } from './frames.js';
import { refusalOfForm } from './limits.js';
import type { LedgerEntry } from './ledger-entry.js';
import type { LinkedBrowser } from './linked-browser.js';
import { refusalOf, refusedBy } from './refusal-of.js';
import type { ChatFeed } from './world/feed.js';
import type { Message } from './world/records-of.js';
import type { World } from './world/world.js';

/** What people write and do, and what the account sends them. */
export interface Chat extends Deeds {
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

/** Opens the chats over the kept messages. */
export function openChat({ world, feed, browser, faults, ledger, clock }: ChatOptions): Chat {
  const book = openBook(world, feed);
  const chatOf = (id: string): string => (id.endsWith('@g.us') ? id : (world.find(id)?.phone ?? id));
  const note = (entry: Omit<LedgerEntry, 'at'>): void => {
    ledger.add({ at: new Date(clock.now()).toISOString(), ...entry });
  };

  const keep = (sent: SentMessage, ack: number): Message => {
    const id = sent.id.split('_')[2] ?? sent.id;
    const [chat, options] = [chatOf(sent.chat), sent.options];
    const picture = sent.media && keepPicture(sent.media, world);
    const words = { type: sent.type, body: sent.body, options, picture, quoted: sent.quoted };
    return book.put(
      { ...blank, ...words, id, key: sent.id, chat, from: null, sentAtMs: clock.now(), ack },
      'message-sent',
    );
  };
  const take = (sent: SentMessage): void => {
    const chat = chatOf(sent.chat);
    const fault = faults.meet('SEND', sent.media ? `/${chat}/media` : `/${chat}`);
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
    ...openDeeds({ world, book, browser, clock }),
    acknowledge(message, ack) {
      book.change(message, { ack });
      browser.send({ what: 'ack', id: message.key, ack });
    },
    hear(frame) {
      switch (frame.what) {
        case 'sent':
          take(frame.message);
          break;
        case 'edit':
        case 'revoke':
        case 'pin':
          browser.send({
            what: 'answer',
            ask: frame.ask,
            reason: changeOwn(frame, { world, book, faults, clock, note }),
          });
          break;
        case 'received': {
          const message = world.messages.get(frame.id);
          if (message) book.change(message, { ack: 2 });
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

function keepPicture({ mimetype, base64 }: NonNullable<SentMessage['media']>, world: World): string {
  const key = createHash('sha256').update(base64).digest('hex').slice(0, 32);
  world.pictures.put(key, { contentType: mimetype, base64 });
  return key;
}
