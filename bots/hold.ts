import type { Monotonic } from '../core/ports/monotonic.js';

/** The pause that a platform has asked a whole bot for, not for one letter alone. */
export interface Hold {
  /** The platform asks for a pause from now; one that ends earlier than another changes nothing. */
  begin(ms: number): void;
  /** How much of it is left, in milliseconds; 0: the bot may send. */
  leftMs(): number;
}

/** No pause so far. It is remembered in this process only: after a restart the platform says it again. */
export function createHold(monotonic: Monotonic): Hold {
  let untilMs = 0;
  return {
    begin(ms) {
      untilMs = Math.max(untilMs, monotonic.now().getTime() + ms);
    },
    leftMs: () => Math.max(0, untilMs - monotonic.now().getTime()),
  };
}
