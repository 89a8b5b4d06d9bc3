import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadEnvironmentFile } from '../environment-file.js';
import { homeFolder, isOwned, type Environment } from '../home.js';

const runningFile = 'running.json';
const variables = z.record(z.string(), z.string());

/**
 * Leaves word of what this start runs on, so that `npm run campaign` in another terminal reaches the same database.
 * It holds credentials: readable by its owner alone, and gone when the start ends.
 *
 * @returns what takes it away again
 */
export async function announceRunning(home: string, environment: Environment): Promise<() => Promise<void>> {
  const file = join(home, runningFile);
  await writeFile(file, JSON.stringify(environment), { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** The environment of the Frontrow that runs from this checkout, under the caller's own (and `.env`); just those if none runs. */
export async function runningEnvironment(): Promise<Environment> {
  loadEnvironmentFile();
  const own = process.env;
  const home = homeFolder(own, process.cwd());
  // Left behind by a start that was killed, it names a database and a sandbox that are no more.
  if (!(await isOwned(home))) return own;
  try {
    const text = await readFile(join(home, runningFile), 'utf8');
    return { ...variables.parse(JSON.parse(text)), ...own };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return own;
    throw error;
  }
}
