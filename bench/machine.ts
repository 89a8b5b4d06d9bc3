import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { runCommand } from '../scripts/run-command.js';

/** What the figures were measured on. */
export type MachineDescription = {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  /** Other work of this machine shows here: the average number of busy processes, over the last minute, at the start. */
  loadBefore: number;
};

export async function describeMachine(): Promise<MachineDescription> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    loadBefore: await loadAverage(),
  };
}

async function loadAverage(): Promise<number> {
  const text = await readFile('/proc/loadavg', 'utf8').catch(() => '');
  return Number(text.split(' ')[0]) || 0;
}

/** The versions of this checkout and of packages it uses; of one that is not installed, none. */
export async function versionsOf(packages: readonly string[]): Promise<Record<string, string>> {
  const own = await versionIn('package.json');
  const { code, output } = await runCommand('git', ['rev-parse', '--short', 'HEAD']);
  const rest = await Promise.all(
    packages.map(async (name) => [name, await versionIn(`node_modules/${name}/package.json`)] as const),
  );
  return { frontrow: own, ...(code === 0 && { commit: output.trim() }), ...Object.fromEntries(rest) };
}

async function versionIn(file: string): Promise<string> {
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
