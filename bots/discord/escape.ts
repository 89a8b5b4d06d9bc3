import { escapeAround, unseen } from '../commands/phrase.js';

/**
 * Makes Discord show text as it was typed: no markdown, no mention, and no link of its own but to the addresses in
 * `known`, which are ours and are copied as they stand.
 * (`allowedMentions` sees to it that nobody is pinged; this, that it does not even look so.)
 */
export function escapeText(text: string, known: readonly string[] = []): string {
  return escapeAround(text, known, { escape: escapeMarkdown, write: (address) => address });
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]#]/g, '\\$&')
    .replace(/@/g, `@${unseen}`)
    .replace(/:\/\//g, `:${unseen}//`);
}

/** What makes a list only where a line begins: for text that `escapeText` has passed. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}
