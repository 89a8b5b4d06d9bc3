import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { freePort } from '../../scripts/database/loopback-port.js';
import { isRunning } from '../../scripts/process-identity.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { TelegramPeople } from '../bots/telegram/telegram-people.js';
import { until } from '../bots/until.js';
import { answerSpotify, launchBrowser, openPhone } from './fans-browser.js';
import { StartedProcess } from './started-process.js';

jest.setTimeout(240_000);

let home: string;
let environment: Record<string, string>;
let browser: Browser;
const started: StartedProcess[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  home = await mkdtemp(join(tmpdir(), 'frontrow-start-'));
  const ports = { PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) };
  // The crowd has a test of its own.
  environment = { FRONTROW_HOME: home, SANDBOX_FANS: '0', ...ports };
});

afterEach(async () => {
  for (const process of started.splice(0)) await process.end('SIGKILL');
});

afterAll(async () => {
  await browser.close();
  await stopEngineLeftBehind();
  await rm(home, { recursive: true, force: true });
});

function start(changes: Record<string, string> = {}, ...args: string[]): StartedProcess {
  const process = new StartedProcess({ ...environment, ...changes }, args);
  started.push(process);
  return process;
}

const engineRecord = z.object({ pid: z.number(), began: z.string(), port: z.number() });

async function readEngine() {
  return engineRecord.parse(JSON.parse(await readFile(join(home, 'database', 'engine.json'), 'utf8')));
}

async function stopEngineLeftBehind(): Promise<void> {
  const engine = await readEngine().catch(() => null);
  if (engine && isRunning(engine)) process.kill(engine.pid, 'SIGKILL');
}

/** Asha pre-saves on her phone, by the chat of the started sandbox. */
async function preSave(): Promise<void> {
  const phone = await openPhone(browser, 'Asia/Kolkata');
  await phone.goto(`http://127.0.0.1:${environment['PORT'] ?? ''}/l/night-drive`);
  await phone.getByRole('button', { name: 'Pre-save on Spotify' }).click();
  await answerSpotify(phone, 'Asha', 'Agree');
  await phone.getByText('You’re in.').waitFor();
  await phone.context().close();
}

const sandbox = () => `http://127.0.0.1:${environment['SANDBOX_PORT'] ?? ''}`;

async function libraryOfAsha(): Promise<unknown[]> {
  const response = await fetch(`${sandbox()}/spotify/control/accounts/asha/library`);
  return z.object({ items: z.array(z.unknown()) }).parse(await response.json()).items;
}

describe('npm start on a machine without accounts or configuration', () => {
  it('shows each step, where the playground is, and last where Frontrow is ready', async () => {
    const first = start();
    await first.ready();

    const lines = first.output.trim().split('\n');
    expect(lines.filter((line) => /^✓ .* \(\d+\.\d s\)$/.test(line)).length).toBeGreaterThanOrEqual(7);
    expect(first.output).toContain(`Playground: ${sandbox()}/playground`);
    expect(lines.at(-1)).toBe(`Frontrow is ready: http://127.0.0.1:${environment['PORT'] ?? ''}`);
    const answers = await fetch(`http://127.0.0.1:${environment['PORT'] ?? ''}/readyz`);
    expect(await answers.json()).toEqual({ ready: true, database: true, keys: true, clock: true });
    const telegram = new TelegramPeople(`${sandbox()}/telegram/control`);
    const asha = await telegram.fan('asha');
    await telegram.write(asha, '/presave');
    await until(async () => (await telegram.sees(asha)).some(({ text }) => text.includes('Night Drive')));

    expect(await first.end('SIGINT')).toBe(0);
    expect(first.output).toContain('stopped: database engine');
  });

  it('refuses a second start beside it in a sentence, and leaves the first alone', async () => {
    const first = start();
    await first.ready();

    const second = start();

    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(/already running here \(process \d+\)/);
    expect((await fetch(`http://127.0.0.1:${environment['PORT'] ?? ''}/livez`)).status).toBe(200);
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('keeps a promise across SIGKILL: the second start finds all again and saves at midnight', async () => {
    const killed = start();
    await killed.ready();
    await preSave();
    const orphan = await readEngine();
    await killed.end('SIGKILL');
    expect(isRunning(orphan)).toBe(true);

    const second = start();
    await second.ready();

    expect(second.output).toContain('found again');
    expect(isRunning(orphan)).toBe(false);
    await fetch(`${sandbox()}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: await midnightInKolkata() }),
    });
    await until(async () => (await libraryOfAsha()).length === 2, 30_000);
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('notices a killed database engine, says so, starts it again and goes on', async () => {
    const running = start();
    await running.ready();
    const engine = await readEngine();

    process.kill(engine.pid, 'SIGKILL');

    await until(async () => (await readEngine().catch(() => engine)).pid !== engine.pid, 60_000);
    await until(
      async () => (await fetch(`http://127.0.0.1:${environment['PORT'] ?? ''}/readyz`)).status === 200,
      60_000,
    );
    expect(running.output).toMatch(/database engine (ended|has ended|was killed|stopped)/i);
    const people = new DiscordPeople(`${sandbox()}/discord/control`);
    const asha = await people.fan('asha');
    await people.type(asha, 'presave');
    await until(async () => JSON.stringify(await people.sees(asha)).includes('Night Drive'), 30_000);
    expect(await running.end('SIGINT')).toBe(0);
  });

  it('begins anew with --fresh', async () => {
    const fresh = start({}, '--fresh');
    await fresh.ready();

    expect(fresh.output).not.toContain('found again');
    expect(await libraryOfAsha()).toEqual([]);
    expect(await fresh.end('SIGINT')).toBe(0);
  });

  it('takes a signal that arrives twice at once, as from npm and its terminal, for one', async () => {
    const running = start();
    await running.ready();

    const ending = running.end('SIGINT');
    running.signal('SIGINT');

    expect(await ending).toBe(0);
    expect(running.output).toContain('stopped: database engine');
  });
});

describe('npm start that cannot', () => {
  it('says which port is taken and how to choose another', async () => {
    const squatter = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));

    const refused = start({ PORT: String(port) });

    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain(`Port ${port} is taken`);
    expect(refused.output).not.toMatch(/^\s+at /m);
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('lists everything that is wrong with the configuration at once', async () => {
    const refused = start({
      SPOTIFY_CLIENT_ID: 'abc',
      DISCORD_TOKEN: 'x',
      PORT: 'eighty',
      BASE_URL: 'http://localhost:3000',
    });

    expect(await refused.ended()).toBe(1);
    for (const variable of ['SPOTIFY_CLIENT_SECRET', 'DISCORD_APPLICATION_ID', 'PORT', 'BASE_URL', 'FRONTROW_KEYS']) {
      expect(refused.output).toContain(variable);
    }
  });
});

async function midnightInKolkata(): Promise<string> {
  const response = await fetch(`${sandbox()}/spotify/control/catalogue`);
  const { releases } = z
    .object({ releases: z.array(z.object({ releaseDate: z.string() })) })
    .parse(await response.json());
  return `${releases[0]?.releaseDate ?? ''}T00:00:00+05:30`;
}
