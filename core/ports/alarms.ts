/**
 * The alarm clock. It only rings: what is due is decided by the engine's own state and clocks,
 * so an alarm that rings twice, late, or on two workers at once does no harm.
 */
export interface Alarms {
  /** Rings about every `intervalMs` on one of the workers, until stopped. */
  every(name: string, intervalMs: number, ring: () => Promise<void>): void;
  /** Rings about every `intervalMs` on this very worker, whatever others do, one ring after the other, until stopped. */
  everyHere(name: string, intervalMs: number, ring: () => Promise<void>): void;
  /** Says what to do when an alarm of this name rings. `key` is what it was armed with. */
  define(name: string, ring: (key: string) => Promise<void>): void;
  /** Arms one alarm per name and key; arming it again moves it. Rings at once if `inMs` is 0 or less. Works on a process that does not ring. */
  arm(name: string, key: string, inMs: number): Promise<void>;
  /** From here on this process rings what it has defined. */
  start(): Promise<void>;
  /** Stops ringing, and waits for what is ringing now. */
  stop(): Promise<void>;
}
