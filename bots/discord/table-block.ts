import type { Moment, Phrase } from '../commands/phrase.js';
import type { Table } from '../commands/reply.js';

const fence = '```';

/**
 * A table as Discord can show one: a title, and a block of aligned columns in which nothing is markup. Rows that do not
 * fit into `most` characters are left out, the last ones first; if no row fits, nothing is shown.
 */
export function tableBlock(title: string, { columns, rows }: Pick<Table, 'columns' | 'rows'>, most: number): string {
  const cells = [columns.map(bare), ...rows.map((row) => row.map(readCell))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  for (let shown = lines.length; shown > 1; shown -= 1) {
    const left = shown < lines.length ? [`… ${lines.length - shown} more`] : [];
    const block = [`**${title}**`, fence, ...lines.slice(0, shown), ...left, fence].join('\n');
    if (block.length <= most) return block;
  }
  return '';
}

function readCell(phrase: Phrase): string {
  return bare(phrase.map((piece) => (typeof piece === 'string' ? piece : stamp(piece))).join(''));
}

/** Inside a block nothing is markup but the end of it. */
function bare(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/\s+/g, ' ');
}

function stamp({ at }: Moment): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
