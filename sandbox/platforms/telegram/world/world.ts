import { z } from 'zod';

import type { Journal } from '../../../state/journal.js';
import { openShelf, type Shelf } from '../../../state/shelf.js';
import {
  botAccount,
  commandList,
  group,
  message,
  person,
  storedFile,
  waitingUpdate,
  type BotAccount,
  type CommandList,
  type Group,
  type Membership,
  type Message,
  type Person,
  type StoredFile,
  type WaitingUpdate,
} from './records-of.js';
import { seedWorld } from './seed.js';

/** Everything the emulated Telegram remembers, all of it kept in the journal. */
export interface World {
  readonly people: Shelf<Person>;
  readonly groups: Shelf<Group>;
  readonly messages: Shelf<Message>;
  readonly files: Shelf<StoredFile>;
  readonly commands: Shelf<CommandList>;
  readonly updates: Shelf<WaitingUpdate>;
  bot(): BotAccount;
  changeBot(change: Partial<Pick<BotAccount, 'privacyMode'>>): void;
  /** The next number of a kind: messages and updates are counted, as Telegram counts them. */
  next(what: 'message' | 'update' | 'person' | 'group'): number;
  /** How somebody stands to a group; `left` for a stranger. */
  membershipOf(group: Group, userId: number): Membership;
  /** The messages of a chat, oldest first. */
  messagesIn(chatId: number): Message[];
}

const counters = z.object({ message: z.number(), update: z.number(), person: z.number(), group: z.number() });
const firstNumbers = { message: 100, update: 870_000_000, person: 910_100_000, group: 1_800_100_000 };

/** A chat forgets its oldest messages beyond this many. */
const keptPerChat = 500;

/** Opens the world kept in the journal, seeding it the first time. */
export function openWorld(journal: Journal): World {
  const people = openShelf(journal, 'telegram/person', person);
  const groups = openShelf(journal, 'telegram/group', group);
  const messages = openShelf(journal, 'telegram/message', message);
  const kept = botAccount.safeParse(journal.get('telegram/bot'));
  let bot = kept.success ? kept.data : seedWorld({ people, groups });
  if (!kept.success) journal.set('telegram/bot', bot);
  const counted = counters.safeParse(journal.get('telegram/counters'));
  let last = counted.success ? counted.data : firstNumbers;
  const messagesIn = (chatId: number): Message[] => messages.all().filter((each) => each.chatId === chatId);
  return {
    people,
    groups,
    messages: {
      ...messages,
      put: (id, item) => {
        messages.put(id, item);
        const here = messagesIn(item.chatId);
        for (const old of here.slice(0, Math.max(0, here.length - keptPerChat))) messages.remove(messageKey(old));
      },
    },
    files: openShelf(journal, 'telegram/file', storedFile),
    commands: openShelf(journal, 'telegram/commands', commandList),
    updates: openShelf(journal, 'telegram/update', waitingUpdate),
    bot: () => bot,
    changeBot(change) {
      bot = { ...bot, ...change };
      journal.set('telegram/bot', bot);
    },
    next(what) {
      last = { ...last, [what]: last[what] + 1 };
      journal.set('telegram/counters', last);
      return last[what];
    },
    membershipOf: ({ members }, userId) => members.find((each) => each.userId === userId)?.status ?? 'left',
    messagesIn,
  };
}

/** Under which key a message lies. */
export function messageKey({ chatId, messageId }: Pick<Message, 'chatId' | 'messageId'>): string {
  return `${chatId}/${messageId}`;
}
