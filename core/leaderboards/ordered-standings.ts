import type { FanId } from '../fans/fan.js';
import type { Standing } from './rank.js';

/** A block holds at most this many; one that grows beyond it is halved. */
const blockSize = 512;

type Block = {
  rows: Row[];
  /** How many come before its first row; right only while nothing has changed. */ before: number;
};
type Row = { standing: Standing; block: Block; /** In its block. */ index: number };
type Order = (one: Standing, other: Standing) => number;

/**
 * Standings in their order, in which one is put, taken out and found without sorting and without counting the others:
 * blocks of a few hundred, each of which knows how many come before it. A question takes the same few steps however
 * many fans there are.
 */
export class OrderedStandings {
  readonly #order: Order;
  readonly #rows = new Map<FanId, Row>();
  #blocks: Block[] = [];
  #isCounted = true;

  /** @param standings one of a fan at most, in any order: they are sorted this once */
  constructor(standings: readonly Standing[], order: Order) {
    this.#order = order;
    const sorted = [...standings].sort(order);
    for (let start = 0; start < sorted.length; start += blockSize / 2) {
      const block: Block = { rows: [], before: start };
      for (const standing of sorted.slice(start, start + blockSize / 2)) this.#append(standing, block);
      this.#blocks.push(block);
    }
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The fan's place, from 1, and their standing; null for a fan without points. */
  placeOf(fanId: FanId): (Standing & { place: number }) | null {
    const row = this.#rows.get(fanId);
    if (!row) return null;
    this.#count();
    return { ...row.standing, place: row.block.before + row.index + 1 };
  }

  /** The first `count` standings. */
  first(count: number): Standing[] {
    const found: Standing[] = [];
    for (const { rows } of this.#blocks) {
      if (found.length >= count) break;
      for (const { standing } of rows.slice(0, count - found.length)) found.push(standing);
    }
    return found;
  }

  /** The standing one place above the fan's; null for the first, and for a fan without points. */
  above(fanId: FanId): Standing | null {
    const row = this.#rows.get(fanId);
    if (!row) return null;
    if (row.index > 0) return row.block.rows[row.index - 1]?.standing ?? null;
    return this.#blocks[this.#blocks.indexOf(row.block) - 1]?.rows.at(-1)?.standing ?? null;
  }

  /** The place of the first standing with at most so many points; one after the last, if all have more. */
  placeOfPoints(points: number): number {
    this.#count();
    const hasNoMore = (row: Row | undefined) => row !== undefined && row.standing.points <= points;
    const block = this.#blocks[firstWhere(this.#blocks, ({ rows }) => hasNoMore(rows.at(-1)))];
    return block ? block.before + firstWhere(block.rows, hasNoMore) + 1 : this.size + 1;
  }

  /** The last standing of all; null if there is none. */
  last(): Standing | null {
    return this.#blocks.at(-1)?.rows.at(-1)?.standing ?? null;
  }

  /** Puts a standing in the place of the fan's earlier one; null takes the fan out. */
  put(fanId: FanId, standing: Standing | null): void {
    const earlier = this.#rows.get(fanId);
    if (earlier) this.#remove(fanId, earlier);
    if (standing) this.#insert(standing);
    this.#isCounted = false;
  }

  #append(standing: Standing, block: Block): void {
    const row = { standing, block, index: block.rows.length };
    block.rows.push(row);
    this.#rows.set(standing.fanId, row);
  }

  #remove(fanId: FanId, { block, index }: Row): void {
    block.rows.splice(index, 1);
    reindex(block, index);
    this.#rows.delete(fanId);
    if (block.rows.length === 0) this.#blocks = this.#blocks.filter((each) => each !== block);
  }

  #insert(standing: Standing): void {
    const at = firstWhere(this.#blocks, ({ rows }) => this.#isBehind(rows.at(-1), standing));
    const block = this.#blocks[at] ?? this.#blocks.at(-1) ?? this.#addBlock(0);
    const index = firstWhere(block.rows, (row) => this.#isBehind(row, standing));
    const row = { standing, block, index };
    block.rows.splice(index, 0, row);
    reindex(block, index);
    this.#rows.set(standing.fanId, row);
    if (block.rows.length > blockSize) this.#halve(block);
  }

  #isBehind(row: Row | undefined, standing: Standing): boolean {
    return row !== undefined && this.#order(standing, row.standing) < 0;
  }

  #halve(block: Block): void {
    const second = this.#addBlock(this.#blocks.indexOf(block) + 1);
    second.rows = block.rows.splice(blockSize / 2);
    for (const row of second.rows) row.block = second;
    reindex(second, 0);
  }

  #addBlock(at: number): Block {
    const block: Block = { rows: [], before: 0 };
    this.#blocks.splice(at, 0, block);
    return block;
  }

  /** Once after a change, and not for a question. */
  #count(): void {
    if (this.#isCounted) return;
    let before = 0;
    for (const block of this.#blocks) {
      block.before = before;
      before += block.rows.length;
    }
    this.#isCounted = true;
  }
}

function reindex(block: Block, from: number): void {
  for (const [index, row] of block.rows.entries()) if (index >= from) row.index = index;
}

/** Where a condition that holds from somewhere on begins to; the length, if nowhere. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
