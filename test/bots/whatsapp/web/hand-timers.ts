import type { Timers } from '../../../../bots/whatsapp/drivers/web/timers.js';

/** Timers that go off by hand. */
export class HandTimers implements Timers {
  #waiting: { delayMs: number; run: () => void }[] = [];

  after(delayMs: number, run: () => void): () => void {
    const timer = { delayMs, run };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== timer);
    };
  }

  isWaiting(delayMs: number): boolean {
    return this.#waiting.some((each) => each.delayMs === delayMs);
  }

  /** Sets off the timers of this length. @throws Error if there is none */
  elapse(delayMs: number): void {
    const due = this.#waiting.filter((each) => each.delayMs === delayMs);
    if (due.length === 0) throw new Error(`Nothing waits for ${delayMs} ms: ${this.#delays()}.`);
    this.#waiting = this.#waiting.filter((each) => each.delayMs !== delayMs);
    for (const { run } of due) run();
  }

  #delays(): string {
    return this.#waiting.map(({ delayMs }) => delayMs).join(', ') || 'nothing waits at all';
  }
}
