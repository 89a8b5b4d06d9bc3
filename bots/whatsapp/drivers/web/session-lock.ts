import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BotStartError } from '../../../bot-start-error.js';

/** Who has a session: the process, and when it began (empty where the system does not say). */
const owner = z.object({ pid: z.int().positive(), began: z.string() });
type Owner = z.infer<typeof owner>;

const heldHere = new Set<string>();

/**
 * Takes the session's folder for this process, and answers the way to let go of it: two browsers with one session
 * destroy it. The lock of a process that has ended is taken over.
 *
 * @throws BotStartError if a process that runs has it
 */
export function lockSession(sessionDir: string): () => void {
  mkdirSync(sessionDir, { recursive: true, mode: 0o700 });
  const path = join(sessionDir, 'owner.json');
  const held = ownerIn(path);
  if (heldHere.has(sessionDir) || (held && isRunning(held))) {
    const whose = heldHere.has(sessionDir) ? 'in this very process' : `process ${held?.pid ?? ''}`;
    throw new BotStartError(
      'whatsapp',
      `The WhatsApp session in ${sessionDir} is in use (${whose}): stop that one, or set WHATSAPP_WEB_SESSION_DIR to another folder.`,
    );
  }
  rmSync(path, { force: true });
  place(path, { pid: process.pid, began: beganAt(process.pid) ?? '' }, sessionDir);
  heldHere.add(sessionDir);
  let isHeld = true;
  return () => {
    // The second time it may be somebody else's.
    if (!isHeld) return;
    isHeld = false;
    heldHere.delete(sessionDir);
    rmSync(path, { force: true });
  };
}

/** The running process that has this session, or null. Looks, and takes nothing. */
export function sessionOwner(sessionDir: string): number | null {
  const held = ownerIn(join(sessionDir, 'owner.json'));
  return held && isRunning(held) ? held.pid : null;
}

function place(path: string, me: Owner, sessionDir: string): void {
  try {
    writeFileSync(path, JSON.stringify(me), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new BotStartError('whatsapp', `The WhatsApp session in ${sessionDir} cannot be locked: ${String(cause)}.`, {
      cause,
    });
  }
}

function ownerIn(path: string): Owner | undefined {
  try {
    return owner.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** True while that very process runs, not for a later one that was given its pid, as containers do. */
function isRunning({ pid, began }: Owner): boolean {
  const now = beganAt(pid);
  return now !== undefined && now === began && pid !== process.pid;
}

/** The twentieth field after the name in `/proc/<pid>/stat`; without /proc whether the process answers at all. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : (fields[19] ?? '');
  } catch {
    return process.platform === 'linux' || !answersSignals(pid) ? undefined : '';
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const browserFile = 'browser.pid';

/** Notes which browser runs on the session, so that it can be ended if its owner does not live to do it. */
export function noteBrowser(sessionDir: string, pid: number): void {
  writeFileSync(join(sessionDir, browserFile), String(pid), { mode: 0o600 });
}

/**
 * Clears what a browser that was killed has left in its profile: Chromium's own lock, which names a machine that no
 * longer exists after a container was made anew. A browser that still runs there, without anybody who owns it, is
 * ended. Only for who holds the session.
 */
export function clearProfile(sessionDir: string): void {
  const profile = join(sessionDir, 'session');
  const pid = browserOn(profile, join(sessionDir, browserFile));
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(profile, name), { force: true });
  }
}

/** The noted process, if it is still that browser and not a later one with the same number. */
function browserOn(profile: string, file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}\0`) ? pid : undefined;
  } catch {
    return undefined;
  }
}
