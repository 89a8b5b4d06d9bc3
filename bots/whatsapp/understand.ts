import { staleButtonReply } from '../commands/failure-replies.js';
import { decodePress } from '../commands/press.js';
import { readTyped, type Understood } from '../commands/read-typed.js';
import type { Phrase } from '../commands/phrase.js';
import type { Reply } from '../commands/reply.js';
import type { Speech } from '../commands/speech.js';
import type { Incoming } from './driver.js';
import { chatIn, chatWith, type Menus } from './menus.js';

/** What somebody typed or pressed. */
export type Said = Extract<Incoming, { what: 'text' | 'pressed' }>;

/** What it comes to: something to run, something to say at once, or talk. */
export type Meant = Understood | { kind: 'say'; reply: (speech: Speech) => Reply };

/** Understands what was said, by itself and by the latest list in the chat; nobody is asked for it. */
export function understand(said: Said, menus: Menus): Meant {
  if (said.what === 'pressed') {
    const pressed = decodePress(said.choiceId);
    return pressed ? { kind: 'command', ...pressed } : { kind: 'say', reply: staleButtonReply };
  }
  const numbered = readNumber(said, menus);
  return numbered ?? readTyped({ text: said.text, botName: null, alone: said.chat.kind === 'direct' });
}

/** A number chooses from the latest list of the chat. In a group it is talk where there is none. */
function readNumber(said: Extract<Said, { what: 'text' }>, menus: Menus): Meant | null {
  const number = numberIn(said.text);
  if (number === null) return null;
  const menu = menus.latest(keysOf(said));
  const chosen = menu[number - 1];
  if (chosen) return { kind: 'command', ...chosen };
  if (said.chat.kind === 'group') return null;
  const most = menu.length;
  return {
    kind: 'say',
    reply: ({ say }) => note(most > 0 ? say('whatsapp.noSuchNumber', { most }) : say('whatsapp.noList')),
  };
}

/** Whether a number was typed to us alone, and no list is known that it could choose from. */
export function lacksMenu(said: Said, menus: Menus): boolean {
  if (said.what !== 'text' || said.chat.kind !== 'direct') return false;
  return numberIn(said.text) !== null && menus.latest(keysOf(said)).length === 0;
}

/** The digits that lists are numbered with, in the scripts we speak, each from nought to nine. */
const numerals = ['0123456789', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯'] as const;

function numberIn(text: string): number | null {
  const [, digits] = /^\s*([0-9०-९০-৯]{1,2})[.)]?\s*$/u.exec(text) ?? [];
  if (digits === undefined) return null;
  const valueOf = (digit: string) => Math.max(...numerals.map((row) => row.indexOf(digit)));
  return Array.from(digits).reduce((sum, digit) => sum * 10 + valueOf(digit), 0);
}

/** By which keys the lists of this chat are kept. */
export function keysOf({ chat, from }: Pick<Said, 'chat' | 'from'>): string[] {
  const ids = [from.id, ...from.aliases];
  return chat.kind === 'group' ? chatIn(chat.groupId, ids) : chatWith(ids);
}

/** One line that may be read by anybody. */
export function note(text: Phrase): Reply {
  return { visibility: 'public', parts: [{ part: 'text', text }] };
}
