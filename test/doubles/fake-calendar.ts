import type { Calendar } from '../../core/ports/calendar.js';

/** A calendar that stands still until told otherwise. */
export class FakeCalendar implements Calendar {
  readonly #listeners = new Set<() => void>();
  #nowMs: number;

  constructor(now: Date) {
    this.#nowMs = now.getTime();
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  onMove(listener: () => void): () => void {
    // A function of its own, so that one listener subscribed twice is two subscriptions.
    const subscription = () => listener();
    this.#listeners.add(subscription);
    return () => this.#listeners.delete(subscription);
  }

  /** Lets time pass, as it does by itself: no listener is called. */
  advanceMs(ms: number): void {
    this.#nowMs += ms;
  }

  /** Moves the calendar, as the sandbox can, also back: listeners are called. */
  moveTo(now: Date): void {
    this.#nowMs = now.getTime();
    for (const listener of [...this.#listeners]) listener();
  }
}
