import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { freePort } from '../../scripts/database/loopback-port.js';
import { sandboxEnvironment } from '../../scripts/start/sandbox-environment.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { until } from '../bots/until.js';
import { campaignOutToday } from './campaign-out-today.js';
import { answerSpotify, launchBrowser, openPhone } from './fans-browser.js';
import { libraryOf } from './installation.js';
import { runScript, StartedProcess } from './started-process.js';

jest.setTimeout(120_000);

let home: string;
/** One installation, started twice. */
const keys = `k1:${randomBytes(32).toString('base64')}`;
let browser: Browser;
let elsewhere: Sandbox | undefined;
let running: StartedProcess | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  home = await mkdtemp(join(tmpdir(), 'frontrow-real-'));
});

afterEach(async () => {
  await running?.end('SIGINT');
  await elsewhere?.close();
});

afterAll(async () => {
  await browser.close();
  await rm(home, { recursive: true, force: true });
});

describe('npm start with credentials in the environment', () => {
  it('does the same with them, and starts no sandbox of its own', async () => {
    elsewhere = await startSandbox({ port: 0, folder: null });
    const { CLOCK_URL, ...credentials } = sandboxEnvironment(elsewhere.world(), ['spotify', 'discord']);
    const file = join(home, 'out-today.yaml');
    await writeFile(file, campaignOutToday(elsewhere));
    const environment = { ...credentials, FRONTROW_HOME: home, FRONTROW_KEYS: keys, PORT: String(await freePort()) };

    running = new StartedProcess(environment);
    await running.ready();
    await runScript('scripts/campaign.ts', ['create', file], environment);
    const people = new DiscordPeople(elsewhere.discord.describe().control);
    const asha = await people.fan('asha');
    await people.type(asha, 'presave');
    await until(async () => (await people.sees(asha)).some(({ components }) => components.length > 0));
    const phone = await openPhone(browser, 'Pacific/Kiritimati');
    const buttons = (await people.sees(asha)).at(-1)!.components.flatMap((row) => row.components);
    await phone.goto(buttons.find(({ label }) => label === 'Save it now')!.url);
    await phone.getByRole('button', { name: 'Yes, that’s me' }).click();
    await phone.getByRole('button', { name: /ave (now )?on Spotify/ }).click();
    await answerSpotify(phone, 'Asha', 'Agree');

    await until(async () => JSON.stringify(await people.sees(asha)).includes('Daybreak is in your library'), 30_000);
    expect(libraryOf(elsewhere, 'Asha')).toHaveLength(1);
    expect(CLOCK_URL).toBeDefined();
    expect(running.output).not.toContain('Playground');
    await phone.context().close();
    expect(await running.end('SIGINT')).toBe(0);
  });

  it('brings up worker, web and Discord while Telegram is away, says so, and stops at once', async () => {
    elsewhere = await startSandbox({ port: 0, folder: null });
    const { CLOCK_URL, ...credentials } = sandboxEnvironment(elsewhere.world(), ['spotify', 'discord', 'telegram']);
    const port = String(await freePort());
    const away = { TELEGRAM_API_URL: `http://127.0.0.1:${await freePort()}` };

    running = new StartedProcess({ ...credentials, ...away, FRONTROW_HOME: home, FRONTROW_KEYS: keys, PORT: port });
    await running.ready();

    expect(running.output).toMatch(
      /✓ worker[^]*✓ web[^]*✓ bots: Discord, Telegram does not answer, and is tried again/,
    );
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const people = new DiscordPeople(elsewhere.discord.describe().control);
    const asha = await people.fan('asha');
    await people.type(asha, 'help');
    await until(async () => (await people.sees(asha)).some(({ thinking }) => !thinking));
    expect(CLOCK_URL).toBeDefined();
    expect(await running.end('SIGINT')).toBe(0);
  });
});
