import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../database/loopback-port.js';
import type { Environment } from '../home.js';
import { Sentence } from '../sentence.js';

/** Where a start without accounts can be looked at. */
export type StartedSandbox = { baseUrl: string; playgroundUrl: string };

/** Runs `npm start` on an empty home, on ports of its own, while the work is done; then stops it as Ctrl-C does. */
export async function whileStarted<Outcome>(
  { home, environment }: { home: string; environment: Environment },
  work: (started: StartedSandbox) => Promise<Outcome>,
): Promise<Outcome> {
  const { PATH, HOME, FRONTROW_CACHE, XDG_CACHE_HOME } = environment;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...{ PATH, HOME, FRONTROW_CACHE, XDG_CACHE_HOME, FRONTROW_HOME: home, FRONTROW_ENV_FILE: '' },
      PORT: String(await freePort()),
      SANDBOX_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    return await work(await readyFrom(child.stdout));
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function readyFrom(output: NodeJS.ReadableStream): Promise<StartedSandbox> {
  let playgroundUrl = '';
  // Goes on being read afterwards, so that a full pipe never holds up the stop.
  const lines = createInterface({ input: output });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      playgroundUrl = /^Playground: (\S+)$/.exec(line)?.[1] ?? playgroundUrl;
      const baseUrl = /^Frontrow is ready: (\S+)$/.exec(line)?.[1];
      if (baseUrl !== undefined) resolve({ baseUrl, playgroundUrl });
    });
    lines.on('close', () => reject(new Sentence('npm start ended before it was ready: what it says above is why.')));
  });
}
