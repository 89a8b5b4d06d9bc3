import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../../core/wiring/configuration-error.js';
import { parseConfiguration } from '../../../core/wiring/configuration.js';
import type { Environment } from '../../../core/wiring/environment.js';

const key = randomBytes(32).toString('base64');
const minimal: Environment = { MONGODB_URI: 'mongodb://127.0.0.1:27017/frontrow', FRONTROW_KEYS: `a:${key}` };
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pkcs8).toString();
const appleKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pkcs8).toString();
const appleMusic: Environment = {
  APPLE_MUSIC_TEAM_ID: 'TEAM000001',
  APPLE_MUSIC_KEY_ID: 'KEY0000001',
  APPLE_MUSIC_PRIVATE_KEY: appleKey,
};
const spotify: Environment = { SPOTIFY_CLIENT_ID: 'c0ffee', SPOTIFY_CLIENT_SECRET: 'f00d' };
const discord: Environment = { DISCORD_TOKEN: 'a.b.c', DISCORD_APPLICATION_ID: '1000000000000000001' };
const whatsappCloud = {
  WHATSAPP_DRIVER: 'cloud',
  WHATSAPP_CLOUD_TOKEN: 'EAAB0123456789',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_CLOUD_APP_SECRET: '0123456789abcdef0123456789abcdef',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'a-word-of-our-own',
};
const telegram: Environment = { TELEGRAM_TOKEN: '7300000001:AAtheTokenOfTheBotAsBotFatherShows00' };
const called = { ...telegram, BOTS_PORT: '3001', TELEGRAM_WEBHOOK_SECRET: 'long-enough-to-be-one' };
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

const mail = { SMTP_URL: 'smtps://ana:secret@smtp.example.org', MAIL_FROM: 'Ana <hello@example.org>' };

