import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../process-identity.js';
import type { EngineRecord } from './engine-record.js';
import { knock } from './loopback-port.js';

const lookEveryMs = 25;
/** So many looks at an engine that still takes connections, and the signal to stop has got lost in it. */
const looksBeforeAskingAgain = 10;

/**
 * Stops an engine and resolves when its process has ended: a request to flush and stop first, and after `patienceMs`
 * the end at once. Works on any engine by its record, a child of this process or not.
 */
export async function stopEngine(engine: EngineRecord, patienceMs = 15_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  if (engine.kind === 'mongod') signal(engine, 'SIGTERM');
  for (let look = 0; isRunning(engine) && performance.now() < deadline; look += 1) {
    if (engine.kind !== 'mongod') await askSecantus(engine, look);
    await wait(lookEveryMs);
  }
  signal(engine, 'SIGKILL');
  while (isRunning(engine)) await wait(lookEveryMs);
}

/**
 * SecantusDB sees that it is to stop when its wait for a connection ends, which by itself takes two seconds: so one is
 * made. And about one signal in five never reaches its main thread (seen with 0.7.0b3: it goes on taking connections), so it
 * is sent again; but not while it is stopping, when it takes none.
 */
async function askSecantus(engine: EngineRecord, look: number): Promise<void> {
  if (look === 0) signal(engine, 'SIGTERM');
  const isListening = await knock(engine.port);
  if (isListening && look > 0 && look % looksBeforeAskingAgain === 0) signal(engine, 'SIGTERM');
}

function signal(engine: EngineRecord, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!isRunning(engine)) return;
  try {
    process.kill(engine.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}
