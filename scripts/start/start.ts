import { setTimeout as wait } from 'node:timers/promises';
import { databaseFolder, openManagedEngine, stopLeftoverEngine } from '../database/managed-engine.js';
import { thisMachine } from '../database/this-machine.js';
import { loadEnvironmentFile } from '../environment-file.js';
import { emptyHome, homeFolder, lockHome, openHome } from '../home.js';
import { namesDatabase } from '../read-configuration.js';
import { explain, Sentence } from '../sentence.js';
import { parseFlags } from '../script-options.js';
import { runMain, stepsTo } from '../steps.js';
import { bringUp, type StartContext } from './bring-up.js';
import { createStops } from './stops.js';

const help = `Usage: npm start -- [--fresh]

Starts Frontrow: the database engine (unless MONGODB_URI names one), web, worker and bots, and, without credentials,
the sandbox. Ctrl-C stops everything; a second Ctrl-C ends at once.

  --fresh   begin anew: remove the database, keys and sandbox state kept in FRONTROW_HOME
  --help    this text

SANDBOX_FANS=0 begins without the 1,500 invented fans of the demo.
`;

const startedWithinAfterStopMs = 5_000;
/** One Ctrl-C can arrive twice: from the terminal, and passed on by npm. */
const oneAndTheSameSignalMs = 500;

async function main(): Promise<number> {
  const options = parseFlags(process.argv.slice(2), ['fresh']);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  loadEnvironmentFile();
  // A terminal that closes (or `| head`) must not end the stop half-way.
  process.stdout.on('error', () => undefined);
  const steps = stepsTo(process.stdout);
  const stops = createStops(steps);
  const ending = endOnRequest(steps.say);
  const starting = start({ ...steps, ...ending, onStop: stops.onStop }, options.fresh);
  starting.catch(ending.fail);
  const failure = await ending.ended;
  // What is half-way up gets a moment to notice, so that it is not left behind.
  await Promise.race([starting.catch(() => undefined), wait(startedWithinAfterStopMs, undefined, { ref: false })]);
  await stops.stopAll();
  if (failure === undefined) return 0;
  process.stderr.write(`${explain(failure)}\n`);
  return 1;
}

/** The parts in their order: what is registered first is stopped last. */
async function start(context: Omit<StartContext, 'home' | 'mongodbUri' | 'environment'>, isFresh: boolean) {
  const environment = process.env;
  const home = homeFolder(environment, process.cwd());
  await openHome(home);
  const lock = await lockHome(home);
  context.onStop('lock', () => lock.release());
  if (isFresh) await beginAnew(home, context);
  const mongodbUri = await bringUpDatabase(home, context);
  context.signal.throwIfAborted();
  await bringUp({ ...context, home, mongodbUri, environment });
}

type Frame = Pick<StartContext, 'say' | 'step' | 'signal' | 'onStop' | 'fail'>;

async function beginAnew(home: string, { say, step }: Frame): Promise<void> {
  if (namesDatabase(process.env)) {
    throw new Sentence(
      '--fresh removes the keys, and the database in MONGODB_URI holds permissions sealed with them: empty that database yourself, or unset MONGODB_URI.',
    );
  }
  await step('begun anew', async () => {
    await stopLeftoverEngine(home, say);
    await emptyHome(home);
  });
}

/** The address of the engine that was brought up; null if the environment names a database of its own. */
async function bringUpDatabase(home: string, { say, step, signal, onStop, fail }: Frame): Promise<string | null> {
  if (namesDatabase(process.env)) {
    say('✓ database: the one in MONGODB_URI');
    return null;
  }
  const open = () => openManagedEngine(home, thisMachine(process.env, say, signal));
  const engine = await step('database engine', open, ({ name }) => `${name}, files in ${databaseFolder(home)}`);
  onStop('database engine', engine.stop);
  void engine.gaveUp.then(fail);
  return engine.uri;
}

/** The end of this process: Ctrl-C, a signal, a closed terminal or a failure, whichever comes first. */
function endOnRequest(say: (line: string) => void) {
  const stopping = new AbortController();
  let end: (failure?: unknown) => void = () => undefined;
  const ended = new Promise<unknown>((resolve) => (end = resolve));
  let askedAtMs = Number.POSITIVE_INFINITY;
  const onSignal = () => {
    if (performance.now() - askedAtMs > oneAndTheSameSignalMs) {
      say('Ended at once. What was left running is stopped at the next start.');
      process.exit(130);
    }
    if (stopping.signal.aborted) return;
    askedAtMs = performance.now();
    say('Stopping … (Ctrl-C again ends at once)');
    stopping.abort();
    end();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  const fail = (failure: unknown) => {
    stopping.abort();
    end(failure);
  };
  // Whatever nobody expected still stops the engine and lets go of the home.
  process.on('uncaughtException', fail);
  return { signal: stopping.signal, ended, fail };
}

void runMain(main).then(() => process.exit());
