import { unrulyCharacters } from '../../core/unruly-characters.js';
import type { Moment, Phrase } from '../commands/phrase.js';

/** Stands between two characters and is not seen. */
const unseen = '\u200b';

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

/** A phrase in words as they stand at `now`; nothing in a message follows the reader's clock. */
export function toWords(phrase: Phrase, now: Date): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : momentInWords(piece, now))).join('');
}

function momentInWords({ at, as }: Moment, now: Date): string {
  if (as === 'countdown') return countdown(at.getTime() - now.getTime());
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  if (as === 'date') return day.format(at);
  return `${day.format(at)}, ${at.toISOString().slice(11, 16)} UTC`;
}

const minuteMs = 60_000;
const units = [
  { unit: 'day', ms: 24 * 60 * minuteMs },
  { unit: 'hour', ms: 60 * minuteMs },
  { unit: 'minute', ms: minuteMs },
] as const;

function countdown(leftMs: number): string {
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  const { unit, ms } = units.find((each) => Math.abs(leftMs) >= each.ms) ?? units[2];
  return relative.format(Math.round(leftMs / ms), unit);
}
