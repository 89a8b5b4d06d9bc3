import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { report, type Order, type Report } from './words.js';

/** The browser's process, as the bots see it. */
export interface BrowserProcess {
  readonly pid: number | undefined;
  tell(order: Order): void;
  /** Ends it at once; its browser ends with it, or by {@link clearProfile}. */
  kill(): void;
}

/** Whom the process reports to; `ended` comes once, and last. */
export type Listener = { told(report: Report): void; ended(): void };

/** Starts the browser's process. */
export type Launch = (listener: Listener) => BrowserProcess;

/** Starts it from the file beside this one: compiled, or as TypeScript where that is how we run. */
export const launchChild: Launch = (listener) => {
  const file = new URL(`./child${isTypeScript ? '.ts' : '.js'}`, import.meta.url);
  const child = fork(fileURLToPath(file), {
    execArgv: isTypeScript ? ['--import', loader()] : [],
    // What the library prints is for nobody; a deep stack of a crash is.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'json',
  });
  let hasEnded = false;
  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    listener.ended();
  };
  child.on('message', (message) => {
    const read = report.safeParse(message);
    if (read.success && !hasEnded) listener.told(read.data);
  });
  child.once('exit', end);
  child.once('error', end);
  return {
    pid: child.pid,
    tell(order) {
      if (child.connected) child.send(order, () => undefined);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};

const isTypeScript = import.meta.url.endsWith('.ts');

function loader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
