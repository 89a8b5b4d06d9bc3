import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A bots' process that is asked to stop has letters in hand and a browser to close; then it is ended by force. */
const stopWithinMs = 30_000;

/** `bots/main.ts` as a process of its own, started, killed and started again. */
export class BotsProcess {
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
  }

  start(): void {
    this.#child = spawn(process.execPath, ['scripts/run.mjs', 'bots/main.ts'], {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TZ: process.env['TZ'],
        FRONTROW_ENV_FILE: '',
        ...this.#environment,
      },
      stdio: 'ignore',
    });
  }

  /** Ends it at once, whatever it has in hand. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to end. */
  async stop(): Promise<void> {
    const force = setTimeout(() => void this.#child?.kill('SIGKILL'), stopWithinMs);
    await this.#end('SIGTERM');
    clearTimeout(force);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
