import type { Monotonic } from '../../core/ports/monotonic.js';

/** Database time that stands still until told otherwise. It never goes back. */
export class FakeMonotonic implements Monotonic {
  #nowMs: number;

  constructor(now: Date) {
    this.#nowMs = now.getTime();
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  advanceMs(ms: number): void {
    if (ms < 0) throw new Error('Database time never goes back: advance it by 0 ms or more.');
    this.#nowMs += ms;
  }
}
