import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether any font has a sign for a character, by its code point. */
export type Coverage = (codePoint: number) => boolean;

/** Code points from the first to the last, both included. */
type Range = readonly [first: number, last: number];

/**
 * Reads which characters the fonts below some folders have (their `cmap` tables, OpenType 1.9). A folder or file that
 * cannot be read has none.
 */
export async function readCoverage(folders: readonly string[]): Promise<Coverage> {
  const ranges: Range[] = [];
  for (const file of await fontFilesIn(folders)) ranges.push(...(await rangesOf(file).catch(() => [])));
  const merged = inOrder(ranges);
  return (codePoint) => {
    let [low, high] = [0, merged.length - 1];
    while (low <= high) {
      const half = (low + high) >> 1;
      const [first, last] = merged[half] ?? [Infinity, -Infinity];
      if (codePoint < first) high = half - 1;
      else if (codePoint > last) low = half + 1;
      else return true;
    }
    return false;
  };
}

async function fontFilesIn(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true }).catch(() => []);
      return files.filter((file) => /\.(?:ttf|otf|ttc|otc)$/i.test(file)).map((file) => join(folder, file));
    }),
  );
  return found.flat();
}

async function rangesOf(path: string): Promise<Range[]> {
  const file = await open(path);
  try {
    const ranges: Range[] = [];
    for (const offset of await fontsIn(file)) ranges.push(...(await cmapAt(file, offset)));
    return ranges;
  } finally {
    await file.close();
  }
}

/** Where each font of a file begins: a collection has several. */
async function fontsIn(file: FileHandle): Promise<number[]> {
  const head = await read(file, 0, 12);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = Math.min(head.readUInt32BE(8), 64);
  const offsets = await read(file, 12, 4 * count);
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(4 * index));
}

async function cmapAt(file: FileHandle, font: number): Promise<Range[]> {
  const count = (await read(file, font, 12)).readUInt16BE(4);
  const tables = await read(file, font + 12, 16 * count);
  for (let at = 0; at < tables.length; at += 16) {
    if (tables.toString('latin1', at, at + 4) !== 'cmap') continue;
    const cmap = await read(file, tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12));
    const records = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
    return records.flatMap((offset) => subtable(cmap.subarray(offset)));
  }
  return [];
}

/** The two formats that fonts with Unicode have. */
function subtable(table: Buffer): Range[] {
  switch (table.readUInt16BE(0)) {
    case 4: {
      const length = table.readUInt16BE(6);
      return Array.from({ length: length / 2 }, (_, index): Range => {
        const end = table.readUInt16BE(14 + 2 * index);
        return [table.readUInt16BE(16 + length + 2 * index), end === 0xffff ? 0xfffe : end];
      });
    }
    case 12:
      return Array.from({ length: table.readUInt32BE(12) }, (_, index): Range => {
        const at = 16 + 12 * index;
        return [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
      });
    default:
      return [];
  }
}

/** No table that is read is larger, in bytes; what a damaged file says of itself may be. */
const largestTable = 4_000_000;

async function read(file: FileHandle, position: number, wanted: number): Promise<Buffer> {
  const length = Math.min(wanted, largestTable);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function inOrder(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter(([first, last]) => first <= last).sort(([one], [other]) => one - other);
  const merged: [number, number][] = [];
  for (const [first, last] of sorted) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
