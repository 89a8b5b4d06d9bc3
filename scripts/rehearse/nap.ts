import { setTimeout as wait } from 'node:timers/promises';

/** Waits; throws the signal's reason if the rehearsal is stopped meanwhile. */
export async function nap(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}
