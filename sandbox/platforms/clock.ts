/** The time the emulator lives by: real outside tests, moved by hand inside them. */
export interface EmulatorClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `run` once, `delayMs` from now; the returned function calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The machine's own clock. Its timers never keep the process alive. */
export const realClock: EmulatorClock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
