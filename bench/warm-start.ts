import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { freePort } from '../scripts/database/loopback-port.js';
import type { Environment } from '../scripts/home.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { medianOf, rounded } from './figures.js';

const aimedSeconds = 5;
const ready = 'Frontrow is ready: ';

/** How long a person waits at the terminal, from the second time on. */
export const warmStart: Bench = {
  name: 'warm-start',
  about: '`npm start` on a home that an earlier start has made, from the command to "Frontrow is ready".',
  aim: `at most ${aimedSeconds} s`,
  packages: ['tsx'],
  async run(context): Promise<BenchFindings> {
    const environment = await startEnvironment(context);
    const first = await timeStart(environment);
    context.say(`  the first start, with everything still to be made: ${first.seconds} s`);
    const runs = [];
    for (let round = 1; round <= (context.isQuick ? 1 : 5); round += 1) {
      context.signal.throwIfAborted();
      const run = await timeStart(environment);
      context.say(`  warm start ${round}: ${run.seconds} s`);
      runs.push(run);
    }
    const warmSeconds = medianOf(runs.map(({ seconds }) => seconds));
    const figures = { warmSeconds, firstSeconds: first.seconds };
    const database = /database engine: ([^,]+),/.exec(first.steps.join('\n'))?.[1] ?? null;
    return { met: warmSeconds <= aimedSeconds, figures, ratio: null, database, runs: [first, ...runs] };
  },
};

async function startEnvironment({ folder, environment }: BenchContext): Promise<Environment> {
  const { PATH, HOME, FRONTROW_CACHE, XDG_CACHE_HOME } = environment;
  const [port, sandboxPort] = [await freePort(), await freePort()];
  return {
    ...{ PATH, HOME, FRONTROW_CACHE, XDG_CACHE_HOME },
    FRONTROW_HOME: join(folder, 'home'),
    FRONTROW_ENV_FILE: '',
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
  };
}

type TimedStart = { seconds: number; steps: readonly string[] };

/** Starts, waits until it is ready, and stops it again as Ctrl-C does: npm and all it runs. */
async function timeStart(environment: Environment): Promise<TimedStart> {
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(child, 'exit');
  const steps: string[] = [];
  let seconds: number | undefined;
  child.stderr.on('data', (text: Buffer) => steps.push(text.toString().trim()));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('✓') && seconds === undefined) steps.push(line);
    if (!line.startsWith(ready)) continue;
    seconds = rounded((performance.now() - startedAt) / 1000);
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  }
  await ended;
  if (seconds === undefined) throw new Error(`npm start ended before it was ready:\n${steps.join('\n')}`);
  return { seconds, steps };
}
