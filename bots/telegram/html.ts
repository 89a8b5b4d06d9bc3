import { cut } from '../commands/cut.js';
import { momentInWords, pieceInWords, type Reading } from '../commands/moment-words.js';
import { escapeAround, joinedText, unseen, type Moment, type Phrase } from '../commands/phrase.js';

/** A line as Telegram reads it, and how long what is shown of it is. */
export type Html = { html: string; length: number };

/** Words in a block that apps copy as a whole by a tap: nothing in it is a link, a tag or a command. */
export function block(text: string): Html {
  return { html: `<pre>${markup(text)}</pre>`, length: text.length };
}

/**
 * Makes Telegram show text as it was typed: no markup, no mention, no tag, and no link of its own but to the addresses
 * in `known`, which are ours. A command stays one: our own words name them to be tapped.
 */
export function escapeText(text: string, known: readonly string[] = []): string {
  return escapeAround(text, known, { escape: escapeWords, write: markup });
}

function escapeWords(text: string): string {
  return markup(
    text
      .replace(/@(?=\S)/g, `@${unseen}`)
      .replace(/#(?=\p{N}*[\p{L}_])/gu, `#${unseen}`)
      .replace(/\$(?=[A-Z]|1INCH)/g, `$$${unseen}`)
      .replace(/:\/\//g, `:${unseen}//`)
      .replace(/(?<=\S)\.(?=\p{L}{2})/gu, `.${unseen}`),
  );
}

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What writing a line takes. */
export type Writing = Reading & { known?: readonly string[] };

/** A phrase as a line; moments follow the reader's own clock where their app can do that, and are in words elsewhere. */
export function toHtml(phrase: Phrase, writing: Writing): Html {
  const pieces = joinedText(phrase).map((piece): Html => {
    if (typeof piece !== 'string' && piece.as !== 'room') return moment(piece, writing);
    const html = escapeText(typeof piece === 'string' ? piece : piece.words, writing.known);
    return { html, length: shownLength(html) };
  });
  return { html: pieces.map(({ html }) => html).join(''), length: pieces.reduce((sum, { length }) => sum + length, 0) };
}

/** A phrase cut to `most` characters; its moments are in words then. */
export function cutHtml(phrase: Phrase, most: number, writing: Writing): Html {
  const whole = toHtml(phrase, writing);
  if (whole.length <= most) return whole;
  const words = phrase.map((piece) => (typeof piece === 'string' ? piece : pieceInWords(piece, writing))).join('');
  // What is not seen counts as well: shorten until it fits.
  for (let length = most; length > 0; length -= 8) {
    const html = escapeText(cut(words, length), writing.known);
    if (shownLength(html) <= most) return { html, length: shownLength(html) };
  }
  return { html: '', length: 0 };
}

/** In bold; its length does not change. */
export function bold({ html, length }: Html): Html {
  return length === 0 ? { html: '', length } : { html: `<b>${html}</b>`, length };
}

function shownLength(html: string): number {
  return html.replace(/&(?:amp|lt|gt);/g, '.').length;
}

const formats = { countdown: 'r', date: 'wD', 'date-and-time': 'wDt' } satisfies Record<Moment['as'], string>;

function moment(each: Moment, reading: Reading): Html {
  const words = momentInWords(each, reading);
  const seconds = Math.floor(each.at.getTime() / 1000);
  return { html: `<tg-time unix="${seconds}" format="${formats[each.as]}">${words}</tg-time>`, length: words.length };
}