describe('a bad environment', () => {
  it('is refused with everything that is wrong with it at once, one line each', () => {
    const bad = {
      PORT: '70000',
      BASE_URL: 'http://localhost:3000',
      SPOTIFY_CLIENT_ID: 'c0ffee',
      SMTP_URL: 'smtp://127.0.0.1',
    };
    let message = '';
    try {
      parseConfiguration(bad);
    } catch (error) {
      message = String(error);
    }
    expect(message.split('\n')).toEqual([
      'ConfigurationError: The configuration cannot be used. Set these variables (.env.example explains each):',
      expect.stringMatching(/^ {2}PORT must be a port from 1 to 65535$/),
      expect.stringMatching(/^ {2}SPOTIFY_CLIENT_SECRET is missing: SPOTIFY_CLIENT_ID is set, and needs it/),
      expect.stringMatching(/^ {2}MAIL_FROM is missing: SMTP_URL is set, and needs it/),
      expect.stringMatching(/^ {2}MONGODB_URI is missing: /),
      expect.stringMatching(/^ {2}FRONTROW_KEYS is missing: .*openssl rand/),
      expect.stringMatching(/^ {2}BASE_URL names localhost, which Spotify refuses .* use 127\.0\.0\.1$/),
    ]);
  });

  const b64url = Buffer.from(randomBytes(32).fill(0xff, 0, 3)).toString('base64url');
  it.each<[string, Environment, string]>([
    ['a port of 0', { PORT: '0' }, 'PORT must be a port'],
    ['a port of 70000', { PORT: '70000' }, 'PORT must be a port'],
    ['a port in words', { PORT: 'http' }, 'PORT must be a port'],
    ['a port with a fraction', { PORT: '80.5' }, 'PORT must be a port'],
    ['a negative number of proxies', { TRUSTED_PROXY_HOPS: '-1' }, 'TRUSTED_PROXY_HOPS must be the number'],
    ['a misspelt NODE_ENV', { NODE_ENV: 'prod' }, 'NODE_ENV must be production'],
    ['more proxies than anybody has', { TRUSTED_PROXY_HOPS: '11' }, 'TRUSTED_PROXY_HOPS must be the number'],
    ['a metrics port of 0', { METRICS_PORT: '0' }, 'METRICS_PORT must be a port'],
    ['a name to listen on', { LISTEN_HOST: 'localhost' }, 'LISTEN_HOST must be an IP address'],
    ['an address with a port to listen on', { LISTEN_HOST: '0.0.0.0:3000' }, 'LISTEN_HOST must be an IP address'],
    ['an unknown log level', { LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be debug'],
    ['an unknown role', { FRONTROW_ROLES: 'web,cook' }, 'FRONTROW_ROLES must list some of web,worker,bots'],

    ['a BASE_URL with a path', { BASE_URL: 'https://example.com/saves' }, 'BASE_URL must end after the host'],
    ['a BASE_URL with a query', { BASE_URL: 'https://example.com/?a=1' }, 'BASE_URL must end after the host'],
    [
      'a BASE_URL on localhost',
      { BASE_URL: 'http://localhost:3000' },
      'BASE_URL names localhost, which Spotify refuses',
    ],
    ['a BASE_URL without scheme', { BASE_URL: 'example.com' }, 'BASE_URL is not an address'],
    ['a BASE_URL of another scheme', { BASE_URL: 'ftp://example.com' }, 'BASE_URL is not an address'],
    ['a BASE_URL with a user', { BASE_URL: 'https://good@evil.com' }, 'BASE_URL is not an address'],
    [
      'a plain http BASE_URL in production',
      { ...production, BASE_URL: 'http://example.com' },
      'BASE_URL must begin with https:// in production',
    ],

    [
      'a database of another kind',
      { MONGODB_URI: 'postgres://127.0.0.1/x' },
      'MONGODB_URI cannot be used: Invalid scheme',
    ],
    [
      'a misspelt database option',
      { MONGODB_URI: 'mongodb://h/x?retryWrite=1' },
      'MONGODB_URI cannot be used: option retrywrite',
    ],
    ['a bad database option', { MONGODB_URI: 'mongodb://h/x?maxPoolSize=lots' }, 'MONGODB_URI cannot be used: '],
    ['a database that need not confirm', { MONGODB_URI: 'mongodb://h/x?w=0' }, 'MONGODB_URI cannot be used: w=0'],

    [
      'a key of 31 bytes',
      { FRONTROW_KEYS: `a:${randomBytes(31).toString('base64')}` },
      'FRONTROW_KEYS has a key a that has 31 bytes',
    ],
    ['a key in base64url', { FRONTROW_KEYS: `a:${b64url}` }, 'FRONTROW_KEYS has a key a that is written in base64url'],
    [
      'a key in hex',
      { FRONTROW_KEYS: `a:${randomBytes(32).toString('hex')}` },
      'FRONTROW_KEYS has a key a that has 48 bytes',
    ],
    ['a key named twice', { FRONTROW_KEYS: `a:${key},a:${key}` }, 'FRONTROW_KEYS has two keys named a'],
    ['a key without name', { FRONTROW_KEYS: key }, 'FRONTROW_KEYS has an entry (number 1) that is not kid:base64'],
    ['a comma too much', { FRONTROW_KEYS: `a:${key},` }, 'FRONTROW_KEYS has an entry (number 2)'],
    ['the key changeme', { FRONTROW_KEYS: 'a:changeme' }, 'FRONTROW_KEYS has a key a that is a sample'],
    [
      'a key of zeros',
      { FRONTROW_KEYS: `a:${Buffer.alloc(32).toString('base64')}` },
      'FRONTROW_KEYS has a key a that is not random',
    ],
    [
      'a key made of words',
      { FRONTROW_KEYS: `a:${Buffer.from('abcdefghijklmnopqrstuvwxyz012345').toString('base64')}` },
      'FRONTROW_KEYS has a key a that is not random',
    ],

    [
      'Spotify without its secret',
      { SPOTIFY_CLIENT_ID: 'x1' },
      'SPOTIFY_CLIENT_SECRET is missing: SPOTIFY_CLIENT_ID is set',
    ],
    [
      'Spotify without its id',
      { SPOTIFY_CLIENT_SECRET: 'x1' },
      'SPOTIFY_CLIENT_ID is missing: SPOTIFY_CLIENT_SECRET is set',
    ],
    [
      'an address of Spotify without its id',
      { SPOTIFY_API_URL: 'http://127.0.0.1:1', SPOTIFY_CLIENT_SECRET: 'x1' },
      'SPOTIFY_CLIENT_ID is missing: SPOTIFY_CLIENT_SECRET is set',
    ],
    [
      'a sample secret',
      { ...spotify, SPOTIFY_CLIENT_SECRET: 'changeme' },
      'SPOTIFY_CLIENT_SECRET still holds a sample',
    ],
    [
      'a secret with a blank in it',
      { ...spotify, SPOTIFY_CLIENT_SECRET: 'f0 0d' },
      'SPOTIFY_CLIENT_SECRET has blanks in it',
    ],
    [
      'an unknown app mode',
      { ...spotify, SPOTIFY_APP_MODE: 'dev' },
      'SPOTIFY_APP_MODE must be development or extended',
    ],
    [
      'a service over plain http in production',
      { ...production, SPOTIFY_API_URL: 'http://proxy.example.com/v1' },
      'SPOTIFY_API_URL must begin with https:// in production',
    ],
    ['production without a service', { NODE_ENV: 'production' }, 'SPOTIFY_CLIENT_ID is missing: production needs'],
    [
      'Discord without its application',
      { DISCORD_TOKEN: 'a.b.c' },
      'DISCORD_APPLICATION_ID is missing: DISCORD_TOKEN is set',
    ],
    [
      'a Discord token with its prefix',
      { ...discord, DISCORD_TOKEN: 'Bot.a.b' },
      'DISCORD_TOKEN must be the token alone',
    ],
    [
      'an application id in words',
      { ...discord, DISCORD_APPLICATION_ID: 'frontrow' },
      'DISCORD_APPLICATION_ID must be the number',
    ],

    ['a clock elsewhere', { CLOCK_URL: 'http://clock.example.com' }, 'CLOCK_URL must lie on this machine'],
    ['a clock on all addresses', { CLOCK_URL: 'http://0.0.0.0:4000' }, 'CLOCK_URL must lie on this machine'],
    [
      'a clock that only begins like ours',
      { CLOCK_URL: 'http://127.0.0.1.evil.com' },
      'CLOCK_URL must lie on this machine',
    ],
    [
      'a clock in production',
      { ...production, CLOCK_URL: 'http://127.0.0.1:4000' },
      'CLOCK_URL moves the calendar, and is refused',
    ],
    [
      'a clock beside the real Spotify',
      { ...spotify, CLOCK_URL: 'http://127.0.0.1:4000' },
      'CLOCK_URL moves the calendar, and the real',
    ],
    [
      'the sandbox in production',
      { ...production, FRONTROW_SANDBOX: 'all' },
      'FRONTROW_SANDBOX is refused in production',
    ],

    [
      'half of Apple Music',
      { ...appleMusic, APPLE_MUSIC_PRIVATE_KEY: '' },
      'APPLE_MUSIC_PRIVATE_KEY is missing: APPLE_MUSIC_TEAM_ID is set',
    ],
    [
      'a team of another shape',
      { ...appleMusic, APPLE_MUSIC_TEAM_ID: 'mine' },
      'APPLE_MUSIC_TEAM_ID must be ten capital letters',
    ],
    [
      'a key that is none',
      { ...appleMusic, APPLE_MUSIC_PRIVATE_KEY: 'none' },
      'APPLE_MUSIC_PRIVATE_KEY must be the .p8 file',
    ],
    [
      'a key copied in part',
      { ...appleMusic, APPLE_MUSIC_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----' },
      'APPLE_MUSIC_PRIVATE_KEY cannot be read as a key',
    ],
    [
      'a key of another kind',
      { ...appleMusic, APPLE_MUSIC_PRIVATE_KEY: rsaKey },
      'APPLE_MUSIC_PRIVATE_KEY is a key of another kind',
    ],
    ['half of Deezer', { DEEZER_APP_ID: '123456' }, 'DEEZER_APP_SECRET is missing: DEEZER_APP_ID is set'],
    [
      'a Deezer app that is no number',
      { DEEZER_APP_ID: 'x', DEEZER_APP_SECRET: 'f00d' },
      'DEEZER_APP_ID must be the number',
    ],
    ['half of TIDAL', { TIDAL_CLIENT_ID: 'x' }, 'TIDAL_CLIENT_SECRET is missing: TIDAL_CLIENT_ID is set'],
    [
      'a webhook without a bot',
      { TELEGRAM_WEBHOOK_SECRET: 'long-enough-to-be-one' },
      'TELEGRAM_TOKEN is missing: TELEGRAM_WEBHOOK_SECRET is set',
    ],
    [
      'a webhook with a short secret',
      { ...telegram, BOTS_PORT: '3001', TELEGRAM_WEBHOOK_SECRET: 'x' },
      'TELEGRAM_WEBHOOK_SECRET must be 16 to 256',
    ],
    [
      'a webhook that nobody listens for',
      { ...telegram, TELEGRAM_WEBHOOK_SECRET: 'long-enough-to-be-one' },
      'BOTS_PORT is missing: with TELEGRAM_WEBHOOK_SECRET the platform calls us',
    ],
    [
      'a webhook on a port that Telegram does not call',
      { ...called, BASE_URL: 'https://saves.example.com:3000' },
      'BASE_URL does not go with TELEGRAM_WEBHOOK_SECRET: https://saves.example.com:3000 is no address that Telegram calls',
    ],
    [
      'a webhook without https',
      { ...called, BASE_URL: 'http://saves.example.com' },
      'BASE_URL does not go with TELEGRAM_WEBHOOK_SECRET',
    ],
    ['a webhook on this machine', called, 'http://127.0.0.1:3000 is no address that Telegram calls'],
    [
      'a webhook on this machine in production',
      { ...production, ...called, BASE_URL: 'https://127.0.0.1' },
      'BASE_URL does not go with TELEGRAM_WEBHOOK_SECRET',
    ],
    ['a library without a bot', { TELEGRAM_DRIVER: 'telegraf' }, 'TELEGRAM_TOKEN is missing: TELEGRAM_DRIVER is set'],
    ['an unknown library', { ...telegram, TELEGRAM_DRIVER: 'gramio' }, 'TELEGRAM_DRIVER must be grammy or telegraf'],
    ['half a token', { TELEGRAM_TOKEN: 'AAabcdef' }, 'TELEGRAM_TOKEN must be the whole token as BotFather shows it'],
    ['a WhatsApp of another kind', { WHATSAPP_DRIVER: 'app' }, 'WHATSAPP_DRIVER must be web or cloud'],
    ['WhatsApp Web without a folder', { WHATSAPP_DRIVER: 'web' }, 'WHATSAPP_WEB_SESSION_DIR is missing'],
    [
      'a Cloud API of the other driver',
      { WHATSAPP_DRIVER: 'web', WHATSAPP_WEB_SESSION_DIR: '/srv/wa', WHATSAPP_CLOUD_TOKEN: 'EAAB0123456789' },
      'WHATSAPP_CLOUD_TOKEN means nothing with WHATSAPP_DRIVER=web',
    ],
    [
      'a risk that was not accepted in as many words',
      { WHATSAPP_DRIVER: 'web', WHATSAPP_WEB_SESSION_DIR: '/srv/wa', WHATSAPP_WEB_PROACTIVE: 'yes' },
      'WHATSAPP_WEB_PROACTIVE must be accept-ban-risk',
    ],
    ['WhatsApp without a driver', { WHATSAPP_CHROME_PATH: '/usr/bin/chromium' }, 'WHATSAPP_DRIVER is missing'],
    ['a Cloud API that cannot call us', whatsappCloud, 'BOTS_PORT is missing: with WHATSAPP_DRIVER=cloud'],
    [
      'a template without its language',
      { ...whatsappCloud, BOTS_PORT: '3001', WHATSAPP_CLOUD_TEMPLATE: 'frontrow_news' },
      'WHATSAPP_CLOUD_TEMPLATE must be name:language',
    ],
    ['mail from nobody', { SMTP_URL: 'smtp://127.0.0.1' }, 'MAIL_FROM is missing: SMTP_URL is set'],
    ['mail by no server', { MAIL_FROM: 'hello@example.org' }, 'SMTP_URL is missing: MAIL_FROM is set'],
    ['a pace without mail', { MAIL_LETTERS_PER_MINUTE: '60', MAIL_FROM: 'a@example.org' }, 'SMTP_URL is missing'],
    [
      'a mail server by a web address',
      { ...mail, SMTP_URL: 'https://smtp.example.org' },
      'SMTP_URL must have the form',
    ],
    [
      'a mail server with a path',
      { ...mail, SMTP_URL: 'smtp://smtp.example.org/x' },
      'SMTP_URL must end after the port',
    ],
    [
      'a mail user without a password',
      { ...mail, SMTP_URL: 'smtp://ana@smtp.example.org' },
      'SMTP_URL must have a user',
    ],
    ['a % that stands for nothing', { ...mail, SMTP_URL: 'smtp://a:b%@smtp.example.org' }, 'SMTP_URL has a % in user'],
    ['a sender that is no address', { ...mail, MAIL_FROM: 'Late Trains' }, 'MAIL_FROM must be an address'],
    [
      'a sender that begins a header',
      { ...mail, MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' },
      'MAIL_FROM must be',
    ],
    ['no letter a minute', { ...mail, MAIL_LETTERS_PER_MINUTE: '0' }, 'MAIL_LETTERS_PER_MINUTE must be a number'],
  ])('is refused for %s, naming the variable', (_, change, problem) => {
    expect(problemsOf({ ...minimal, ...change })).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['https on a port that Telegram calls', { BASE_URL: 'https://saves.example.com:8443' }],
    ['a Telegram on this machine', { TELEGRAM_API_URL: 'http://127.0.0.1:4000/telegram/api' }],
  ])('lets Telegram call with %s', (_, change) => {
    expect(problemsOf({ ...minimal, ...called, ...change })).toEqual([]);
  });

  it.each([[''], ['   '], ['""'], ["''"], ['\uFEFF'], ['\t\r\n']])(
    'takes %j for missing where something is needed',
    (blank) => {
      expect(
        problemsOf({ ...production, MONGODB_URI: blank, FRONTROW_KEYS: blank, SPOTIFY_CLIENT_SECRET: blank }),
      ).toEqual([
        expect.stringMatching(/^SPOTIFY_CLIENT_SECRET is missing: SPOTIFY_CLIENT_ID is set/),
        expect.stringMatching(/^MONGODB_URI is missing: /),
        expect.stringMatching(/^FRONTROW_KEYS is missing: /),
      ]);
    },
  );

  it.each(['changeme', 'CHANGE_ME', '<your secret>', 'xxxx', 'your-client-secret', 'todo', '...'])(
    'is refused for the sample %s left in a credential',
    (sample) => {
      expect(problemsOf({ ...minimal, ...spotify, SPOTIFY_CLIENT_SECRET: sample })).toEqual([
        expect.stringMatching(/^SPOTIFY_CLIENT_SECRET (still holds a sample|has blanks in it)/),
      ]);
    },
  );

  it('is not refused for blanks, quotes or a byte order mark around a secret', () => {
    const wrapped = { MONGODB_URI: `'${minimal['MONGODB_URI'] ?? ''}'`, FRONTROW_KEYS: `\uFEFF"a:${key}"\r\n` };
    expect(problemsOf({ ...wrapped, SPOTIFY_CLIENT_ID: ' c0ffee ', SPOTIFY_CLIENT_SECRET: '"f00d"' })).toEqual([]);
  });

  it.each([undefined, '', ' ', 'development'])(
    'is not production with NODE_ENV %j: plain http and the sandbox are let in',
    (nodeEnv) => {
      const lan = { ...minimal, NODE_ENV: nodeEnv, BASE_URL: 'http://192.168.1.5:3000', FRONTROW_SANDBOX: 'all' };
      expect(problemsOf(lan)).toEqual([]);
    },
  );

  it('never shows a secret in what it says', () => {
    const canary = 'c4n4ry-c4n4ry';
    const shown = problemsOf({
      MONGODB_URI: `mongodb://me:${canary}@h/?nope=1`,
      FRONTROW_KEYS: `a:${canary}`,
      SPOTIFY_CLIENT_SECRET: `${canary} x`,
      DISCORD_TOKEN: `Bot ${canary}`,
    });
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(shown.join('\n')).not.toContain(canary);
  });
});

describe('a key for Apple Music', () => {
  it.each([
    ['as the file is', appleKey],
    ['in one line, its ends of lines written out', appleKey.replaceAll('\n', String.raw`\n`)],
    ['with the ends of lines of Windows', appleKey.replaceAll('\n', '\r\n')],
    ['in base64', Buffer.from(appleKey).toString('base64')],
  ])('is read %s', (_how, text) => {
    const read = parseConfiguration({ ...minimal, ...appleMusic, APPLE_MUSIC_PRIVATE_KEY: text });

    expect(read.appleMusic?.privateKey.reveal()).toBe(appleKey);
  });
});
