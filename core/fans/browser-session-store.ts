import type { BrowserSession } from './browser-session.js';

/** Where browser sessions are kept. */
export interface BrowserSessionStore {
  add(session: BrowserSession): Promise<void>;
  /** The session, also when it has expired: its caller decides by database time. */
  byTokenHash(tokenHash: string): Promise<BrowserSession | null>;
  remove(tokenHash: string): Promise<void>;
}
