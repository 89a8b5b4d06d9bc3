import type { EmulatorClock } from '../../clock.js';

/** Discord says "in the past few minutes" and gives no number. */
const rememberedForMs = 5 * 60_000;

/** The nonces that messages were sent with lately, for `enforce_nonce`. */
export interface RecentNonces {
  /** The id of the message that this author has sent with this nonce in the past few minutes. */
  messageWith(nonce: string | number): string | undefined;
  remember(nonce: string | number, messageId: string): void;
}

/** No nonces; they do not outlive the process. */
export function createRecentNonces(clock: EmulatorClock): RecentNonces {
  const sent = new Map<string, { messageId: string; atMs: number }>();
  const forgetOld = (): void => {
    // A map lists its entries in the order in which they were put.
    for (const [nonce, { atMs }] of sent) {
      if (clock.now() - atMs <= rememberedForMs) return;
      sent.delete(nonce);
    }
  };
  return {
    messageWith(nonce) {
      forgetOld();
      return sent.get(String(nonce))?.messageId;
    },
    remember(nonce, messageId) {
      sent.delete(String(nonce));
      sent.set(String(nonce), { messageId, atMs: clock.now() });
    },
  };
}
