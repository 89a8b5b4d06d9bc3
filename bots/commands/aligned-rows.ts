import type { Language } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import type { Moment, Phrase, Room } from './phrase.js';
import type { Table } from './reply.js';

/** Reads one cell: its words, and moments in words too, for nothing in a block of text follows the reader's clock. */
export type ReadCell = (text: string) => string;

/** Whether a block of these lines can be shown, and the language it is in. */
export type Block = { fits: (lines: readonly string[]) => boolean; language: Language };

/**
 * A table as lines of aligned columns, the headings first, for a block in which every character is of one width. Rows
 * that do not fit are left out, the last ones first, and a line says how many; if no row fits, there are no lines.
 *
 * @param read reads a cell as the platform shows it
 */
export function alignedRows(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  read: ReadCell,
  { fits, language }: Block,
): string[] {
  const cells = [columns.map(read), ...rows.map((row) => row.map((cell) => read(inWords(cell))))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  for (let shown = lines.length; shown > 1; shown -= 1) {
    const left = shown < lines.length ? [messageText(language, 'tables.more', { count: lines.length - shown })] : [];
    const block = [...lines.slice(0, shown), ...left];
    if (fits(block)) return block;
  }
  return [];
}

function inWords(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : stamp(piece))).join('');
}

function stamp(piece: Moment | Room): string {
  if (piece.as === 'room') return piece.words;
  return `${piece.at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
