import { setTimeout as pause } from 'node:timers/promises';

/** After failures the wait doubles, up to this. */
const longestWaitMs = 30_000;

/** Work that goes on until it is told to stop. */
export interface Repetition {
  /** Begins no further round, and resolves once the running one has ended. */
  stop(): Promise<void>;
}

/** How often, and whom to tell of a round that failed. */
export type RepeatOptions = { everyMs: number; onFailure: (error: unknown) => void };

/**
 * Does the work at once and then again and again, one round after the other. A failed round is tried again, ever less
 * often. The work is given what tells it of the stop.
 */
export function repeat(work: (signal: AbortSignal) => Promise<void>, options: RepeatOptions): Repetition {
  const stopping = new AbortController();
  const ended = run(work, options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function run(
  work: (signal: AbortSignal) => Promise<void>,
  { everyMs, onFailure }: RepeatOptions,
  signal: AbortSignal,
): Promise<void> {
  let waitMs = everyMs;
  while (!signal.aborted) {
    try {
      await work(signal);
      waitMs = everyMs;
    } catch (error) {
      onFailure(error);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
    // The only way a pause ends early is by stopping.
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
