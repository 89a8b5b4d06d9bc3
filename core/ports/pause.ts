/** Waits, by a clock that the sandbox's calendar does not move. */
export interface Pause {
  /** Resolves after `ms` milliseconds. */
  (ms: number): Promise<void>;
}
