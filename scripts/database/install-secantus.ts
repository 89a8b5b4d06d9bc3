import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOnPath, isExecutable, runCommand } from '../run-command.js';
import type { Machine } from './engine.js';

/** The release everything here was tried with. */
export const secantusVersion = '0.7.0b3';

/** Wheels exist for these; anything else would be built from source, for minutes, with tools few people have. */
const pythonNames = ['python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3', 'python'];
const isWheelPython = /^CPython 3\.1[0-3]$/;
const installWithinMs = 5 * 60_000;

const folderName = `secantusdb-${secantusVersion}`;
const makingPrefix = `${folderName}.making-`;

/** A virtual environment that holds SecantusDB, by its interpreter, or why there is none. */
type Installed = { readonly python: string } | { readonly missing: string };

/** The interpreter of the environment in the cache, if it is there and still whole (its base Python may have gone). */
export async function keptSecantus(cache: string): Promise<string | undefined> {
  const python = join(cache, folderName, 'bin', 'python');
  if (!isExecutable(python)) return undefined;
  const look = "import importlib.util as u; assert u.find_spec('secantus') and u.find_spec('wiredtiger')";
  const { code } = await runCommand(python, ['-c', look]);
  return code === 0 ? python : undefined;
}

/**
 * Installs SecantusDB into the cache. It is made under another name and renamed when it is whole, so that an
 * interrupted installation is never mistaken for one, and two at once do not meet.
 */
export async function installSecantus(machine: Machine): Promise<Installed> {
  const python = await findPython(machine.path);
  if (python === undefined) return { missing: 'no Python 3.10 to 3.13 on the PATH' };
  await mkdir(machine.cache, { recursive: true });
  await sweepInterrupted(machine.cache);
  machine.say(`Installing SecantusDB ${secantusVersion} (about 60 MB, once) …`);
  const making = join(machine.cache, `${makingPrefix}${process.pid}`);
  const failed = (await makeEnvironment(python, making, machine)) ?? (await putInPlace(making, machine.cache));
  await rm(making, { recursive: true, force: true });
  return failed === undefined ? { python: join(machine.cache, folderName, 'bin', 'python') } : { missing: failed };
}

/** The first Python on the PATH that wheels exist for. A name alone proves nothing: version managers leave shims. */
async function findPython(path: string): Promise<string | undefined> {
  const ask = 'import platform as p; print(p.python_implementation(), ".".join(p.python_version_tuple()[:2]))';
  for (const name of pythonNames) {
    const python = commandOnPath(name, path);
    if (python === undefined) continue;
    const { code, output } = await runCommand(python, ['-c', ask]);
    if (code === 0 && isWheelPython.test(output.trim())) return python;
  }
  return undefined;
}

/** Why it failed, or undefined when the environment is whole. */
async function makeEnvironment(python: string, folder: string, { signal }: Machine): Promise<string | undefined> {
  const venv = await runCommand(python, ['-m', 'venv', folder], { timeoutMs: installWithinMs, signal });
  if (venv.code !== 0) return `${python} cannot make a virtual environment (on Debian: apt install python3-venv)`;
  const pip = await runCommand(
    join(folder, 'bin', 'python'),
    // prettier-ignore
    ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1',
      '--only-binary', ':all:', `SecantusDB==${secantusVersion}`],
    { timeoutMs: installWithinMs, signal },
  );
  return pip.code === 0 ? undefined : `pip could not install SecantusDB: ${lastLine(pip.output)}`;
}

async function putInPlace(making: string, cache: string): Promise<string | undefined> {
  const place = join(cache, folderName);
  try {
    // Whoever was faster has made the same; what is there and not whole has lost its Python.
    if ((await keptSecantus(cache)) !== undefined) return undefined;
    await rm(place, { recursive: true, force: true });
    await rename(making, place);
    return undefined;
  } catch (error) {
    return (await keptSecantus(cache)) === undefined ? `${place} cannot be written: ${String(error)}` : undefined;
  }
}

/** Removes what installations left that were killed half-way. */
async function sweepInterrupted(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(makingPrefix)) continue;
    const pid = Number(name.slice(makingPrefix.length));
    if (!isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
