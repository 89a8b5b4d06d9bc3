import { setTimeout as pause } from 'node:timers/promises';

/** Lets one caller after the other pass, so many a second. */
export interface Pace {
  /** Resolves when it is the caller's turn. */
  turn(): Promise<void>;
  /** Telegram asks for a pause: nobody passes before it is over. */
  hold(ms: number): void;
}

/** Nobody is made to wait longer at once; a letter's lease runs on meanwhile. */
const longestHoldMs = 30_000;

/** A pace at which nobody has passed yet. */
export function createPace(perSecond: number): Pace {
  let last = Promise.resolve();
  let held = Promise.resolve();
  return {
    turn() {
      const before = last;
      const mine = before.then(async () => {
        await held;
      });
      last = mine.then(() => pause(1000 / perSecond));
      return mine;
    },
    hold(ms) {
      held = Promise.all([held, pause(Math.min(ms, longestHoldMs), undefined, { ref: false })]).then(() => undefined);
    },
  };
}
