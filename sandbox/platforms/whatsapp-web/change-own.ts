import type { EmulatorClock } from '../clock.js';
import type { Faults } from '../faults.js';
import type { Book } from './deeds.js';
import type { PageFrame } from './frames.js';
import type { LedgerEntry } from './ledger-entry.js';
import { refusalOf, refusedBy } from './refusal-of.js';
import type { Message } from './world/records-of.js';
import type { World } from './world/world.js';

/** What the account does to a message of its own. */
type Frame = Extract<PageFrame, { what: 'edit' | 'revoke' | 'pin' }>;

type Changing = {
  world: World;
  book: Book;
  faults: Faults;
  clock: EmulatorClock;
  note: (entry: Omit<LedgerEntry, 'at'>) => void;
};

/** How long after it was sent a message can be written anew, and be taken back from everybody. */
export const changeableForMs = { edit: 15 * 60_000, revoke: 60 * 60 * 60_000 } as const;
/** Three of a chat can be pinned. */
const mostPins = 3;

/** Carries out what the page asks for; answers why the server does not, or null. */
export function changeOwn(frame: Frame, { world, book, faults, clock, note }: Changing): string | null {
  const message = world.messages.all().find(({ key, from }) => key === frame.id && from === null);
  if (!message || message.type === 'revoked') return '404: no such message';
  const fault = faults.meet(frame.what.toUpperCase(), `/${message.chat}`);
  const refusal = fault?.status === undefined ? refusalOf(message.chat, world) : refusedBy(fault);
  const why = refusal ?? whyNot(frame, message, { world, now: clock.now() });
  if (why !== null) return why;
  const told = { chat: message.chat, messageId: message.id };
  switch (frame.what) {
    case 'edit':
      book.change(message, { body: frame.body, isEdited: true });
      note({ deed: 'edit', ...told, text: frame.body });
      return null;
    case 'revoke':
      book.change(message, { body: '', type: 'revoked', pinnedUntilMs: 0 });
      note({ deed: 'revoke', ...told });
      return null;
    case 'pin':
      book.change(message, { pinnedUntilMs: frame.seconds === 0 ? 0 : clock.now() + frame.seconds * 1000 });
      note({ deed: frame.seconds === 0 ? 'unpin' : 'pin', ...told });
      return null;
  }
}

function whyNot({ what }: Frame, message: Message, { world, now }: { world: World; now: number }): string | null {
  if (what !== 'pin') return now - message.sentAtMs > changeableForMs[what] ? '405: too late' : null;
  const pinned = world.messagesIn(message.chat).filter((each) => each !== message && each.pinnedUntilMs > now);
  return pinned.length >= mostPins ? '405: too many pins' : null;
}
