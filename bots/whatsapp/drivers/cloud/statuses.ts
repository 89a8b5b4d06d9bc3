import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../../../core/ports/log.js';

/** What became of a message that Meta has accepted: it went out, or it failed after all. */
export type Fate = { fate: 'sent' } | { fate: 'failed'; code: number } | { fate: 'not-told' };

/** Brings together the messages we sent and the statuses that come later by webhook, or sooner than the answer. */
export interface Statuses {
  /** A status came. False if nobody waits for it here: it comes late, or somebody else has sent the message. */
  tell(messageId: string, fate: Fate): boolean;
  /** Whether it has failed, as far as this process was told. */
  hasFailed(messageId: string): boolean;
  /** What becomes of a message; `not-told` if nothing is said for a while. */
  of(messageId: string): Promise<Fate>;
  /** Lets nobody wait any longer. */
  stop(): void;
}

/** Statuses come within a second or two; what is not told by then counts as sent, until a failure is told after all. */
const toldWithinMs = 15_000;
const mostRemembered = 10_000;

/** No message was sent yet. */
export function createStatuses(log: Log): Statuses {
  const early = new Map<string, Fate>();
  const waiting = new Map<string, (fate: Fate) => void>();
  const stopped = new AbortController();
  return {
    tell(messageId, fate) {
      const wake = waiting.get(messageId);
      if (wake) {
        wake(fate);
        // A failure stays known: what was sent before it may still be told.
        if (fate.fate === 'failed') early.set(messageId, fate);
        return true;
      }
      // A failure stays what it is, whatever comes in whatever order.
      if (early.get(messageId)?.fate !== 'failed') early.set(messageId, fate);
      const [oldest] = early.keys();
      if (early.size > mostRemembered && oldest !== undefined) early.delete(oldest);
      if (fate.fate === 'failed') {
        log.warn('Meta could not deliver a message that it had accepted.', { messageId, code: fate.code });
      }
      return false;
    },
    hasFailed: (messageId) => early.get(messageId)?.fate === 'failed',
    async of(messageId) {
      const known = early.get(messageId);
      if (known) return known;
      const told = new Promise<Fate>((resolve) => waiting.set(messageId, resolve));
      const over = pause<Fate>(toldWithinMs, { fate: 'not-told' }, { ref: false, signal: stopped.signal }).catch(
        (): Fate => ({ fate: 'not-told' }),
      );
      const fate = await Promise.race([told, over]);
      waiting.delete(messageId);
      return fate;
    },
    stop: () => stopped.abort(),
  };
}
