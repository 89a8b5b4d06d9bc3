import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readServices } from './rehearse/read-services.js';
import { rehearse } from './rehearse/rehearse.js';
import { faultLevels, isAsPromised, type RehearsalReport } from './rehearse/report.js';
import { parseOptions } from './script-options.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s rehearse -- [--fans 500] [--services spotify,apple-music] [--faults none|storm|chaos] [--workers 1] [--seed 1] [--json]

Plays a release night in fast-forward: a throw-away installation (database, sandbox, workers as processes of their
own), fans in many time zones, every midnight from Kiritimati to Pago Pago. Then looks into each service's own ledger
for what was lost, early, done twice or claimed without proof. Exit code 1 if anything was.

  --fans      how many fans pre-save (default 500)
  --services  the services they use, in turn, of spotify, apple-music, deezer and tidal (default spotify)
  --faults    none; storm: throttling, errors, lost answers, ghost saves; chaos: workers and the database killed besides
  --workers   how many workers (default 1)
  --seed      of everything that is left to chance (default 1)
  --json      one JSON document on stdout; progress on stderr
  --keep      leave the installation's folder, with its logs, and say where it is
`;

const text = { type: 'string' } as const;

const wanted = z.object({
  fans: wholeNumber('--fans', 1, 20_000).default(500),
  workers: wholeNumber('--workers', 1, 16).default(1),
  seed: wholeNumber('--seed', 0, 0xffff_ffff).default(1),
  faults: z.enum(faultLevels, `--faults must be one of ${faultLevels.join(', ')}.`).default('none'),
});

async function main(): Promise<number> {
  const { values } = parseOptions({
    options: {
      fans: text,
      services: text,
      faults: text,
      workers: text,
      seed: text,
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const settings = wanted.safeParse(values);
  if (!settings.success) throw new Sentence(settings.error.issues[0]?.message ?? 'See --help.');
  const services = readServices(values.services ?? 'spotify');
  const report = await inThrowAwayHome(values.keep, (home, signal) =>
    rehearse({ ...settings.data, services, home, environment: process.env, say, signal }),
  );
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : table(report));
  return isAsPromised(report) ? 0 : 1;
}

async function inThrowAwayHome<Outcome>(
  keep: boolean,
  work: (home: string, signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => stopping.abort(new Sentence('The rehearsal was stopped.')));
  }
  const home = await mkdtemp(join(tmpdir(), 'frontrow-rehearsal-'));
  try {
    return await work(home, stopping.signal);
  } finally {
    if (keep) say(`The installation is kept in ${home}.`);
    else await rm(home, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function table(report: RehearsalReport): string {
  const { firstCallLatenessMs, faultsFired, byState, messages, complaints, ...rest } = report;
  const lists = {
    byState: listed(byState),
    firstCallLatenessMs: `p50 ${String(firstCallLatenessMs.p50)}, p99 ${String(firstCallLatenessMs.p99)}`,
    faultsFired: listed(faultsFired),
    messages: listed(messages),
    complaints: listed(complaints),
  };
  const rows = Object.entries({ ...rest, ...lists });
  const lines = rows.map(
    ([name, value]) => `${name.padEnd(22)}${Array.isArray(value) ? value.join(', ') : String(value)}`,
  );
  return `${lines.join('\n')}\n${isAsPromised(report) ? 'Everything was as promised.' : 'NOT as promised.'}\n`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function wholeNumber(name: string, least: number, most: number) {
  const error = `${name} must be a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,10}$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

void runMain(main).then(() => process.exit());
