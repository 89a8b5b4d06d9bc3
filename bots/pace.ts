import { setTimeout as pause } from 'node:timers/promises';

/** Lets one caller after the other pass, so many a second. */
export interface Pace {
  /** Resolves when it is the caller's turn. */
  turn(): Promise<void>;
  /** The platform asks for a pause: nobody passes before it is over. */
  hold(ms: number): void;
}

/** Nobody is made to wait longer at once; a letter's lease runs on meanwhile. */
const longestHoldMs = 30_000;
/**
 * Timers ring a little late each time: what that loses is made up for, as long as it is no more than this. More of it
 * would put into some seconds what the platform takes in none: 25 a second and 200 ms are the 30 of Telegram.
 */
const catchUpMs = 100;

/** A pace at which nobody has passed yet. */
export function createPace(perSecond: number): Pace {
  const everyMs = 1000 / perSecond;
  let last = Promise.resolve();
  let held = Promise.resolve();
  let nextAtMs = performance.now();
  return {
    turn() {
      last = last.then(async () => {
        await held;
        const waitMs = nextAtMs - performance.now();
        if (waitMs > 0) await pause(waitMs);
        nextAtMs = Math.max(nextAtMs, performance.now() - catchUpMs) + everyMs;
      });
      return last;
    },
    hold(ms) {
      held = Promise.all([held, pause(Math.min(ms, longestHoldMs), undefined, { ref: false })]).then(() => undefined);
    },
  };
}
