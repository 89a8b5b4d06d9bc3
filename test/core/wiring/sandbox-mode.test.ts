import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../../core/wiring/configuration-error.js';
import type { Environment } from '../../../core/wiring/environment.js';
import { resolveSandbox } from '../../../core/wiring/sandbox-mode.js';

const spotify: Environment = { SPOTIFY_CLIENT_ID: 'c0ffee' };
const discord: Environment = { DISCORD_TOKEN: 'a.b.c' };
const localSpotify: Environment = { ...spotify, SPOTIFY_API_URL: 'http://127.0.0.1:4000/v1' };
const localDiscord: Environment = { ...discord, DISCORD_API_URL: 'http://[::1]:4000/api' };

const ledHere = '--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:4443 , MAP * ~NOTFOUND';

describe('the sandbox', () => {
  it.each<[string, Environment, string[]]>([
    [
      'everything when nothing is configured',
      {},
      ['spotify', 'appleMusic', 'deezer', 'tidal', 'discord', 'telegram', 'whatsapp', 'email'],
    ],
    [
      'everything when what is set is blank',
      { SPOTIFY_CLIENT_ID: ' ', FRONTROW_SANDBOX: '' },
      ['spotify', 'appleMusic', 'deezer', 'tidal', 'discord', 'telegram', 'whatsapp', 'email'],
    ],
    ['nothing when only Spotify is configured', spotify, []],
    ['nothing when only Discord is configured', discord, []],
    ['nothing when only Telegram is configured', { TELEGRAM_TOKEN: '1:x' }, []],
    ['nothing when only WhatsApp is configured', { WHATSAPP_DRIVER: 'web' }, []],
    ['nothing when only mail is configured', { SMTP_URL: 'smtp://smtp.example.org' }, []],
    ['mail beside a real service when it is named', { FRONTROW_SANDBOX: 'email', ...spotify }, ['email']],
    ['Telegram when it is named', { FRONTROW_SANDBOX: 'telegram', ...spotify }, ['telegram']],
    ['nothing when only TIDAL is configured', { TIDAL_CLIENT_ID: 'x' }, []],
    ['nothing when both are configured', { ...spotify, ...discord }, []],
    [
      'everything named by all',
      { FRONTROW_SANDBOX: 'all', ...spotify },
      ['spotify', 'appleMusic', 'deezer', 'tidal', 'discord', 'telegram', 'whatsapp', 'email'],
    ],
    ['only Spotify when it is named', { FRONTROW_SANDBOX: 'spotify' }, ['spotify']],
    ['Spotify beside the real Discord when it is named', { FRONTROW_SANDBOX: ' Spotify ', ...discord }, ['spotify']],
    ['Discord beside the real Spotify when it is named', { FRONTROW_SANDBOX: 'discord', ...spotify }, ['discord']],
    ['both when both are named', { FRONTROW_SANDBOX: 'discord, spotify' }, ['spotify', 'discord']],
    [
      'nothing that has credentials, also where its address is on this machine',
      { ...localSpotify, ...localDiscord },
      [],
    ],
    [
      'nothing where the browser of WhatsApp Web is led to this machine',
      { ...localSpotify, WHATSAPP_DRIVER: 'web', WHATSAPP_CHROME_ARGS: ledHere },
      [],
    ],
    ['a service in its written form', { FRONTROW_SANDBOX: 'Apple-Music,deezer' }, ['appleMusic', 'deezer']],
    ['nothing in production', { NODE_ENV: 'production' }, []],
  ])('simulates %s', (_, environment, simulated) => {
    expect(resolveSandbox(environment)).toEqual({ simulated });
  });

  it.each<[string, Environment, RegExp]>([
    ['in production', { NODE_ENV: 'production', FRONTROW_SANDBOX: 'spotify' }, /is refused in production/],
    ['of a stranger', { FRONTROW_SANDBOX: 'spotify,wynk' }, /names "wynk", which cannot be simulated/],
    ['by a yes', { FRONTROW_SANDBOX: 'true' }, /names "true"/],
    ['whose Spotify the real Discord would speak for', { ...localSpotify, ...discord }, /must name spotify/],
    [
      'whose TIDAL the real Discord would speak for',
      { TIDAL_CLIENT_ID: 'x', TIDAL_AUTH_URL: 'http://127.0.0.1:4000/tidal/auth/v1', ...discord },
      /must name tidal/,
    ],
    [
      'whose Spotify the real Telegram would speak for',
      { ...localSpotify, TELEGRAM_TOKEN: '1:x' },
      /must name spotify: your real Telegram bot/,
    ],
    [
      'whose Spotify the real WhatsApp would speak for',
      { ...localSpotify, WHATSAPP_DRIVER: 'web' },
      /must name spotify: your real WhatsApp bot/,
    ],
  ])('is refused %s', (_, environment, problem) => {
    expect(() => resolveSandbox(environment)).toThrow(ConfigurationError);
    expect(() => resolveSandbox(environment)).toThrow(problem);
  });
});
