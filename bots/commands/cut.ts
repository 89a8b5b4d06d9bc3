const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Shortens text to at most `most` UTF-16 units, an ellipsis at its end; never in the middle of
 * what a reader sees as one character.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
