/** `node scripts/run.mjs FILE arguments…`: installs what is missing and runs a TypeScript file of this checkout. */
import { runTypeScript } from './install.mjs';

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs FILE arguments…\n');
  process.exit(1);
}
process.argv.splice(1, 2, file);
runTypeScript(file);
