import { readdir, readFile } from 'node:fs/promises';
import { rounded } from './figures.js';

/**
 * The memory of a process and all that descend from it, in MB: the sum of their PSS, in which what several share is
 * counted once. Null where the system does not tell (it is Linux that does).
 */
export async function treeMemory(pid: number): Promise<{ mb: number; processes: number } | null> {
  const parents = await parentsOfAll();
  const tree = [pid];
  // A process that was found is looked at for its children in its turn.
  for (const parent of tree) tree.push(...[...parents].filter(([, of]) => of === parent).map(([child]) => child));
  const sizes = await Promise.all(tree.map(pssOf));
  const counted = sizes.filter((size) => size !== null);
  if (sizes[0] === null || sizes[0] === undefined) return null;
  return { mb: rounded(counted.reduce((total, kb) => total + kb, 0) / 1024), processes: counted.length };
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const pairs = await Promise.all(pids.map(async (pid) => [Number(pid), await parentOf(pid)] as const));
  return new Map(pairs);
}

/** The second field after the name, which may hold anything. NaN for one that has ended meanwhile. */
async function parentOf(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

async function pssOf(pid: number): Promise<number | null> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kb = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return kb === undefined ? null : Number(kb);
}
