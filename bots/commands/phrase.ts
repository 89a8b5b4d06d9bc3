import { unrulyCharacters } from '../../core/unruly-characters.js';
import { cut } from './cut.js';

/** An instant that each platform writes in the reader's own time, if it can. */
export type Moment = {
  at: Date;
  /** `countdown`: "in 3 days". `date`: the day alone. `date-and-time`: the day and the hour. */
  as: 'countdown' | 'date' | 'date-and-time';
  /** By whose clocks it is told where nothing follows the reader's own, an IANA name; absent: by UTC. */
  zone?: string;
};

/** A channel that its platform shows by the name that it has by then. */
export type Room = {
  as: 'room';
  /** The platform's own id. */
  channelId: string;
  /** What stands for it where no name is shown. */
  words: string;
};

/**
 * One line for a fan: plain words, moments and channels. Nothing in it is markup: a platform escapes
 * every string, so that a title such as `@everyone` or `**x**` is read as it was typed.
 */
export type Phrase = readonly (string | Moment | Room)[];

/** The longest name or title that is put into a sentence, in UTF-16 units. */
const longestName = 160;

/**
 * Makes a phrase from a template: `` phrase`${title} is out ${countdown}` ``. The strings put in
 * come from artists and services: they are freed of what could turn the line around, and cut.
 */
export function phrase(words: TemplateStringsArray, ...values: readonly (string | Moment | Room | Phrase)[]): Phrase {
  return words.flatMap((text, index): Phrase => {
    const value = values[index];
    const inserted = value === undefined ? [] : insert(value);
    return text === '' ? inserted : [text, ...inserted];
  });
}

/** A phrase without any value in it. */
export function plain(text: string): Phrase {
  return [text];
}

/** A value as it is put into a phrase: somebody else's words only once they can do nothing to the line. */
export function insert(value: string | Moment | Room | Phrase): Phrase {
  if (typeof value === 'string') return [unsent(tame(value))];
  return 'as' in value ? [value] : value;
}

/**
 * The same with words that follow each other as one text, for a platform to escape: a `#` at the end of one piece and
 * the word that begins the next are a tag, and `:` and `//` an address.
 */
export function joinedText(pieces: Phrase): Phrase {
  const joined: Phrase[number][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Stands between two characters, is not seen, and keeps apps from making something of them. */
export const unseen = '\u200b';

/**
 * Somebody else's words, in which no command is one: some apps send a `/stop` in a text for whoever taps it. In our own
 * words a command is named in order to be tapped.
 */
export function unsent(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_/])\/(?=\w)/gu, `/${unseen}`);
}

/** A name or title as it is put into a phrase, for where there are only words: a button, a menu. */
export function tame(text: string): string {
  return cut(text.replace(unrulyCharacters, ' ').replace(/ {2,}/g, ' ').trim(), longestName);
}

/** Text with everything escaped but the addresses in `known`, which are ours and stand as `write` puts them down. */
export function escapeAround(
  text: string,
  known: readonly string[],
  { escape, write }: { escape: (text: string) => string; write: (address: string) => string },
): string {
  const [address, ...others] = known;
  if (address === undefined) return escape(text);
  return text
    .split(address)
    .map((piece) => escapeAround(piece, others, { escape, write }))
    .join(write(address));
}
