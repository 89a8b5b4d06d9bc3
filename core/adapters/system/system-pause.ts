import { setTimeout as wait } from 'node:timers/promises';

/** Waits by the machine's own steady clock. */
export async function systemPause(ms: number): Promise<void> {
  await wait(ms);
}
