import { examineAll } from './doctor/examine-all.js';
import { progressOn } from './doctor/progress.js';
import { reportText } from './doctor/report-text.js';
import { parseFlags } from './script-options.js';
import { runningEnvironment } from './start/running-environment.js';
import { runMain } from './steps.js';

const help = `Usage: npm run doctor [-- --json]

Looks at every service, every chat platform and the installation itself: what is configured, whether it is reached,
whether the credentials work, what they allow, and the next step. It changes nothing, and prints no secret.

  --json   one JSON document on stdout (docs/operating/doctor.md); the progress goes to stderr
  --help   this text

Reads the environment and .env; while npm start runs here, what that runs with.

Exit code 0: everything that is configured works, with limits or without. So it is, too, if nothing is configured at
all: the sandbox needs nothing. Exit code 1: something that is configured does not work, or only half of it is set.
`;

/** Where nobody says how wide the page is. */
const usualColumns = 96;

async function main(): Promise<number> {
  const asked = parseFlags(process.argv.slice(2), ['json']);
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  const progress = progressOn(process.stderr);
  const report = await examineAll(await runningEnvironment(), {}, (...done) => progress.done(...done)).finally(() =>
    progress.end(),
  );
  const isTerminal = process.stdout.isTTY;
  const columns = isTerminal ? process.stdout.columns : usualColumns;
  const colours = isTerminal && !process.env['NO_COLOR'];
  process.stdout.write(asked.json ? `${JSON.stringify(report)}\n` : reportText(report, { columns, colours }));
  return report.ok ? 0 : 1;
}

await runMain(main);
