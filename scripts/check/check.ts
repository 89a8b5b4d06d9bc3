import pMap from 'p-map';
import { parseFlags } from '../script-options.js';
import { runCommand } from '../run-command.js';
import { runMain, stepsTo } from '../steps.js';

const help = `Usage: npm run check

Runs every check and goes on after one that fails: format, lint, types, import rules, unused code and dependencies.
Ends with a line \`N passed, N failed\`.

  --json    one JSON document on stdout, everything else on stderr
  --help    this text
`;

const sources = ['bots', 'core', 'server', 'sandbox', 'scripts', 'bench', 'test'];

/** The longest first. */
const checks = [
  { name: 'lint', program: 'eslint', args: ['.'] },
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'tsc', args: ['--project', '.'] },
  { name: 'import rules', program: 'depcruise', args: ['--output-type', 'err', ...sources] },
  { name: 'unused code and dependencies', program: 'knip', args: ['--no-progress'] },
];

/** Each works on one core, and lint as long as all others together. */
const atOnce = 2;
/** In CI they take the time that the tests leave. */
const checkWithinMs = 30 * 60_000;

async function main(): Promise<number> {
  const options = parseFlags(process.argv.slice(2), ['json']);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const isJson = options.json;
  const stream = isJson ? process.stderr : process.stdout;
  const results = await pMap(checks, (check) => runCheck(check, stream), { concurrency: atOnce });
  const failed = results.filter(({ passed }) => !passed).length;
  const summary = `${results.length - failed} passed, ${failed} failed`;
  process.stdout.write(`${isJson ? JSON.stringify({ checks: results }) : summary}\n`);
  return failed === 0 ? 0 : 1;
}

async function runCheck({ name, program, args }: (typeof checks)[number], stream: NodeJS.WriteStream) {
  const { say, step } = stepsTo(stream);
  const startedAt = performance.now();
  const passed = await step(name, async () => {
    const { code, output } = await runCommand(`node_modules/.bin/${program}`, args, { timeoutMs: checkWithinMs });
    if (code === 0) return true;
    say(output.trimEnd());
    throw new Error(name);
  }).catch(() => false);
  return { name, passed, elapsedMs: Math.round(performance.now() - startedAt) };
}

void runMain(main).then(() => process.exit());
