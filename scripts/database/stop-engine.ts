import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../process-identity.js';
import type { EngineRecord } from './engine-record.js';
import { knock } from './loopback-port.js';

const lookEveryMs = 25;

/**
 * Stops an engine and resolves when its process has ended: a request to flush and stop first, and after `patienceMs`
 * the end at once. Works on any engine by its record, a child of this process or not.
 */
export async function stopEngine(engine: EngineRecord, patienceMs = 15_000): Promise<void> {
  signal(engine, 'SIGTERM');
  const deadline = performance.now() + patienceMs;
  while (isRunning(engine) && performance.now() < deadline) {
    // SecantusDB sees that it is to stop when its wait for a connection ends, which by itself takes two seconds.
    if (engine.kind !== 'mongod') await knock(engine.port);
    await wait(lookEveryMs);
  }
  if (!isRunning(engine)) return;
  signal(engine, 'SIGKILL');
  while (isRunning(engine)) await wait(lookEveryMs);
}

function signal(engine: EngineRecord, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!isRunning(engine)) return;
  try {
    process.kill(engine.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}
