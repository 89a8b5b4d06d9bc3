import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '../../../core/adapters/mongo/migrate.js';
import { openDatabase } from '../../../core/adapters/mongo/open-database.js';
import { freePort } from '../../../scripts/database/loopback-port.js';
import { examineAll } from '../../../scripts/doctor/examine-all.js';
import type { Environment } from '../../../scripts/home.js';
import { testDatabaseUri, testSealer } from '../../contracts/test-database.js';
import { removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';

/** Stands for whatever listens at BASE_URL: it says what it is told to say. */
let server: Server;
let answer = '{"alive":true}';
let baseUrl: string;
let silent: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.end(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  silent = `http://127.0.0.1:${await freePort()}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await removeTemporaryFolders();
});

const keys = { FRONTROW_KEYS: `k1:${randomBytes(32).toString('base64')}` };
/** Something real, at an address where nobody is. */
const spotify = {
  SPOTIFY_CLIENT_ID: 'c0ffee',
  SPOTIFY_CLIENT_SECRET: 'f00dcafe',
  SPOTIFY_ACCOUNTS_URL: 'http://127.0.0.1:1',
};
const examine = async (environment: Environment, patience = {}) =>
  examineAll({ BASE_URL: silent, ...environment }, { callMs: 3_000, ...patience });
const said = async (environment: Environment): Promise<string> => {
  const { findings } = (await examine(environment)).installation;
  return findings.map(({ weight, says }) => `${weight}: ${says}`).join('\n');
};

describe('the doctor', () => {
  it('says plainly that nothing is configured, with the first step, and finds nothing wrong with that', async () => {
    const report = await examine({});

    expect(report).toMatchObject({ ok: true, nothingConfigured: true, installation: { state: 'ready' } });
    expect(report.summary).toBe('Nothing is configured yet, no service and no chat platform.');
    expect(report.next).toContain('npm start');
    for (const each of [...Object.values(report.services), ...Object.values(report.platforms)]) {
      expect(each).toMatchObject({ state: 'not-configured', configured: false, reachable: null });
      expect(each.next).not.toBeNull();
    }
  });

  it('misses the keys once something real is configured, and a database only in production', async () => {
    expect(await said(spotify)).toMatch(/note: MONGODB_URI names no database[^]*wrong: There is no key/);
    expect(await said({ ...spotify, ...keys })).toContain('good: Permissions are sealed under the key “k1”.');
    const production = { NODE_ENV: 'production', BASE_URL: 'https://127.0.0.1:1', ...keys };
    expect(await said(production)).toMatch(/good: NODE_ENV is production[^]*wrong: There is no database/);
  });

  it('tells Frontrow at its address from nobody and from somebody else', async () => {
    expect(await said({ BASE_URL: baseUrl })).toContain(`good: Frontrow answers at ${baseUrl}.`);
    answer = 'It works!';
    expect(await said({ BASE_URL: baseUrl })).toContain('wrong: Something else than Frontrow answers');
    expect(await said({})).toContain('note: Nobody answers');
  });

  it('tells everything that is wrong with the environment, each where it belongs, and never a value', async () => {
    const report = await examine({
      PORT: '70000',
      FRONTROW_KEYS: 'k1:short',
      TIDAL_CLIENT_ID: 'abc',
      WHATSAPP_CLOUD_TOKEN: 'EAAx',
    });

    expect(report.ok).toBe(false);
    expect(report.installation.findings.map(({ says }) => says.split(' ')[0])).toEqual(
      expect.arrayContaining(['PORT', 'FRONTROW_KEYS']),
    );
    expect(report.services['tidal']).toMatchObject({ state: 'half-configured' });
    expect(report.platforms['whatsappCloud']).toMatchObject({ state: 'half-configured' });
    expect(report.platforms['whatsappWeb']).toMatchObject({ state: 'not-configured' });
    expect(JSON.stringify(report)).not.toContain('EAAx');
  });

  it('waits for nobody longer than it said, and tells the rest', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const telegramUrl = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
    const telegram = {
      TELEGRAM_TOKEN: '7300000001:AAtheTokenOfNoBotThatAnybodyKnows000',
      TELEGRAM_API_URL: telegramUrl,
    };
    const report = await examine({ ...telegram, ...spotify, ...keys }, { wholeMs: 500 });
    hanging.closeAllConnections();
    hanging.close();

    expect(report.platforms['telegram']?.findings[0]?.says).toContain('took longer than');
    expect(report.services['spotify']).toMatchObject({ reachable: false });
  });
});

describe('npm run doctor', () => {
  it('prints one document about a database that lacks its version and then has it, and ends with 1 and then 0', async () => {
    const uri = new URL(testDatabaseUri());
    uri.pathname = `/frontrow-doctor-${randomBytes(6).toString('hex')}`;
    const home = await temporaryFolder();
    const environment = {
      PATH: process.env['PATH'],
      FRONTROW_ENV_FILE: '',
      FRONTROW_HOME: home,
      BASE_URL: silent,
      ...keys,
    };
    const before = await run({ ...environment, MONGODB_URI: uri.href });
    const database = await openDatabase(uri.href);
    await migrate(database, testSealer);
    const after = await run({ ...environment, MONGODB_URI: uri.href });
    await database.native().dropDatabase();
    await database.close();

    expect(before).toMatchObject({
      code: 1,
      document: { ok: false, next: 'Run npm run migrate. It is safe while Frontrow runs.' },
    });
    expect(after).toMatchObject({ code: 0, document: { ok: true, installation: { credentialsWork: true } } });
    await documents(after.document);
  }, 60_000);
});

type Ran = { code: number; document: Record<string, unknown> };

function run(environment: NodeJS.ProcessEnv): Promise<Ran> {
  const command = ['scripts/run.mjs', 'scripts/doctor.ts', '--json'];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, command, { env: environment }, (_error, stdout, stderr) => {
      if (stdout.trim().split('\n').length !== 1) reject(new Error(stderr));
      else resolve({ code: child.exitCode ?? -1, document: JSON.parse(stdout) as Record<string, unknown> });
    });
  });
}

/** Every field of the document is told of in its page. */
async function documents(document: Record<string, unknown>): Promise<void> {
  const page = await readFile('docs/operating/doctor.md', 'utf8');
  const fields = [...Object.keys(document), ...Object.keys(document['installation'] as object)];
  for (const field of fields) expect(page).toContain(`\`${field}\``);
}
