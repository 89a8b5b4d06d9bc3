/** Control characters, and those that turn the direction of everything after them. Joiners stay: scripts and emoji need them. */
const unruly =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Half a character, which no encoding can carry. */
const halves = /\p{Cs}/gu;

/** More marks on one letter than any script puts there: a tower that would cover the lines above and below. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** Where half characters and towers can be. Most of a page is nothing of the kind, and looked at once, quickly. */
// eslint-disable-next-line no-control-regex -- all of ASCII
const beyondAscii = /[^\u0000-\u007f]+/g;

/**
 * Frees a page of what an artist's or a fan's text could disturb it with, wherever it is written: escaping keeps text
 * from becoming markup, this keeps it in its place.
 */
export function harmless(html: string): string {
  return html
    .replace(unruly, '')
    .replace(beyondAscii, (stretch) => stretch.replace(halves, '\ufffd').replace(towers, '$1'));
}
