import { alignedRows } from '../commands/aligned-rows.js';
import type { Language } from '../../core/languages/language.js';
import { cut } from '../commands/cut.js';
import type { Table } from '../commands/reply.js';

const fence = '```';

/** How many characters there are for a table, and the language it is in. */
type Room = { most: number; language: Language };

/**
 * A table as Discord can show one: a title, and a block of aligned columns in which nothing is markup. Rows that do not
 * fit into `most` characters are left out, the last ones first; if no row fits, nothing is shown.
 */
export function tableBlock(title: string, table: Pick<Table, 'columns' | 'rows'>, { most, language }: Room): string {
  const blockOf = (lines: readonly string[]) => [`**${title}**`, fence, ...lines, fence].join('\n');
  const lines = alignedRows(table, bare, { fits: (block) => blockOf(block).length <= most, language });
  return lines.length === 0 ? '' : blockOf(lines);
}

/** Words in a block that apps copy as a whole, as far as they fit into `most` characters. */
export function copyBlock(title: string, text: string, most: number): string {
  const blockOf = (words: string) => [`**${title}**`, fence, words, fence].join('\n');
  const words = text.replaceAll('`', 'ˋ');
  const room = most - blockOf('').length;
  return room > 0 ? blockOf(cut(words, room)) : '';
}

/** Inside a block nothing is markup but the end of it. */
function bare(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/\s+/g, ' ');
}
