import type { Phrase } from './phrase.js';
import type { Part, Reply } from './reply.js';

/** A line by itself, as a part of a reply. */
export function textPart(text: Phrase): Part {
  return { part: 'text', text };
}

/** A reply of one line, for whoever asked alone. */
export function oneLine(text: Phrase): Reply {
  return { visibility: 'private', parts: [textPart(text)] };
}
