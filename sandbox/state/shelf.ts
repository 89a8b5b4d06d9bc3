import type { z } from 'zod';
import type { Journal, JsonValue } from './journal.js';

/** One kind of record in the journal, by id, with its type. */
export interface Shelf<Item extends JsonValue> {
  get(id: string): Item | undefined;
  put(id: string, item: Item): void;
  remove(id: string): void;
  /** All items, oldest first. */
  all(): Item[];
  entries(): [id: string, item: Item][];
}

/**
 * Opens the records whose journal keys begin with `name/`. They are parsed once,
 * here; a record that does not fit its schema throws, naming its key.
 */
export function openShelf<Item extends JsonValue>(
  journal: Journal,
  name: string,
  schema: z.ZodType<Item>,
): Shelf<Item> {
  const prefix = `${name}/`;
  const items = new Map<string, Item>();
  for (const [key, value] of journal.entries(prefix)) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw new Error(`The sandbox record ${key} was written by another version. Begin anew with an empty folder.`, {
        cause: parsed.error,
      });
    }
    items.set(key.slice(prefix.length), parsed.data);
  }
  return {
    get: (id) => items.get(id),
    put(id, item) {
      journal.set(prefix + id, item);
      items.set(id, item);
    },
    remove(id) {
      journal.delete(prefix + id);
      items.delete(id);
    },
    all: () => [...items.values()],
    entries: () => [...items],
  };
}
