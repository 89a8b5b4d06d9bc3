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

/** The variables of the environment, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What Node, the browser and its libraries need of our environment: where things are, what time and tongue it is, and how
 * to reach the network. Nothing else goes to a process that shows a stranger's page: all secrets of ours are there.
 */
const handedOn = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'LC_CTYPE', 'LD_LIBRARY_PATH'],
  ...['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_DATA_DIRS', 'XDG_RUNTIME_DIR', 'FONTCONFIG_PATH'],
  ...['FONTCONFIG_FILE', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'],
  // Windows starts no program without these.
  ...['SystemRoot', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
  ...['ProgramFiles', 'ProgramFiles(x86)', 'ProgramData'],
];

/** Starts the process from the file beside this one: compiled, or as TypeScript where that is how we run. */
export function launchWith(environment: Environment): Launch {
  const env = Object.fromEntries(handedOn.flatMap((name) => entryOf(name, environment)));
  return (listener) => launch(listener, env);
}

function entryOf(name: string, environment: Environment): [string, string][] {
  const value = environment[name];
  return value === undefined ? [] : [[name, value]];
}

function launch(listener: Listener, env: Record<string, string>): BrowserProcess {
  const file = new URL(`./child${isTypeScript ? '.ts' : '.js'}`, import.meta.url);
  const child = fork(fileURLToPath(file), {
    env,
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
}

const isTypeScript = import.meta.url.endsWith('.ts');

function loader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
