import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { until } from '../bots/until.js';

/** A start takes a database engine, which takes its time on a busy machine. */
const startedWithinMs = 90_000;

/** `npm start` as a process of its own: what a person at a terminal has. */
export class StartedProcess {
  readonly #child: ChildProcess;
  #output = '';

  constructor(environment: Record<string, string>, args: readonly string[] = []) {
    const env = { ...machineEnvironment(), ...environment };
    this.#child = spawn(process.execPath, ['scripts/start.mjs', ...args], { env });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.#output += text.toString()));
    }
  }

  /** All it has printed so far, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** Resolves once it has printed that it is ready. @throws Error with what it printed, if it ends before */
  async ready(): Promise<void> {
    await until(() => this.#output.includes('Frontrow is ready: ') || this.#hasEnded(), startedWithinMs);
    if (this.#hasEnded()) throw new Error(`The start ended early:\n${this.#output}`);
  }

  /** Sends a signal and waits for the end; answers the exit code, or null if the signal ended it. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (!this.#hasEnded()) {
      const ended = once(this.#child, 'exit');
      this.#child.kill(signal);
      await ended;
    }
    return this.#child.exitCode;
  }

  /** Another signal while it is stopping. */
  signal(signal: 'SIGINT'): void {
    this.#child.kill(signal);
  }

  /** Waits for an end nobody has asked for. */
  async ended(): Promise<number | null> {
    await until(() => this.#hasEnded(), startedWithinMs);
    return this.#child.exitCode;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** Runs a command as its npm script does; answers what it printed. @throws Error if it fails */
export async function runScript(
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<string> {
  const env = { ...machineEnvironment(), ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', file, ...args], { env });
  return stdout;
}

/** Nothing else of our environment: a MONGODB_URI in it would put the managed engine out of work. */
function machineEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', FRONTROW_CACHE, XDG_CACHE_HOME } = process.env;
  return {
    PATH,
    HOME,
    FRONTROW_ENV_FILE: '',
    ...(FRONTROW_CACHE && { FRONTROW_CACHE }),
    ...(XDG_CACHE_HOME && { XDG_CACHE_HOME }),
  };
}
