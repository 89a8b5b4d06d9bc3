/** Waits of this driver, so that a test can end them. */
export interface Timers {
  /** Runs `run` once, `delayMs` from now; the returned function calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The machine's own timers. They keep no process alive. */
export const realTimers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
