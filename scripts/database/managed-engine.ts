import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../process-identity.js';
import type { EngineKind, Machine } from './engine.js';
import { readEngineRecord, readMadeBy } from './engine-record.js';
import { findEngine } from './find-engine.js';
import { launchEngine, stopOrphan } from './launch-engine.js';
import { freePort } from './loopback-port.js';
import { type Supervision, superviseEngine } from './supervise-engine.js';

/** The local database engine that this process has brought up and looks after. */
export interface ManagedEngine {
  /** For people: `SecantusDB 0.7.0b3`. */
  readonly name: string;
  readonly kind: EngineKind;
  /** Of the process first launched; another one after a restart. */
  readonly pid: number;
  /**
   * For `MONGODB_URI`. Asks for journalled writes: what is acknowledged outlives a killed engine. It stays the same
   * when the engine is started again, so that clients reconnect by themselves.
   */
  readonly uri: string;
  /** Resolves when the engine could not be kept up, with the sentence to end on. */
  readonly gaveUp: Promise<Error>;
  /** Stops the engine cleanly: do this last. */
  readonly stop: () => Promise<void>;
}

/** Where the engine of a home keeps its files. */
export const databaseFolder = (home: string): string => join(home, 'database');

/**
 * Brings up the database engine of a home whose lock this process holds. An engine left running by an owner that died
 * is stopped first. Throws a sentence when there is no engine, or none that can open what is there.
 */
export async function openManagedEngine(
  home: string,
  machine: Machine,
  limits: Pick<Supervision, 'quickMs' | 'quickDeathsAllowed'> = {},
): Promise<ManagedEngine> {
  const folder = databaseFolder(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await stopLeftoverEngine(home, machine.say);
  const engine = await findEngine(machine, readMadeBy(folder));
  const port = await freePort();
  const launch = () => launchEngine(engine, { folder, port, signal: machine.signal });
  const first = await launch();
  const { gaveUp, stop } = superviseEngine(first, { ...limits, relaunch: launch, say: machine.say });
  const options = new URLSearchParams({ w: 'majority', journal: 'true', ...engine.connectionOptions });
  const uri = `mongodb://127.0.0.1:${port}/frontrow?${options.toString()}`;
  return { name: engine.name, kind: engine.kind, pid: first.pid, uri, gaveUp, stop };
}

/** Stops the engine that an owner of this home left running when it died. */
export async function stopLeftoverEngine(home: string, say: (line: string) => void): Promise<void> {
  const folder = databaseFolder(home);
  const leftover = readEngineRecord(folder);
  if (leftover === undefined) return;
  if (isRunning(leftover))
    say(`Stopping the database engine that an earlier run left behind (process ${leftover.pid}).`);
  await stopOrphan(folder, leftover);
}
