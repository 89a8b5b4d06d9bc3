/** One REST call as the emulator saw it. */
export interface LedgerEntry {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  method: string;
  /** The path behind `/api/v10`, as called. */
  path: string;
  /** The pattern it matched; null if none did. */
  route: string | null;
  /** What was answered; 0 if the connection was cut. */
  status: number;
  /** The JSON that was sent, `payload_json` of a multipart body. */
  body: unknown;
}

/** The last ten thousand REST calls, oldest first. */
export interface Ledger {
  add(entry: Omit<LedgerEntry, 'id'>): void;
  all(): readonly LedgerEntry[];
  clear(): void;
}

const keptEntries = 10_000;

/** An empty ledger. */
export function createLedger(): Ledger {
  let entries: LedgerEntry[] = [];
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
