import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { identify } from '../process-identity.js';
import { Sentence } from '../sentence.js';
import type { Engine } from './engine.js';
import { type EngineRecord, removeEngineRecord, writeEngineRecord, writeMadeBy } from './engine-record.js';
import { knock } from './loopback-port.js';
import { stopEngine } from './stop-engine.js';

const logKeptBytes = 10_000_000;

/** Where to launch an engine. */
export interface LaunchPlace {
  /** Keeps the database files, the log and the record; made if it is not there. */
  readonly folder: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** How long the engine may take until it answers; it may have to recover after a crash. */
  readonly readyWithinMs?: number;
  /** Stops the engine while it is being waited for. */
  readonly signal?: AbortSignal | undefined;
}

/** An engine that answers. */
export interface RunningEngine {
  readonly port: number;
  readonly pid: number;
  /** Resolves with the reason when the process ends, for whatever cause. */
  readonly ended: Promise<string>;
  /** Stops it cleanly; resolves when its process has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts an engine in a process group of its own (Ctrl-C must not reach it before its clients are done) and resolves
 * when it answers `hello`. Throws a sentence with the end of its log if it ends, or stays silent, before that.
 */
export async function launchEngine(engine: Engine, place: LaunchPlace): Promise<RunningEngine> {
  const logFile = prepareFolder(engine, place.folder);
  const child = spawnEngine(engine, place, logFile);
  const ended = endOf(child);
  if (child.pid === undefined) throw new Sentence(`${engine.command} could not be started: ${await ended}`);
  const record = { kind: engine.kind, port: place.port, ...identify(child.pid) };
  writeEngineRecord(place.folder, record);
  const stop = async () => {
    await stopEngine(record);
    removeEngineRecord(place.folder);
  };
  const trouble = await readyOrTrouble(place, ended);
  if (trouble !== undefined) {
    await stop();
    place.signal?.throwIfAborted();
    throw new Sentence(`${engine.name} ${trouble}. Its log, ${logFile}, ends:\n${endOfLog(logFile)}`);
  }
  writeMadeBy(place.folder, engine.kind);
  return { port: place.port, pid: child.pid, ended, stop };
}

/** Stops the engine that an owner which died has left running on this folder. */
export async function stopOrphan(folder: string, orphan: EngineRecord): Promise<void> {
  await stopEngine(orphan);
  removeEngineRecord(folder);
}

function prepareFolder({ kind }: Engine, folder: string): string {
  mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'empty.toml'), '');
  const logFile = join(folder, 'engine.log');
  if (existsSync(logFile) && statSync(logFile).size > logKeptBytes) renameSync(logFile, `${logFile}.1`);
  return logFile;
}

function spawnEngine(engine: Engine, { folder, port }: LaunchPlace, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const args = engine.argumentsFor({ port, dbPath: join(folder, engine.kind), emptyFile: join(folder, 'empty.toml') });
  const child = spawn(engine.command, args, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? 'unknown'}`));
  });
}

/** Undefined once the engine answers; otherwise what it did instead. */
async function readyOrTrouble(place: LaunchPlace, ended: Promise<string>): Promise<string | undefined> {
  const readyWithinMs = place.readyWithinMs ?? 60_000;
  const deadline = performance.now() + readyWithinMs;
  let end: string | undefined;
  void ended.then((reason) => (end = reason));
  while (performance.now() < deadline) {
    const isReady = (await knock(place.port)) && (await answersHello(place.port));
    // Last, since somebody else may answer on the port on which this engine failed to listen.
    await wait(isReady ? 0 : 25);
    if (end !== undefined) return `ended while it was starting (${end})`;
    if (place.signal?.aborted === true) return 'was stopped while it was starting';
    if (isReady) return undefined;
  }
  return `did not answer within ${readyWithinMs / 1000} s`;
}

async function answersHello(port: number): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true&serverSelectionTimeoutMS=2000`);
  try {
    await client.db('admin').command({ hello: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}

function endOfLog(logFile: string): string {
  return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
}
