import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { freePort } from '../../scripts/database/loopback-port.js';
import { sandboxEnvironment } from '../../scripts/start/sandbox-environment.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { until } from '../bots/until.js';
import { dropDatabaseAt, testDatabaseUri } from '../contracts/test-database.js';
import { readCompose } from '../deployment/compose-file.js';
import { campaignOutToday } from './campaign-out-today.js';
import { answerSpotify, launchBrowser, openPhone } from './fans-browser.js';
import { libraryOf } from './installation.js';
import { RoleProcess } from './role-process.js';
import { runScript } from './started-process.js';

jest.setTimeout(480_000);

const run = promisify(execFile);

let folder: string;
let browser: Browser;
let world: Sandbox;
let environment: Record<string, string>;
const running: RoleProcess[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'frontrow-processes-'));
  world = await startSandbox({ port: 0, folder: null });
  await run('npm', ['run', '--silent', 'build']);
  environment = await productionEnvironment();
});

afterAll(async () => {
  for (const role of running) role.kill();
  await browser.close();
  await world.close();
  await dropDatabaseAt(String(environment['MONGODB_URI']));
  await rm(folder, { recursive: true, force: true });
});

/** What docker-compose.yml gives to every process: secrets as files, production, and no calendar but the real one. */
async function productionEnvironment(): Promise<Record<string, string>> {
  const { CLOCK_URL, SPOTIFY_CLIENT_SECRET, DISCORD_TOKEN, ...rest } = sandboxEnvironment(world.world(), [
    'spotify',
    'discord',
  ]);
  expect(CLOCK_URL).toBeDefined();
  const uri = new URL(testDatabaseUri());
  uri.pathname = `/frontrow-processes-${randomBytes(6).toString('hex')}`;
  return {
    ...rest,
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    MONGODB_URI: uri.href,
    SPOTIFY_CLIENT_SECRET_FILE: await secretFile('spotify_client_secret', SPOTIFY_CLIENT_SECRET),
    DISCORD_TOKEN_FILE: await secretFile('discord_token', DISCORD_TOKEN),
    FRONTROW_KEYS_FILE: await secretFile('frontrow_keys', `k1:${randomBytes(32).toString('base64')}`),
  };
}

async function secretFile(name: string, text = ''): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `${text}\n`, { mode: 0o400 });
  return file;
}

async function launch(main: string): Promise<{ role: RoleProcess; metricsPort: number }> {
  const metricsPort = await freePort();
  const role = new RoleProcess(main, { ...environment, METRICS_PORT: String(metricsPort) });
  running.push(role);
  return { role, metricsPort };
}

/** Runs the healthcheck that docker-compose.yml has for the worker, against another port. */
async function isHealthy(port: number): Promise<boolean> {
  const { healthcheck } = readCompose().services['worker'] as { healthcheck?: { test: string[] } };
  const script = String(healthcheck?.test.at(-1)).replace('9464', String(port));
  return run(process.execPath, ['--eval', script]).then(
    () => true,
    () => false,
  );
}

describe('web, worker and bots as compiled processes of their own', () => {
  it('refuse to start on a database that nobody has migrated, and say what to run', async () => {
    const { role } = await launch('dist/server/worker.js');

    expect(await role.ended()).toBe(1);
    expect(role.output).toContain('Run `npm run migrate` and start again.');
  });

  it('keep a promise together: typed in chat, made on the web, saved by one of two workers, told in chat', async () => {
    expect(await runScript('scripts/migrate.ts', ['--json'], environment)).toContain('"indexes":');
    const file = join(folder, 'out-today.yaml');
    await writeFile(file, campaignOutToday(world));
    await runScript('scripts/campaign.ts', ['create', file], environment);
    const mains = ['dist/server/main.js', 'dist/server/worker.js', 'dist/server/worker.js', 'dist/bots/main.js'];
    const launched = await Promise.all(mains.map(launch));
    await Promise.all(launched.map(({ role }) => role.started()));

    const people = new DiscordPeople(world.discord.describe().control);
    const asha = await people.fan('asha');
    await people.type(asha, 'presave');
    await until(async () => (await people.sees(asha)).some(({ components }) => components.length > 0), 30_000);
    const phone = await openPhone(browser, 'Pacific/Kiritimati');
    const buttons = (await people.sees(asha)).at(-1)!.components.flatMap((row) => row.components);
    await phone.goto(buttons.find(({ label }) => label === 'Save it now')!.url);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone.getByRole('button', { name: /ave (now )?on Spotify/ }).click();
    await answerSpotify(phone, 'Asha', 'Agree');
    await until(async () => JSON.stringify(await people.sees(asha)).includes('Daybreak is in your library'), 60_000);

    expect(libraryOf(world, 'Asha')).toHaveLength(1);
    const health = await Promise.all(launched.map(({ metricsPort }) => isHealthy(metricsPort)));
    expect(health).toEqual([true, true, true, true]);
    await phone.context().close();
    expect(await Promise.all(launched.map(({ role }) => role.stop()))).toEqual([0, 0, 0, 0]);
    expect(await isHealthy(launched[0]!.metricsPort)).toBe(false);
  });
});
