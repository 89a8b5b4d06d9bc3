import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the condition holds, looking every few milliseconds; fails after `withinMs`. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`What was waited for did not happen within ${withinMs} ms.`);
    await pause(10);
  }
}
