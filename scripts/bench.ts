import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allBenches } from '../bench/all-benches.js';
import type { Bench, BenchFindings } from '../bench/bench.js';
import { describeMachine, versionsOf, type MachineDescription } from '../bench/machine.js';
import { parseOptions } from './script-options.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s bench -- [NAME] [--quick] [--json]

Measures, on a throw-away installation, and writes what was found to bench/results/NAME.json: the machine, the versions,
every run. Without a name, all of them, one after the other. Do it on a machine that has nothing else to do. A missed
aim is a finding, not a failure.

${allBenches.map(({ name, about, aim }) => `  ${name.padEnd(18)}${about}\n  ${''.padEnd(18)}Aim: ${aim}.`).join('\n')}

  --quick   a quick look, to see that it works: few rounds, and nothing is written
  --json    one JSON document on stdout (several benches: a list); progress on stderr
  --help    this text
`;

/** One measurement, as it is kept in bench/results. */
type BenchResult = Pick<Bench, 'name' | 'about' | 'aim'> &
  Pick<BenchFindings, 'met' | 'figures' | 'ratio' | 'runs'> & {
    measuredAt: string;
    isQuick: boolean;
    machine: MachineDescription & { database: string | null };
    versions: Record<string, string>;
  };

const resultsFolder = join('bench', 'results');

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseOptions({
    options: { quick: flag, json: flag, help: flag },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const wanted = chosen(positionals);
  const signal = stopOnSignals();
  const results: BenchResult[] = [];
  for (const bench of wanted) {
    say(`${bench.name}: ${bench.about}`);
    const result = await measure(bench, { isQuick: values.quick, signal });
    if (!values.quick) say(`  kept in ${await keep(result)}`);
    results.push(result);
  }
  const document = positionals.length === 1 ? results[0] : results;
  process.stdout.write(values.json ? `${JSON.stringify(document)}\n` : results.map(table).join('\n'));
  return 0;
}

function chosen(names: readonly string[]): readonly Bench[] {
  if (names.length === 0) return allBenches;
  return names.map((name) => {
    const bench = allBenches.find((each) => each.name === name);
    if (bench) return bench;
    throw new Sentence(`There is no bench ${name}: use one of ${allBenches.map((each) => each.name).join(', ')}.`);
  });
}

function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => stopping.abort(new Sentence('The bench was stopped: nothing was written.')));
  }
  return stopping.signal;
}

async function measure(
  { name, about, aim, packages, run }: Bench,
  { isQuick, signal }: { isQuick: boolean; signal: AbortSignal },
): Promise<BenchResult> {
  const machine = await describeMachine();
  const folder = await mkdtemp(join(tmpdir(), 'frontrow-bench-'));
  try {
    const { database, ...findings } = await run({ folder, environment: process.env, isQuick, say, signal });
    const measuredAt = new Date().toISOString();
    const versions = await versionsOf(packages);
    return { name, about, aim, measuredAt, isQuick, ...findings, machine: { ...machine, database }, versions };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(result: BenchResult): Promise<string> {
  await mkdir(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${result.name}.json`);
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

function table({ name, aim, met, figures, ratio }: BenchResult): string {
  const rows = Object.entries({ ...figures, ...(ratio !== null && { ratio }) });
  const lines = rows.map(([figure, value]) => `  ${figure.padEnd(24)}${value}`);
  return `${name}\n${lines.join('\n')}\n  ${met ? 'As aimed' : 'NOT as aimed'}: ${aim}.\n`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

void runMain(main).then(() => process.exit());
