import type { Calendar } from '../../core/ports/calendar.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';

/** A sandbox that others use as well, and its calendar; a world on it leaves it running. */
export type SharedSandbox = { sandbox: Sandbox; calendar: Calendar };

/** The sandbox that is shared, or one that is this world's alone and is closed with it. */
export async function openSandbox(
  shared: SharedSandbox | undefined,
): Promise<{ sandbox: Sandbox; close: () => Promise<void> }> {
  if (shared) return { sandbox: shared.sandbox, close: () => Promise.resolve() };
  const sandbox = await startSandbox({ port: 0, folder: null });
  return { sandbox, close: () => sandbox.close() };
}
