import { unrulyCharacters } from '../../core/unruly-characters.js';
import { pieceInWords, type Reading } from '../commands/moment-words.js';
import { unseen, type Phrase } from '../commands/phrase.js';

/** Signs that look like WhatsApp's marks and are none: there is no way to write the marks themselves. */
const likenesses: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/**
 * Makes WhatsApp show text as it was typed: no marks, no mention, and no link of its own but to the addresses in `known`,
 * which are ours.
 */
export function escapeText(text: string, known: readonly string[] = []): string {
  const [address, ...others] = known;
  if (address !== undefined && address !== '') {
    return text
      .split(address)
      .map((piece) => escapeText(piece, others))
      .join(address);
  }
  return text
    .replace(unrulyCharacters, ' ')
    .replace(/[*_~`]/g, (mark) => likenesses[mark] ?? mark)
    .replace(/@(?=[\p{L}\p{N}])/gu, `@${unseen}`)
    .replace(/:\/\//g, `:${unseen}//`)
    .replace(/([\p{L}\p{N}])\.(?=\p{L}{2})/gu, `$1.${unseen}`);
}

/** What makes a quotation or a list only where a line begins. */
export function escapeLineStart(line: string): string {
  return /^\s*(?:[->]|\d+[.)])\s?/.test(line) ? `${unseen}${line}` : line;
}

/** A phrase in words, as they stand now; nothing in a message follows the reader's clock. */
export function toWords(phrase: Phrase, reading: Reading): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : pieceInWords(piece, reading))).join('');
}
