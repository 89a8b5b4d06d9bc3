import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../../core/wiring/configuration-error.js';
import { parseConfiguration } from '../../../core/wiring/configuration.js';
import type { Environment } from '../../../core/wiring/environment.js';
import { variables } from '../../../core/wiring/variables.js';

const key = randomBytes(32).toString('base64');
const minimal: Environment = { MONGODB_URI: 'mongodb://127.0.0.1:27017/frontrow', FRONTROW_KEYS: `a:${key}` };
const spotify: Environment = { SPOTIFY_CLIENT_ID: 'c0ffee', SPOTIFY_CLIENT_SECRET: 'f00d' };
const discord: Environment = { DISCORD_TOKEN: 'a.b.c', DISCORD_APPLICATION_ID: '1000000000000000001' };
const production: Environment = { NODE_ENV: 'production', BASE_URL: 'https://saves.example.com', ...spotify };

/** What is wrong with an environment: `VARIABLE problem`, one per line. */
function problemsOf(environment: Environment): string[] {
  try {
    parseConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ variable, problem }) => `${variable} ${problem}`);
  }
}

describe('a good environment', () => {
  it('needs a database and a key, and has a default for the rest', () => {
    const { mongodbUri, sealingKeys, ...rest } = parseConfiguration(minimal);

    expect(mongodbUri.reveal()).toBe(minimal['MONGODB_URI']);
    expect(sealingKeys.map((sealing) => [sealing.kid, sealing.key.reveal()])).toEqual([['a', key]]);
    expect(rest).toEqual({
      production: false,
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      trustedProxyHops: 0,
      logLevel: 'info',
      roles: ['web', 'worker', 'bots'],
    });
  });

  it('gives each service its credentials and addresses, without the slash at their end', () => {
    const configuration = parseConfiguration({
      ...minimal,
      ...spotify,
      ...discord,
      SPOTIFY_APP_MODE: 'extended',
      SPOTIFY_API_URL: 'http://127.0.0.1:4000/spotify/api/v1/',
      DISCORD_API_URL: 'http://127.0.0.1:4000/discord/api',
      CLOCK_URL: 'http://127.0.0.1:4000/clock/',
      FRONTROW_SANDBOX: 'all',
    });

    expect(configuration.clockUrl).toBe('http://127.0.0.1:4000/clock');
    expect(configuration.spotify).toMatchObject({
      clientId: 'c0ffee',
      appMode: 'extended',
      accountsUrl: 'https://accounts.spotify.com',
      apiUrl: 'http://127.0.0.1:4000/spotify/api/v1',
    });
    expect(configuration.spotify?.clientSecret.reveal()).toBe('f00d');
    expect(configuration.discord).toMatchObject({
      applicationId: '1000000000000000001',
      apiUrl: 'http://127.0.0.1:4000/discord/api',
    });
  });

  it('speaks to Telegram through grammY unless told otherwise', () => {
    const telegram = { TELEGRAM_TOKEN: '7300000001:AAtheTokenOfTheBotAsBotFatherShows00' };
    const chosen = {
      ...telegram,
      TELEGRAM_DRIVER: 'telegraf',
      TELEGRAM_API_URL: 'http://127.0.0.1:4000/telegram/api/',
    };

    expect(parseConfiguration({ ...minimal, ...telegram }).telegram).toMatchObject({
      driver: 'grammy',
      apiUrl: 'https://api.telegram.org',
    });
    expect(parseConfiguration({ ...minimal, ...chosen }).telegram).toMatchObject({
      driver: 'telegraf',
      apiUrl: 'http://127.0.0.1:4000/telegram/api',
    });
  });

  it('takes the default address from the port', () => {
    expect(parseConfiguration({ ...minimal, PORT: '8080' }).baseUrl).toBe('http://127.0.0.1:8080');
  });

  it.each(['0.0.0.0', '::', '127.0.0.1', '192.168.1.5'])('takes the address %s to listen on', (host) => {
    expect(parseConfiguration({ ...minimal, LISTEN_HOST: host }).listenHost).toBe(host);
  });

  it('takes https under a name in production, and plain http on this machine', () => {
    expect(parseConfiguration({ ...minimal, ...production }).baseUrl).toBe('https://saves.example.com');
    const local = parseConfiguration({ ...minimal, ...production, BASE_URL: 'http://127.0.0.1:3000/' });
    expect(local.baseUrl).toBe('http://127.0.0.1:3000');
  });

  it('takes several keys, the first of which seals', () => {
    const other = randomBytes(32).toString('base64');
    const { sealingKeys } = parseConfiguration({ ...minimal, FRONTROW_KEYS: ` new:${other} , old:${key}` });
    expect(sealingKeys.map(({ kid }) => kid)).toEqual(['new', 'old']);
  });

  it.each([
    ['blanks around', '  8080\r\n'],
    ['double quotes', '"8080"'],
    ['single quotes', "'8080'"],
    ['a byte order mark', '\uFEFF8080'],
  ])('reads a value with %s', (_, text) => {
    expect(parseConfiguration({ ...minimal, PORT: text }).port).toBe(8080);
  });

  it.each([[''], ['   '], ['""'], ["''"], ['\uFEFF']])('treats %j as unset', (text) => {
    expect(parseConfiguration({ ...minimal, PORT: text, SPOTIFY_CLIENT_ID: text, TELEGRAM_TOKEN: text }).port).toBe(
      3000,
    );
  });

  it('prints no secret', () => {
    const configuration = parseConfiguration({ ...minimal, ...spotify, ...discord });
    const printed = inspect(configuration, { depth: 9 }) + JSON.stringify(configuration);
    for (const secret of [key, 'f00d', 'a.b.c', 'mongodb://']) expect(printed).not.toContain(secret);
  });
});

describe('a secret in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontrow-configuration-'));
    writeFileSync(join(folder, 'secret'), '\uFEFFf00d\n');
    writeFileSync(join(folder, 'empty'), '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read, without its last line break', () => {
    const file = join(folder, 'secret');
    const configuration = parseConfiguration({
      ...minimal,
      SPOTIFY_CLIENT_ID: 'c0ffee',
      SPOTIFY_CLIENT_SECRET_FILE: file,
    });
    expect(configuration.spotify?.clientSecret.reveal()).toBe('f00d');
  });

  it('is refused beside the variable itself', () => {
    const both = { ...minimal, ...spotify, SPOTIFY_CLIENT_SECRET_FILE: join(folder, 'secret') };
    expect(problemsOf(both)).toEqual([
      'SPOTIFY_CLIENT_SECRET is set, and SPOTIFY_CLIENT_SECRET_FILE too: remove one of them',
    ]);
  });

  it.each([
    ['absent', 'cannot be read (ENOENT)'],
    ['empty', 'is empty'],
  ])('is refused if its file is %s', (name, problem) => {
    const file = join(folder, name);
    expect(problemsOf({ ...minimal, FRONTROW_KEYS: undefined, FRONTROW_KEYS_FILE: file })).toEqual([
      `FRONTROW_KEYS_FILE names the file ${file}, which ${problem}`,
    ]);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

  it.each(Object.keys(variables))('lists %s', (name) => {
    expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
  });

  it('lists nothing else', () => {
    const listed = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
    expect(listed.filter((name) => !Object.keys(variables).includes(String(name)))).toEqual([]);
  });

  it('holds no secret that could be taken for real', () => {
    expect(example).not.toMatch(/^#?(FRONTROW_KEYS|SPOTIFY_CLIENT_SECRET|DISCORD_TOKEN|MONGODB_URI)=\S/m);
  });
});
