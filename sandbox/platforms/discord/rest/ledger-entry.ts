/** One REST call as the emulator saw it. */
export interface LedgerEntry {
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
