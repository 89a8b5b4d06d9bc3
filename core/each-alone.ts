import type { Ports } from './engine-ports.js';

/** What is written to the log of a deed that failed. */
export type OfFailure<Item> = { failed: string; fields: (item: Item) => Record<string, unknown>; log: Ports['log'] };

/** Does a deed for each, one after the other. One that fails keeps nobody else from theirs: it is logged, and its turn comes again. */
export async function eachAlone<Item>(
  items: Iterable<Item>,
  deed: (item: Item) => Promise<unknown>,
  { failed, fields, log }: OfFailure<Item>,
): Promise<void> {
  for (const item of items) {
    try {
      await deed(item);
    } catch (error) {
      log.error(failed, { ...fields(item), error });
    }
  }
}
