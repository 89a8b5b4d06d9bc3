import { clockTime, dayAndYear } from '../../core/languages/dates-in-words.js';
import { localeOf, type Language } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import type { Moment, Room } from './phrase.js';

/** What saying a moment takes. */
export type Reading = { now: Date; language: Language };

/** What of a phrase is no plain text, in words. */
export function pieceInWords(piece: Moment | Room, reading: Reading): string {
  return piece.as === 'room' ? piece.words : momentInWords(piece, reading);
}

/** A moment where nothing follows the reader's clock: a countdown as it stands now, everything else by the clocks of its zone, or in UTC. */
export function momentInWords({ at, as, zone }: Moment, { now, language }: Reading): string {
  if (as === 'countdown') return countdown(at.getTime() - now.getTime(), language);
  const day = dayAndYear(at, zone ?? 'UTC', language);
  if (as === 'date') return day;
  const time = clockTime(at, zone ?? 'UTC', language);
  return zone === undefined
    ? messageText(language, 'tables.atUtc', { day, time })
    : messageText(language, 'tables.atClock', { day, time, zone });
}

const minuteMs = 60_000;
const units = [
  { unit: 'day', ms: 24 * 60 * minuteMs },
  { unit: 'hour', ms: 60 * minuteMs },
  { unit: 'minute', ms: minuteMs },
] as const;

function countdown(leftMs: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'always' });
  const { unit, ms } = units.find((each) => Math.abs(leftMs) >= each.ms) ?? units[2];
  return relative.format(Math.round(leftMs / ms), unit);
}
