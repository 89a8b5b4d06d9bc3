import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseFlags } from './script-options.js';
import { withTable } from './services/services-document.js';
import { runMain } from './steps.js';

const help = `Usage: npm run services [-- --check]

Writes the table of docs/services.md anew from the descriptors in core/streaming/service-descriptors.ts.

  --check   change nothing; exit 1 if the table is not up to date
  --help    this text
`;

const file = fileURLToPath(new URL('../docs/services.md', import.meta.url));

async function main(): Promise<number> {
  const options = parseFlags(process.argv.slice(2), ['check']);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const standing = await readFile(file, 'utf8');
  const wanted = withTable(standing);
  if (wanted === standing) return 0;
  if (!options.check) await writeFile(file, wanted);
  process.stderr.write(
    options.check ? 'The table of docs/services.md is stale: npm run services.\n' : `Wrote ${file}\n`,
  );
  return options.check ? 1 : 0;
}

void runMain(main);
