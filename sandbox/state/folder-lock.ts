import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockName = 'sandbox.lock';

/** Who holds a folder: the pid, and when that process began (empty where the system does not say). */
const owner = z.object({ pid: z.int().positive(), began: z.string() });
type Owner = z.infer<typeof owner>;

/**
 * Takes a folder for this process, and answers the way to let go of it. A live owner (also one in this very process)
 * is refused in a sentence; the lock of one that was killed is taken over.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, lockName);
  while (!placed(path)) {
    const held = ownerIn(path);
    if (held !== undefined && isRunning(held)) {
      throw new Error(
        `${folder} is in use by a sandbox that is running (process ${held.pid}). Stop that one, or name another folder.`,
      );
    }
    removeDead(path, held);
  }
  return () => rmSync(path, { force: true });
}

/** A link is made whole or not at all: nobody reads a half-written lock. */
function placed(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  const me: Owner = { pid: process.pid, began: beganAt(process.pid) ?? '' };
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function ownerIn(path: string): Owner | undefined {
  try {
    return owner.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Moves the dead lock aside; if another sandbox was faster and it is a live one by now, puts it back. */
function removeDead(path: string, dead: Owner | undefined): void {
  const aside = `${path}.dead.${randomUUID()}`;
  try {
    renameSync(path, aside);
    const moved = ownerIn(aside);
    const isOther = moved !== undefined && (moved.pid !== dead?.pid || moved.began !== dead.began);
    if (isOther) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** True while that very process runs, not for a later one that was given its pid. */
function isRunning({ pid, began }: Owner): boolean {
  if (!answersSignals(pid)) return false;
  const now = beganAt(pid);
  return now !== undefined && (began === '' || now === '' || began === now);
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * When a process began, unlike for any two with the same pid: the boot, and the twentieth field after the name in
 * `/proc/<pid>/stat` (proc(5)). An empty string where that cannot be read, undefined for one that has ended.
 */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
