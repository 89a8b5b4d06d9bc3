import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that outlives its pid being given to another one: the pid and when the process began. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Unlike for any two processes with the same pid; an empty string where the system does not say. */
  readonly began: string;
}

/** The identity of a process that runs now, this one by default. */
export function identify(pid: number = process.pid): ProcessIdentity {
  return { pid, began: beganOf(pid) ?? '' };
}

/** True while that very process runs: not for a later process with its pid, nor for one that has ended and awaits burial. */
export function isRunning({ pid, began }: ProcessIdentity): boolean {
  if (!answersSignals(pid)) return false;
  const now = beganOf(pid);
  if (now === undefined) return false;
  return began === '' || now === '' || now === began;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began; an empty string if the system does not say, undefined if it has ended. */
function beganOf(pid: number): string | undefined {
  return process.platform === 'linux' ? beganOnLinux(pid) : beganByPs(pid);
}

/** proc(5): state is the first field after the name in brackets, the start time in clock ticks the twentieth. */
function beganOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return answersSignals(pid) ? '' : undefined;
  }
}

function beganByPs(pid: number): string | undefined {
  try {
    // The same words whoever asks, in whatever zone and language.
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const listed = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8', env });
    const [state = '', ...began] = listed.trim().split(/\s+/);
    return state.startsWith('Z') ? undefined : began.join(' ');
  } catch {
    return answersSignals(pid) ? '' : undefined;
  }
}
