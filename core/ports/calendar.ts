/**
 * The calendar: the time that fans and artists live by. Due dates, campaign phases, the age
 * of a token and of a consent are read from it. In the sandbox it can be moved, also by weeks
 * and also back; leases and other short waits therefore use {@link Monotonic} instead.
 */
export interface Calendar {
  now(): Date;
  /** Calls the listener after each move of the calendar; returns what ends the subscription. A real calendar never moves. */
  onMove(listener: () => void): () => void;
}
