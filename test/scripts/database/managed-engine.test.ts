import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { Machine } from '../../../scripts/database/engine.js';
import { readEngineRecord } from '../../../scripts/database/engine-record.js';
import { findSecantusPython } from '../../../scripts/database/find-secantus.js';
import { databaseFolder, type ManagedEngine, openManagedEngine } from '../../../scripts/database/managed-engine.js';
import { thisMachine } from '../../../scripts/database/this-machine.js';
import { lockHome } from '../../../scripts/home.js';
import { isRunning } from '../../../scripts/process-identity.js';
import { until } from '../../bots/until.js';
import { placeCommand, removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';
import { aMachine } from './a-machine.js';

const installMs = 120_000;
const toClose: (() => Promise<void>)[] = [];

/** This machine's SecantusDB and nothing else; it is kept in the cache for all runs. */
let machine: Machine & { said: string[] };
let secantusPython: string;

beforeAll(async () => {
  const real = thisMachine(process.env, () => undefined);
  const found = await findSecantusPython(real);
  if (!('engine' in found)) throw new Error(found.missing);
  secantusPython = found.engine.command;
}, installMs);

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

afterAll(removeTemporaryFolders);

async function openEngine(home: string, given: Partial<Machine> = {}): Promise<ManagedEngine> {
  machine = aMachine({ cache: thisMachine(process.env, () => undefined).cache, ...given });
  const engine = await openManagedEngine(home, machine);
  toClose.push(engine.stop);
  return engine;
}

function connectTo({ uri }: ManagedEngine) {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 2_000 });
  toClose.push(() => client.close());
  return client.db().collection<{ _id: string }>('fans');
}

describe('the managed database engine', () => {
  it('is SecantusDB on a machine without mongod and without its download, and answers a driver', async () => {
    const engine = await openEngine(await temporaryFolder());
    const fans = connectTo(engine);

    await fans.insertOne({ _id: 'ana' });

    expect(engine.kind).toBe('secantusd-py');
    expect(await fans.findOne({ _id: 'ana' })).toEqual({ _id: 'ana' });
  });

  it('is the mongod on the PATH where there is one, launched on a port and a folder of its own', async () => {
    const path = await temporaryFolder();
    const home = await temporaryFolder();
    // Takes the arguments of mongod, and is SecantusDB inside.
    const mongod = `
if [ "$1" = --version ]; then echo "db version v8.0.4"; exit 0; fi
exec "${secantusPython}" -m secantus --host "$2" --port "$4" --storage-path "$6" --config "$6/../empty.toml"`;
    await placeCommand(path, 'mongod', mongod);

    const engine = await openEngine(home, { path });
    await connectTo(engine).insertOne({ _id: 'ana' });

    expect(engine.kind).toBe('mongod');
    expect(existsSync(join(databaseFolder(home), 'mongod', 'WiredTiger'))).toBe(true);
  });

  it('keeps what was written over a stop and a second start', async () => {
    const home = await temporaryFolder();
    const first = await openEngine(home);
    await connectTo(first).insertOne({ _id: 'ana' });
    await first.stop();

    const second = await openEngine(home);

    expect(await connectTo(second).findOne({ _id: 'ana' })).toEqual({ _id: 'ana' });
  });

  it('leaves no process and no record behind when it is stopped', async () => {
    const home = await temporaryFolder();
    const engine = await openEngine(home);
    const record = readEngineRecord(databaseFolder(home));

    await engine.stop();

    expect(record).toMatchObject({ pid: engine.pid });
    expect(record !== undefined && isRunning(record)).toBe(false);
    expect(readEngineRecord(databaseFolder(home))).toBeUndefined();
  });

  it('is started again on the same port when it is killed, says so, and has lost nothing', async () => {
    const engine = await openEngine(await temporaryFolder());
    const fans = connectTo(engine);
    await fans.insertOne({ _id: 'ana' });

    process.kill(engine.pid, 'SIGKILL');

    // The same client, on the same address: it connects again by itself.
    expect(await eventually(() => fans.findOne({ _id: 'ana' }))).toEqual({ _id: 'ana' });
    // A client may be quicker than who watches the engine.
    await until(async () => machine.said.length > 1);
    expect(machine.said).toEqual([
      expect.stringMatching(/ended by itself \(SIGKILL\)\. Starting it again on port \d+/),
      'The database engine is back.',
    ]);
  });

  it('refuses files that another kind of engine has made', async () => {
    const home = await temporaryFolder();
    await (await openEngine(home)).stop();

    const elsewhere = aMachine({ cache: await temporaryFolder() });

    await expect(openManagedEngine(home, elsewhere)).rejects.toThrow(/made by secantusd-py/);
  });

  it('shows the end of its log when it does not start', async () => {
    const path = await temporaryFolder();
    const mongod =
      '[ "$1" = --version ] && echo "db version v8.0.4" && exit 0; echo "Data directory is corrupt"; exit 14';
    await placeCommand(path, 'mongod', mongod);

    await expect(openEngine(await temporaryFolder(), { path })).rejects.toThrow(
      /MongoDB 8\.0\.4 ended while it was starting \(exit code 14\)[\s\S]*Data directory is corrupt/,
    );
  });

  it('takes over a home whose owner was killed: its orphaned engine is stopped first, and nothing is lost', async () => {
    const home = await temporaryFolder();
    const orphan = await killedOwner(home);
    expect(isRunning(orphan)).toBe(true);

    const lock = await lockHome(home);
    const engine = await openEngine(home);

    expect(lock.deadOwnerPid).toBeDefined();
    expect(isRunning(orphan)).toBe(false);
    expect(machine.said).toEqual([expect.stringContaining(`left behind (process ${orphan.pid})`)]);
    expect(await connectTo(engine).findOne({ _id: 'ana' })).toEqual({ _id: 'ana' });
  });
});

/** A process that locks the home, starts the engine, writes one fan and is then killed; its engine is returned. */
async function killedOwner(home: string) {
  const owner = spawn(process.execPath, ['scripts/run.mjs', 'test/scripts/database/own-a-home.ts', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => owner.once('exit', resolve));
  await new Promise((resolve) => owner.stdout.once('data', resolve));
  const orphan = readEngineRecord(databaseFolder(home));
  owner.kill('SIGKILL');
  await gone;
  if (orphan === undefined) throw new Error('The owner recorded no engine');
  return orphan;
}

/** The outcome of the first attempt that does not fail, while the engine comes back. */
async function eventually<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
