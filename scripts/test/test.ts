import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.js';
import { openManagedEngine } from '../database/managed-engine.js';
import { thisMachine } from '../database/this-machine.js';
import { type Environment, openHome } from '../home.js';
import { runMain, type Steps, stepsTo } from '../steps.js';
import { countTests } from './jest-results.js';

const help = `Usage: npm test -- [--unit] [--json] [arguments for jest …]

Brings up a database engine of its own (unless MONGODB_URI names one) and a browser, runs the tests, and ends with a
line \`N passed, N failed\`.

  --unit    only the tests that need neither database nor browser (npm run test:unit)
  --json    one JSON document on stdout, everything else on stderr
  --help    this text

Anything else goes to jest: npm test -- test/core/campaigns, npm test -- -t 'saves the release'
`;

/** Tests without database, browser or servers: the pure rules of the engine and the commands. */
const unitArguments = [
  'test/core/',
  '--testPathIgnorePatterns',
  'test/core/(adapters|wiring)/',
  'every-midnight',
  'on-mongo',
  '/node_modules/',
];

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const isUnit = args.includes('--unit');
  const isJson = args.includes('--json');
  const forJest = args.filter((argument) => !['--unit', '--json', '--'].includes(argument));
  const folder = await mkdtemp(join(tmpdir(), 'frontrow-test-'));
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
  try {
    const steps = stepsTo(process.stderr);
    const run = { folder, isJson, signal: stopping.signal, args: isUnit ? [...unitArguments, ...forJest] : forJest };
    return await (isUnit ? runJest(run, process.env) : withWorld(run, steps, (world) => runJest(run, world)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Brings up what the tests need, names it in the environment, and takes it down again. */
async function withWorld(
  { folder, signal }: JestRun,
  { say, step }: Steps,
  run: (environment: Environment) => Promise<number>,
): Promise<number> {
  const home = join(folder, 'home');
  await openHome(home);
  const environment = { ...process.env, FRONTROW_HOME: home };
  const browser = await step(
    'browser',
    () => findBrowser(process.env),
    ({ executable }) => executable,
  );
  const world = { ...environment, FRONTROW_TEST_BROWSER: browser.executable };
  if (process.env['MONGODB_URI']) return run(world);
  const open = () => openManagedEngine(home, thisMachine(process.env, say, signal));
  const engine = await step('database engine', open, ({ name }) => name);
  void engine.gaveUp.then((sentence) => say(sentence.message));
  try {
    return await run({ ...world, MONGODB_URI: engine.uri });
  } finally {
    await engine.stop();
  }
}

interface JestRun {
  readonly folder: string;
  readonly isJson: boolean;
  readonly args: readonly string[];
  /** Aborted when the person asks to stop: jest is told, and what was brought up is still cleared away. */
  readonly signal: AbortSignal;
}

async function runJest({ folder, isJson, args, signal }: JestRun, environment: Environment): Promise<number> {
  const resultsFile = join(folder, 'results.json');
  const startedAt = performance.now();
  const jest = ['node_modules/jest/bin/jest.js', ...workers(args), ...args];
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...jest], {
    env: { ...environment, FRONTROW_TEST_COUNTS: resultsFile },
    // Jest reports on stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  const exitCode = await new Promise<number | undefined>((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', (code) => resolve(code ?? undefined));
  });
  const count = countTests(resultsFile, exitCode);
  const summary = `${count.passed} passed, ${count.failed} failed`;
  if (count.skipped > 0) process.stderr.write(`${count.skipped} skipped\n`);
  if (isJson) process.stderr.write(`${summary}\n`);
  process.stdout.write(
    isJson ? JSON.stringify({ ...count, elapsedMs: Math.round(performance.now() - startedAt) }) : summary,
  );
  process.stdout.write('\n');
  return count.failed === 0 ? 0 : 1;
}

/** Jest leaves one core idle, which of two is half. */
function workers(args: readonly string[]): readonly string[] {
  const isSaid = args.some((argument) => /^(--maxWorkers|-w|--runInBand|-i)/.test(argument));
  return isSaid ? [] : [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`];
}

void runMain(main).then(() => process.exit());
