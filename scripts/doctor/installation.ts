import { z } from 'zod';
import { assertMigrated } from '../../core/adapters/mongo/migrate.js';
import { openDatabase } from '../../core/adapters/mongo/open-database.js';
import { isLoopback } from '../../core/adapters/system/loopback.js';
import type { Secret } from '../../core/secret.js';
import { askJson } from './ask-json.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from './finding.js';
import type { Found, Instruments } from './subject.js';

/** How much there is beside the installation itself: what is missing of it weighs more then. */
export type Company = { isSomethingReal: boolean };

/** What Frontrow itself stands on: its address, the database, the keys, and whether it is told to be careful. */
export async function examineInstallation(instruments: Instruments, company: Company): Promise<Examined> {
  const { found } = instruments;
  const [address, database] = await Promise.all([addressWords(instruments), databaseWords(found, company)]);
  return examined({
    findings: [
      ...modeWords(found),
      ...address.findings,
      ...database.findings,
      ...keyWords(found, company),
      ...clockWords(found),
    ],
    reachable: address.reachable,
    credentialsWork: database.works,
    mode: found.production ? 'production' : 'development',
  });
}

function modeWords({ production, baseUrl }: Found): Finding[] {
  if (production) return [good('NODE_ENV is production: what is only safe on your own machine is refused.')];
  if (isLoopback(new URL(baseUrl))) return [];
  return [
    limit(
      'BASE_URL is not on this machine, and NODE_ENV is not production.',
      'Set NODE_ENV=production before fans are invited.',
    ),
  ];
}

const alive = z.object({ alive: z.literal(true) });

async function addressWords({
  found: { baseUrl },
  fetch,
}: Instruments): Promise<{ findings: Finding[]; reachable: boolean }> {
  const own = isLoopback(new URL(baseUrl));
  const reach = own ? [note(`BASE_URL is ${baseUrl}: only browsers on this machine reach it.`)] : [];
  const asked = await askJson(`${baseUrl}/livez`, { fetch, answer: alive });
  switch (asked.outcome) {
    case 'answered':
      return { reachable: true, findings: [good(`Frontrow answers at ${baseUrl}.`), ...reach] };
    case 'silent':
      return {
        reachable: false,
        findings: [note(`Nobody answers at ${baseUrl}: Frontrow does not run there now.`), ...reach],
      };
    case 'refused':
    case 'odd': {
      const next = 'Set BASE_URL to where fans reach Frontrow, and lead it to PORT of the web process.';
      return {
        reachable: false,
        findings: [wrong(`Something else than Frontrow answers at ${baseUrl}.`, next), ...reach],
      };
    }
  }
}

type Database = { findings: Finding[]; works: boolean | null };

async function databaseWords({ mongodbUri, production }: Found, { isSomethingReal }: Company): Promise<Database> {
  if (mongodbUri !== undefined) return openedDatabase(mongodbUri);
  if (production) {
    return { works: false, findings: [wrong('There is no database.', 'Name yours in MONGODB_URI.')] };
  }
  const starts = 'MONGODB_URI names no database: npm start brings one up.';
  return { works: null, findings: isSomethingReal ? [note(starts)] : [] };
}

async function openedDatabase(uri: Secret): Promise<Database> {
  let database;
  try {
    database = await openDatabase(uri);
  } catch {
    const next = 'Start MongoDB, or correct MONGODB_URI (address, user, password); then run this again.';
    return {
      works: false,
      findings: [wrong('The database in MONGODB_URI does not answer, or does not let us in.', next)],
    };
  }
  try {
    await assertMigrated(database);
    return {
      works: true,
      findings: [good(`The database “${database.native().databaseName}” answers, and is at this version.`)],
    };
  } catch {
    const next = 'Run npm run migrate. It is safe while Frontrow runs.';
    return { works: true, findings: [wrong('The database is not at this version of Frontrow.', next)] };
  } finally {
    await database.close();
  }
}

function keyWords({ sealingKeys, production }: Found, { isSomethingReal }: Company): Finding[] {
  if (sealingKeys !== undefined) {
    const [first, ...others] = sealingKeys;
    const rest = others.length === 0 ? '' : `, and ${others.length} older open too`;
    return [good(`Permissions are sealed under the key “${first.kid}”${rest}.`)];
  }
  if (!production && !isSomethingReal) return [];
  return [
    wrong(
      'There is no key to seal what fans allow.',
      'Set FRONTROW_KEYS=k1:… with what openssl rand -base64 32 prints, and keep a copy offline.',
    ),
  ];
}

function clockWords({ clockUrl }: Found): Finding[] {
  return clockUrl === undefined ? [] : [note('The calendar is the sandbox’s: its midnight is not yours.')];
}
