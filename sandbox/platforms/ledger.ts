/** The last ten thousand calls, oldest first. */
export interface Ledger<Entry> {
  add(entry: Entry): void;
  all(): readonly (Entry & { id: number })[];
  clear(): void;
}

const keptEntries = 10_000;

/** An empty ledger. */
export function createLedger<Entry>(): Ledger<Entry> {
  let entries: (Entry & { id: number })[] = [];
  let lastId = 0;
  return {
    add(entry) {
      lastId += 1;
      entries.push({ id: lastId, ...entry });
      if (entries.length > keptEntries) entries = entries.slice(-keptEntries);
    },
    all: () => entries,
    clear() {
      entries = [];
    },
  };
}
