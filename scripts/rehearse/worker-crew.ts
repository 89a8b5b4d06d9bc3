import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Sentence } from '../sentence.js';

/** Where workers are launched and what they are told. */
export type CrewPlace = {
  /** A folder for their logs. */
  folder: string;
  /** All they know of the world. */
  environment: Readonly<Record<string, string>>;
};

/** A worker that starts slowly on a busy machine is given this long. */
const startedWithinMs = 90_000;
const stoppedWithinMs = 30_000;
const launchesMost = 20;

/**
 * Release-day workers as processes of their own, told of the world by their environment alone. They can be killed
 * and paused as a machine does it: without a word.
 */
export class WorkerCrew {
  readonly #place: CrewPlace;
  readonly #members: Worker[] = [];
  /** How often each warning or error was logged, over all of them. */
  readonly complaints = new Map<string, number>();

  constructor(place: CrewPlace) {
    this.#place = place;
  }

  get size(): number {
    return this.#members.length;
  }

  /** Starts `count` more; resolves when all of them work. */
  async hire(count: number): Promise<void> {
    await mkdir(this.#place.folder, { recursive: true });
    const first = this.#members.length;
    const hired = Array.from({ length: count }, (_, index) => this.#launch(first + index));
    this.#members.push(...hired);
    await Promise.all(hired.map((worker) => worker.started));
  }

  /** SIGKILL, and another one in its place; resolves when that one works. */
  async killAndReplace(index: number): Promise<void> {
    const member = this.#member(index);
    await member.end('SIGKILL');
    await this.#replace(index, launchesMost);
  }

  /** As whatever looks after a process does: one that ends at once (its database is away) is launched again. */
  async #replace(index: number, launchesLeft: number): Promise<void> {
    const successor = this.#launch(index);
    this.#members[index] = successor;
    try {
      await successor.started;
    } catch (error) {
      if (launchesLeft <= 1) throw error;
      await this.#replace(index, launchesLeft - 1);
    }
  }

  /** SIGSTOP: it neither works nor knows that time passes. */
  pause(index: number): void {
    this.#member(index).signal('SIGSTOP');
  }

  /** SIGCONT: it goes on in the middle of what it did. */
  resume(index: number): void {
    this.#member(index).signal('SIGCONT');
  }

  /** Asks all of them to stop, as an operator would; those that do not are killed. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#members.splice(0).map((member) => member.stop(stoppedWithinMs)));
  }

  #member(index: number): Worker {
    const member = this.#members[index];
    if (!member) throw new Error(`There is no worker ${index}.`);
    return member;
  }

  #launch(index: number): Worker {
    return new Worker(`worker ${index + 1}`, {
      environment: this.#place.environment,
      logFile: join(this.#place.folder, `worker-${index + 1}.log`),
      onComplaint: (message) => this.complaints.set(message, (this.complaints.get(message) ?? 0) + 1),
    });
  }
}

type WorkerSettings = {
  environment: Readonly<Record<string, string>>;
  logFile: string;
  onComplaint: (message: string) => void;
};

class Worker {
  readonly #child: ChildProcess;
  readonly started: Promise<void>;

  constructor(name: string, { environment, logFile, onComplaint }: WorkerSettings) {
    this.#child = spawn(process.execPath, ['scripts/run.mjs', 'server/worker.ts'], {
      env: { ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    const heard: string[] = [];
    this.started = new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(failed(name, 'did not start in time', heard)), startedWithinMs);
      const settle = (done: () => void) => () => {
        clearTimeout(tooLate);
        done();
      };
      this.#child.once(
        'exit',
        settle(() => reject(failed(name, 'ended while it was starting', heard))),
      );
      if (!this.#child.stderr) return;
      createInterface({ input: this.#child.stderr }).on('line', (line) => {
        log.write(`${line}\n`);
        if (heard.length < 20) heard.push(line);
        const { level, msg } = readLine(line);
        if (msg === 'Started.') settle(resolve)();
        if (level === 'warn' || level === 'error') onComplaint(msg);
      });
    });
    // Whoever waits for the start hears of it; a worker that is killed while it starts is nobody's failure.
    this.started.catch(() => undefined);
    this.#child.once('close', () => log.end());
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGTERM' | 'SIGKILL'): void {
    if (!this.#hasEnded()) this.#child.kill(name);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    this.signal(signal);
    await ended;
  }

  async stop(withinMs: number): Promise<void> {
    this.signal('SIGCONT');
    const impatience = setTimeout(() => this.signal('SIGKILL'), withinMs);
    await this.end('SIGTERM');
    clearTimeout(impatience);
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

function readLine(line: string): { level: string; msg: string } {
  const level = /"level":"(\w+)"/.exec(line)?.[1] ?? '';
  const msg = /"msg":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? '';
  return { level, msg };
}

function failed(name: string, what: string, heard: readonly string[]): Sentence {
  return new Sentence(`The ${name} ${what}. It said:\n${heard.join('\n')}`);
}
