import { createHash, randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { access, constants, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { identify, isRunning } from './process-identity.js';
import { Sentence } from './sentence.js';

/** The variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything Frontrow ever puts into a home; `--fresh` removes these and nothing else. */
const homeEntries = ['database', 'keys', 'sandbox', 'logs', 'running.json'] as const;
const lockName = 'frontrow.lock';

const lockOwner = z.object({ pid: z.int().positive(), began: z.string() });

/** The lock on a home, held by this process. */
export interface HomeLock {
  /** The pid of an owner that ended without letting go (killed, or a crash): it may have left an engine running. */
  readonly deadOwnerPid?: number;
  /** Lets go, so that the next start finds the home free. Safe to call twice. */
  release(): Promise<void>;
}

/**
 * Where what must not be lost is kept: `FRONTROW_HOME`, or one folder per checkout in the user's data folder.
 */
export function homeFolder(environment: Environment, checkout: string): string {
  const named = environment['FRONTROW_HOME'];
  if (named !== undefined && named !== '') return resolve(named);
  const path = realpathSync(checkout);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return join(userFolder(environment, 'data'), 'frontrow', `${hash}-${basename(path)}`);
}

/**
 * Where downloads are kept that can be fetched again (engines, browsers): `FRONTROW_CACHE`, or the user's cache folder.
 */
export function cacheFolder(environment: Environment): string {
  const named = environment['FRONTROW_CACHE'];
  if (named !== undefined && named !== '') return resolve(named);
  return join(userFolder(environment, 'cache'), 'frontrow');
}

/** The XDG base directories; on macOS the folders its own applications use. */
function userFolder(environment: Environment, kind: 'data' | 'cache'): string {
  const named = environment[kind === 'data' ? 'XDG_DATA_HOME' : 'XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return named;
  if (platform() === 'darwin') return join(homedir(), 'Library', kind === 'data' ? 'Application Support' : 'Caches');
  return join(homedir(), ...(kind === 'data' ? ['.local', 'share'] : ['.cache']));
}

/** Makes the home if it is not there, readable by its owner alone. */
export async function openHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await access(home, constants.W_OK);
  } catch (cause) {
    throw new Sentence(`${home} cannot be made or written to: name a folder you can write to in FRONTROW_HOME.`, {
      cause,
    });
  }
}

/** Removes what Frontrow put into a home, and leaves everything else. Hold the lock, and stop the engine first. */
export async function emptyHome(home: string): Promise<void> {
  for (const entry of homeEntries) await rm(join(home, entry), { recursive: true, force: true });
}

/**
 * Takes the home for this process. A live owner is a refusal in a sentence; a dead one's lock is taken over.
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const lockFile = join(home, lockName);
  let deadOwnerPid: number | undefined;
  while (!(await placeLock(lockFile))) {
    const owner = await readOwner(lockFile);
    if (owner !== undefined && isRunning(owner)) throw alreadyRunning(owner.pid);
    if (await removeDeadLock(lockFile, owner?.pid)) deadOwnerPid = owner?.pid;
  }
  const release = async () => {
    if ((await readOwner(lockFile))?.pid === process.pid) await rm(lockFile, { force: true });
  };
  return deadOwnerPid === undefined ? { release } : { deadOwnerPid, release };
}

/** True while a start that lives holds this home. */
export async function isOwned(home: string): Promise<boolean> {
  const owner = await readOwner(join(home, lockName));
  return owner !== undefined && isRunning(owner);
}

function alreadyRunning(pid: number): Sentence {
  return new Sentence(
    `Frontrow is already running here (process ${pid}). Stop it with Ctrl-C there, or use another FRONTROW_HOME.`,
  );
}

/** A link is made whole or not at all: nobody reads a half-written lock. */
async function placeLock(lockFile: string): Promise<boolean> {
  const draft = `${lockFile}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(identify()), { mode: 0o600 });
  try {
    await link(draft, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readOwner(lockFile: string): Promise<z.infer<typeof lockOwner> | undefined> {
  try {
    return lockOwner.parse(JSON.parse(await readFile(lockFile, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Moves the dead lock aside; if another start was faster and it is a live one by now, puts it back. */
async function removeDeadLock(lockFile: string, deadPid: number | undefined): Promise<boolean> {
  const aside = `${lockFile}.dead.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved !== undefined && moved.pid !== deadPid) await link(aside, lockFile).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
