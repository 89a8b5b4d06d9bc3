import type { BrowserSessionStore } from '../../core/fans/browser-session-store.js';
import type { BrowserSession } from '../../core/fans/browser-session.js';
import type { FanId } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryBrowserSessionStore implements BrowserSessionStore {
  readonly #sessions = new Kept<BrowserSession>();

  async add(session: BrowserSession): Promise<void> {
    this.#sessions.insertOrFail(session.tokenHash, session);
  }

  async byTokenHash(tokenHash: string): Promise<BrowserSession | null> {
    return this.#sessions.get(tokenHash);
  }

  async remove(tokenHash: string): Promise<void> {
    this.#sessions.remove(tokenHash);
  }

  async removeExpired(now: Date): Promise<void> {
    for (const { tokenHash } of this.#sessions.filter(({ expiresAt }) => expiresAt <= now)) {
      this.#sessions.remove(tokenHash);
    }
  }

  async ofFan(fanId: FanId): Promise<BrowserSession[]> {
    return this.#sessions.filter((kept) => kept.fanId === fanId);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { tokenHash } of await this.ofFan(from)) this.#sessions.update(tokenHash, () => true, { fanId: to });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const { tokenHash } of await this.ofFan(fanId)) this.#sessions.remove(tokenHash);
  }
}
