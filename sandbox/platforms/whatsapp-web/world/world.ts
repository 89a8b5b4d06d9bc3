import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../../state/journal.js';
import { openShelf, type Shelf } from '../../../state/shelf.js';
import {
  account,
  channel,
  group,
  message,
  person,
  picture,
  type Account,
  type Channel,
  type Group,
  type Message,
  type Person,
  type Picture,
} from './records-of.js';
import { seedWorld } from './seed.js';

/** Everything the emulated WhatsApp remembers, all of it kept in the journal. */
export interface World {
  readonly people: Shelf<Person>;
  readonly groups: Shelf<Group>;
  readonly channels: Shelf<Channel>;
  readonly messages: Shelf<Message>;
  readonly pictures: Shelf<Picture>;
  account(): Account;
  changeAccount(change: Partial<Account>): void;
  /** A number nobody has had before. */
  nextNumber(): number;
  /** The person with this phone, hidden id, or id of a client (`…@c.us`, `…@lid`). */
  find(id: string): Person | undefined;
  /** The messages of a chat in the order in which they came. */
  messagesIn(chat: string): Message[];
}

/** A chat forgets its oldest messages beyond this many. */
const keptPerChat = 300;

/** Opens the world kept in the journal, seeding it the first time. */
export function openWorld(journal: Journal): World {
  const people = openShelf(journal, 'whatsapp-web/person', person);
  const groups = openShelf(journal, 'whatsapp-web/group', group);
  const messages = openShelf(journal, 'whatsapp-web/message', message);
  const kept = account.safeParse(journal.get('whatsapp-web/account'));
  let mine = kept.success ? kept.data : seedWorld({ people, groups });
  if (!kept.success) journal.set('whatsapp-web/account', mine);
  let last = z.number().catch(1000).parse(journal.get('whatsapp-web/last-number'));
  const messagesIn = (chat: string): Message[] => messages.all().filter((each) => each.chat === chat);
  return {
    people,
    groups,
    channels: openShelf(journal, 'whatsapp-web/channel', channel),
    messages: {
      ...messages,
      put(id, item) {
        messages.put(id, item);
        const here = messagesIn(item.chat);
        for (const old of here.slice(0, Math.max(0, here.length - keptPerChat))) messages.remove(old.id);
      },
    },
    pictures: openShelf(journal, 'whatsapp-web/picture', picture),
    account: () => mine,
    changeAccount(change) {
      mine = { ...mine, ...change };
      journal.set('whatsapp-web/account', mine);
    },
    nextNumber() {
      last += 1;
      journal.set('whatsapp-web/last-number', last);
      return last;
    },
    find(id) {
      const [digits = ''] = id.split('@');
      return people.get(digits) ?? people.all().find(({ lid }) => lid === digits);
    },
    messagesIn,
  };
}

/** A word for a message, in the shape of those that phones choose. */
export function newMessageId(): string {
  return `3A${randomBytes(9).toString('hex').toUpperCase()}`;
}
