import type { BrowserSession } from './browser-session.js';
import type { FanId } from './fan.js';

/** Where browser sessions are kept. */
export interface BrowserSessionStore {
  /** @throws Error if there is a session of this token already. */
  add(session: BrowserSession): Promise<void>;
  /** The session, also when it has expired: its caller decides by database time. */
  byTokenHash(tokenHash: string): Promise<BrowserSession | null>;
  remove(tokenHash: string): Promise<void>;
  ofFan(fanId: FanId): Promise<BrowserSession[]>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Makes every session of one fan another's of the same artist: they turned out to be the same person. */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
