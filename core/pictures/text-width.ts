import { unrulyCharacters } from '../unruly-characters.js';

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Whole sequences as people type them, flags and skin tones among them; our fonts have none. */
const emoji = new RegExp('\\p{RGI_Emoji}', 'gv');

/** A text without emoji: no font of ours has them, and they would leave a gap where they are measured. */
export function withoutEmoji(text: string): string {
  return text.replace(emoji, ' ').replace(/ {2,}/g, ' ').trim();
}

/** A text cut with an ellipsis where it is wider than `most` pixels at this size. */
export function fitted(text: string, size: number, most: number): string {
  if (widthOf(text, size) <= most) return text;
  return `${beginningOf(text, size, most - widthOf('…', size)).trimEnd()}…`;
}

/** How a text is broken into lines: at the largest size at which it fits. */
export type Breaking = {
  /** The sizes it may have, the largest first. */
  sizes: readonly [number, ...number[]];
  /** How wide a line may be, in pixels. */
  most: number;
  /** How many lines there is room for at a size. */
  lines: (size: number) => number;
};

/** A text in lines of one size. One that fits at no size is cut at the end of its last line. */
export function broken(text: string, { sizes, most, lines }: Breaking): { size: number; lines: string[] } {
  const words = withoutEmoji(text.replace(unrulyCharacters, ' '))
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return { size: sizes[0], lines: [] };
  for (const size of sizes) {
    const fitting = words.every((word) => widthOf(word, size) <= most) ? linesOf(words, size, most) : [];
    if (fitting.length > 0 && fitting.length <= lines(size))
      return { size, lines: balanced(fitting, words, { size, most }) };
  }
  const size = sizes.at(-1) ?? sizes[0];
  const all = linesOf(
    words.flatMap((word) => piecesOf(word, size, most)),
    size,
    most,
  );
  const count = lines(size);
  if (all.length <= count) return { size, lines: all };
  const rest = all.slice(count - 1).join(' ');
  return { size, lines: [...all.slice(0, count - 1), fitted(rest, size, most)] };
}

/** As many lines, of about one length: no word stands alone on the last. */
function balanced(lines: string[], words: readonly string[], { size, most }: { size: number; most: number }): string[] {
  let best = lines;
  for (let width = most - size / 2; width > 0; width -= size / 2) {
    const narrower = linesOf(words, size, width);
    if (narrower.length > lines.length || narrower.some((each) => widthOf(each, size) > width)) break;
    best = narrower;
  }
  return best;
}

function linesOf(words: readonly string[], size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word wider than a line, in pieces that are not; some scripts put no space between words at all. */
function piecesOf(word: string, size: number, most: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest, size) > most) {
    const piece = beginningOf(rest, size, most);
    if (piece === '') break;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function beginningOf(text: string, size: number, most: number): string {
  let shown = '';
  let width = 0;
  for (const { segment } of letters.segment(text)) {
    width += letterWidth(segment) * size;
    if (width > most) break;
    shown += segment;
  }
  return shown;
}

/** How wide a text is about, in pixels: rather too wide than too narrow, for nobody measures before the fonts do. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const { segment } of letters.segment(text)) width += letterWidth(segment);
  return width * size;
}

function letterWidth(letter: string): number {
  if (/^[\s.,:;'’|!()\-ijlI·]$/u.test(letter)) return 0.33;
  if (/^[\p{Script=Devanagari}\p{Script=Bengali}]/u.test(letter)) return 0.4 + 0.3 * Math.min(3, letter.length);
  if (/^[A-ZMW%@mw−+…]$/u.test(letter)) return 0.76;
  return /^[\p{Script=Latin}\p{N}\p{P}\p{S}]/u.test(letter) ? 0.6 : 1.1;
}
