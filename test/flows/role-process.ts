import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../bots/until.js';

const startedWithinMs = 90_000;

/** One role as the process that a container runs: a compiled main, told of the world by its environment alone. */
export class RoleProcess {
  readonly #main: string;
  readonly #child: ChildProcess;
  #output = '';

  constructor(main: string, environment: Readonly<Record<string, string>>) {
    const { PATH = '' } = process.env;
    this.#main = main;
    this.#child = spawn(process.execPath, [main], { env: { PATH, ...environment } });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.#output += text.toString()));
    }
  }

  /** All it has printed so far, on both streams. */
  get output(): string {
    return this.#output;
  }

  /** Resolves once it logs that it has started. @throws Error with what it printed, if it ends before */
  async started(): Promise<void> {
    await until(() => this.#output.includes('"msg":"Started."') || this.#hasEnded(), startedWithinMs);
    if (this.#hasEnded()) throw new Error(`${this.#main} ended early:\n${this.#output}`);
  }

  /** Waits for an end nobody has asked for. */
  async ended(): Promise<number | null> {
    await until(() => this.#hasEnded(), startedWithinMs);
    return this.#child.exitCode;
  }

  /** As a container is stopped: SIGTERM. Answers the exit code, or null if the signal ended it. */
  async stop(): Promise<number | null> {
    if (!this.#hasEnded()) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    return this.#child.exitCode;
  }

  /** Whatever state it is in. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
