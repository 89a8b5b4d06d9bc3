import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutations, type Mutation } from './mutations/mutations.js';
import { runCommand } from './run-command.js';
import { parseFlags } from './script-options.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s mutations -- [--json]

Tests the tests: breaks one safeguard of the engine at a time, in a copy of this checkout, and runs the tests that are
there to notice. Exit code 1 if one of them goes unnoticed.

  --json   prints [{name, noticed, elapsedMs}] as one line of JSON on stdout
`;

/** What a copy needs; dependencies are linked. */
const parts = ['bots', 'core', 'demo', 'sandbox', 'scripts', 'server', 'test'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'jest.config.mjs', '.env.example', 'README.md'];
const testedWithinMs = 15 * 60_000;

type Result = { name: string; noticed: boolean; elapsedMs: number };

async function main(): Promise<number> {
  const asked = parseFlags(process.argv.slice(2), ['json']);
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  const results: Result[] = [];
  for (const mutation of mutations) {
    process.stderr.write(`${mutation.name} …\n`);
    results.push(await tryMutation(mutation));
  }
  const rows = results.map(({ name, noticed, elapsedMs }) => {
    return `${noticed ? '✓ noticed ' : '✗ SURVIVED'}  ${name} (${Math.round(elapsedMs / 1000)} s)\n`;
  });
  process.stdout.write(asked.json ? `${JSON.stringify(results)}\n` : rows.join(''));
  return results.every(({ noticed }) => noticed) ? 0 : 1;
}

/** Applies one mutation to a copy of its own and runs its tests there: they must fail. */
async function tryMutation(mutation: Mutation): Promise<Result> {
  const startedAt = performance.now();
  const copy = await mkdtemp(join(tmpdir(), 'frontrow-mutation-'));
  try {
    await copyCheckout(copy);
    await mutate(copy, mutation);
    const args = ['scripts/test.mjs', '--json', ...mutation.tests];
    const { code, output } = await runCommand(process.execPath, args, { cwd: copy, timeoutMs: testedWithinMs });
    const failed = /"failed":(\d+)/.exec(output)?.[1];
    // Tests that could not be run at all have noticed nothing.
    if (code === undefined || failed === undefined) throw new Sentence(`The tests could not be run:\n${output}`);
    return { name: mutation.name, noticed: Number(failed) > 0, elapsedMs: Math.round(performance.now() - startedAt) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function copyCheckout(copy: string): Promise<void> {
  for (const name of [...parts, ...files]) await cp(name, join(copy, name), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
}

/** @throws Sentence if what is to be replaced is not there exactly once: the mutation has to be brought up to date */
async function mutate(copy: string, { name, file, from, to }: Mutation): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  const places = text.split(from).length - 1;
  if (places !== 1) {
    throw new Sentence(`"${name}" does not apply: ${file} holds what it replaces ${places} times, not once.`);
  }
  await writeFile(
    path,
    text.replace(from, () => to),
  );
}

void runMain(main).then(() => process.exit());
