import { indexes } from '../core/adapters/mongo/indexes.js';
import { migrate } from '../core/adapters/mongo/migrate.js';
import { openDatabase } from '../core/adapters/mongo/open-database.js';
import { createSealer } from '../core/adapters/system/envelope-sealer.js';
import { systemRandom } from '../core/adapters/system/system-random.js';
import { readConfiguration } from './read-configuration.js';
import { parseFlags } from './script-options.js';
import { asSentence } from './sentence.js';
import { runningEnvironment } from './start/running-environment.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s migrate -- [--json]

Brings the database to what this version needs: creates the indexes that are missing, and brings forward the records
that an earlier version has kept. Safe to run again, and while
Frontrow runs. Works on the Frontrow that runs on this machine (npm start), or on the one the environment names.

  --json   prints {"database", "indexes"} as one line of JSON on stdout
  --help   prints this
`;

async function main(): Promise<number> {
  const asked = parseFlags(process.argv.slice(2), ['json']);
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  const { mongodbUri, sealingKeys } = readConfiguration(await runningEnvironment());
  const database = await openDatabase(mongodbUri).catch(asSentence);
  try {
    await migrate(database, createSealer(sealingKeys, systemRandom()));
    const done = { database: database.native().databaseName, indexes: indexes.length };
    const sentence = `The database "${done.database}" is at this version, with all ${done.indexes} indexes.`;
    process.stdout.write(`${asked.json ? JSON.stringify(done) : sentence}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

await runMain(main);
