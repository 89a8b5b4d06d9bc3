import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openLog } from '../../../core/adapters/system/pino-log.js';
import { parseConfiguration } from '../../../core/wiring/configuration.js';
import { watchCredentials } from '../../../core/wiring/watch-credentials.js';

const keys = [1, 2].map(() => randomBytes(32).toString('base64'));
const configuration = parseConfiguration({
  MONGODB_URI: 'mongodb://frontrow:correct%2Fhorse%40staple@db-a.example:27017,db-b.example:27018/frontrow',
  FRONTROW_KEYS: `a:${keys[0] ?? ''},b:${keys[1] ?? ''}`,
  SPOTIFY_CLIENT_ID: 'c0ffee',
  SPOTIFY_CLIENT_SECRET: 'the-secret-of-the-app',
  DISCORD_TOKEN: 'the-token-of-the-bot',
  DISCORD_APPLICATION_ID: '1000000000000000001',
  TELEGRAM_TOKEN: '730001:another-one-that-BotFather-has-shown',
});

describe('a log that watches the configuration’s credentials', () => {
  it.each([
    ['the first sealing key', keys[0] ?? ''],
    ['an older sealing key', keys[1] ?? ''],
    ['a sealing key in a URL', encodeURIComponent(keys[0] ?? '')],
    ['the database’s password as the address has it', 'correct%2Fhorse%40staple'],
    ['the database’s password as the database has it', 'correct/horse@staple'],
    ['the database’s address', configuration.mongodbUri.reveal()],
    ['Spotify’s client secret', 'the-secret-of-the-app'],
    ['Discord’s token', 'the-token-of-the-bot'],
    ['Telegram’s token', '730001:another-one-that-BotFather-has-shown'],
  ])('does not let through %s', (_what, credential) => {
    let written = '';
    const log = openLog({ level: 'info', destination: { write: (line: string) => (written += line) } });
    watchCredentials(configuration, log);

    log.info(`It said: ${credential}.`, { found: credential });

    expect(JSON.parse(written)).toMatchObject({ msg: 'It said: [secret].', found: '[secret]' });
  });
});
