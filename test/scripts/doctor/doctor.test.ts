import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { examineAll } from '../../../scripts/doctor/examine-all.js';
import { reportText } from '../../../scripts/doctor/report-text.js';
import type { Report } from '../../../scripts/doctor/report.js';
import { freePort } from '../../../scripts/database/loopback-port.js';
import type { Environment } from '../../../scripts/home.js';
import { sandboxEnvironment } from '../../../scripts/start/sandbox-environment.js';
import { cloudEnvironment } from '../../../scripts/start/sandbox-whatsapp-cloud.js';
import { until } from '../../bots/until.js';
import { callControl } from '../../sandbox/services/call-control.js';

let sandbox: Sandbox;
let healthy: Environment;

/** What an operator would have set, were the sandbox the world. */
async function environmentOf(world: ReturnType<Sandbox['world']>): Promise<Environment> {
  const parts = sandboxEnvironment(world, ['spotify', 'tidal', 'deezer', 'appleMusic', 'discord', 'telegram', 'email']);
  const cloud = await cloudEnvironment({ WHATSAPP_DRIVER: 'cloud' }, world);
  return {
    ...parts,
    ...cloud,
    WHATSAPP_DRIVER: 'cloud',
    BASE_URL: `http://127.0.0.1:${await freePort()}`,
    FRONTROW_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FRONTROW_SANDBOX: 'all',
  };
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  healthy = await environmentOf(sandbox.world());
});
afterAll(() => sandbox.close());

const examine = (change: Environment = {}): Promise<Report> => examineAll({ ...healthy, ...change }, { callMs: 5_000 });
const says = ({ findings }: { findings: { says: string }[] }): string => findings.map((each) => each.says).join('\n');
const of = async (key: string, change: Environment = {}) => {
  const { services, platforms } = await examine(change);
  const found = { ...services, ...platforms }[key];
  if (!found) throw new Error(`Nothing is told of ${key}.`);
  return found;
};
const ofService = (control: string, call: string, body: unknown) => callControl(control, call, body);

describe('an installation whose every credential works', () => {
  it('is told to be one, with what each needs pasted, and no secret', async () => {
    const report = await examine();
    const { services, platforms: chats, installation } = report;

    expect(services['spotify']).toMatchObject({
      configured: true,
      reachable: true,
      credentialsWork: true,
      state: 'ready',
    });
    expect(services['spotify']).toMatchObject({ mode: 'extended', directFans: 'all', onThisMachine: true });
    expect(services['tidal']).toMatchObject({ state: 'ready', credentialsWork: true, directFans: null });
    expect(services['appleMusic']).toMatchObject({ state: 'ready', credentialsWork: true, directFans: 'all' });
    expect(services['deezer']).toMatchObject({ state: 'ready', reachable: true, credentialsWork: null });
    expect(chats['discord']).toMatchObject({ state: 'ready', credentialsWork: true });
    expect(chats['telegram']).toMatchObject({ state: 'ready', credentialsWork: true, mode: 'polling' });
    expect(chats['email']).toMatchObject({ state: 'ready', credentialsWork: true, onThisMachine: true });
    expect(installation.state).toBe('ready');
    const base = healthy['BASE_URL'] ?? '';
    expect(services['spotify']?.paste[0]?.value).toBe(`${base}/oauth/spotify/callback`);
    expect(services['tidal']?.paste[0]?.value).toBe(`${base}/oauth/tidal/callback`);
    expect(chats['whatsappCloud']?.paste[0]?.value).toBe(`http://127.0.0.1:${healthy['BOTS_PORT']}/webhooks/whatsapp`);
    expect(chats['discord']?.paste[0]?.value).toContain(
      '&scope=bot+applications.commands&permissions=2269391999781888',
    );

    const page = { columns: 100, colours: true };
    const told = `${JSON.stringify(report)}\n${reportText(report, page)}`;
    const secrets = Object.entries(healthy).filter(([name]) => /SECRET|TOKEN|KEY(S|$)/.test(name));
    secrets.push(['SMTP_URL', new URL(healthy['SMTP_URL'] ?? '').password]);
    expect(secrets.length).toBeGreaterThan(6);
    for (const [, secret = ''] of secrets) expect(told).not.toContain(secret.replace(/^k1:/, ''));
  });
});

describe('E-mail', () => {
  it('is failing with a password that the server does not take, and says where to look', async () => {
    const { host } = new URL(healthy['SMTP_URL'] ?? '');
    const email = await of('email', { SMTP_URL: `smtp://frontrow:wrong@${host}` });

    expect(email).toMatchObject({ state: 'failing', reachable: true, credentialsWork: false });
    expect(says(email)).toContain('does not accept the login in SMTP_URL');
    expect(email.next).toContain('password');
  });

  it('is failing where nobody listens, and half-configured without a sender', async () => {
    const away = await of('email', { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` });

    expect(away).toMatchObject({ state: 'failing', reachable: false });
    expect(await of('email', { MAIL_FROM: '' })).toMatchObject({ state: 'half-configured' });
  });
});

describe('Spotify', () => {
  const appIn = (mode: string) => {
    const { credentials, control } = sandbox.world().services.spotify;
    return ofService(control, `PATCH /apps/${credentials.clientId}`, { mode });
  };
  beforeEach(() => appIn('extended'));

  it.each([
    ['devNew', 'development'],
    ['devLegacy', 'development-legacy'],
  ])(
    'tells an app in development mode (%s) from what it has lost, and how many fans are direct',
    async (world, mode) => {
      await appIn(world);
      const spotify = await of('spotify', { SPOTIFY_APP_MODE: 'development' });

      expect(spotify).toMatchObject({ state: 'limited', mode, directFans: 5, credentialsWork: true });
      expect(says(spotify)).toMatch(/in development mode.*: 5 fans direct, the rest get links\./);
      expect(spotify.next).toContain('User Management');
    },
  );

  it('finds it wrong that the app is called extended when it is in development mode', async () => {
    await appIn('devNew');
    const spotify = await of('spotify', { SPOTIFY_APP_MODE: 'extended' });

    expect(spotify.state).toBe('failing');
    expect(spotify.next).toContain('SPOTIFY_APP_MODE=development');
  });

  it('says that the owner’s Premium has lapsed', async () => {
    await appIn('devNew');
    await ofService(sandbox.world().services.spotify.control, 'PATCH /settings', { ownerHasPremium: false });
    const spotify = await of('spotify');
    await ofService(sandbox.world().services.spotify.control, 'PATCH /settings', { ownerHasPremium: true });

    expect(says(spotify)).toContain('its owner has no Premium');
    expect(spotify).toMatchObject({ state: 'failing', reachable: true });
  });

  it('says that a secret is wrong, and where the right one is', async () => {
    const spotify = await of('spotify', { SPOTIFY_CLIENT_SECRET: 'f'.repeat(32) });

    expect(spotify).toMatchObject({ state: 'failing', reachable: true, credentialsWork: false });
    expect(spotify.next).toContain('developer.spotify.com/dashboard');
  });

  it('says that it cannot be reached, or that something else answers', async () => {
    const away = await of('spotify', { SPOTIFY_ACCOUNTS_URL: 'http://127.0.0.1:1' });
    const other = await of('spotify', { SPOTIFY_API_URL: `${sandbox.origin}/playground` });

    expect(away).toMatchObject({ state: 'failing', reachable: false, credentialsWork: null });
    expect(says(away)).toContain('cannot be reached at http://127.0.0.1:1');
    expect(other).toMatchObject({ state: 'failing' });
    expect(other.next).toContain('SPOTIFY_API_URL');
  });

  it('names what is missing of a half configuration, and looks at everything else all the same', async () => {
    const report = await examine({ SPOTIFY_CLIENT_SECRET: '' });

    expect(report.ok).toBe(false);
    expect(report.services['spotify']).toMatchObject({ state: 'half-configured', configured: false });
    expect(says(report.services['spotify'] ?? { findings: [] })).toContain('SPOTIFY_CLIENT_SECRET is missing');
    expect(report.services['tidal']?.state).toBe('ready');
  });

  it('names a variable that cannot be read, and looks with what can', async () => {
    const spotify = await of('spotify', { SPOTIFY_CALLS_PER_30S: 'many' });

    expect(spotify).toMatchObject({ state: 'failing', credentialsWork: true });
    expect(spotify.findings[0]?.says).toContain('SPOTIFY_CALLS_PER_30S must be a number of calls');
  });
});

describe('TIDAL', () => {
  it('says that a secret is wrong, and that it cannot be reached', async () => {
    expect(await of('tidal', { TIDAL_CLIENT_SECRET: 'wrong-one' })).toMatchObject({
      credentialsWork: false,
      reachable: true,
    });
    expect(await of('tidal', { TIDAL_AUTH_URL: 'http://127.0.0.1:1' })).toMatchObject({ reachable: false });
  });

  it('says when it throttles', async () => {
    sandbox.tidal.state.faults.plant({
      match: 'GET /tracks',
      status: 429,
      headers: { 'Retry-After': '7200' },
      times: 1,
      delayMs: 0,
    });

    expect(says(await of('tidal'))).toContain('wants to be asked again in 2 h');
  });
});

describe('Apple Music and Deezer', () => {
  it('says that Apple does not take what the key signs, and that Apple cannot be reached', async () => {
    const refused = await of('appleMusic', { APPLE_MUSIC_KEY_ID: 'ABCDE12345' });

    expect(refused).toMatchObject({ state: 'failing', reachable: true, credentialsWork: false });
    expect(refused.next).toContain('.p8');
    expect(await of('appleMusic', { APPLE_MUSIC_API_URL: 'http://127.0.0.1:1' })).toMatchObject({ reachable: false });
  });

  it('says that Deezer cannot be reached, and what it tells nobody but who signs in', async () => {
    expect(await of('deezer', { DEEZER_API_URL: 'http://127.0.0.1:1' })).toMatchObject({ reachable: false });
    expect(says(await of('deezer'))).toContain('only when somebody signs in');
  });
});

describe('Discord', () => {
  it('says that a token is not accepted, and that an application is another', async () => {
    const refused = await of('discord', { DISCORD_TOKEN: 'a.b.c' });
    const other = await of('discord', { DISCORD_APPLICATION_ID: '118000000000009999' });

    expect(refused).toMatchObject({ state: 'failing', reachable: true, credentialsWork: false });
    expect(refused.next).toContain('Reset Token');
    expect(says(other)).toContain('does not belong to DISCORD_TOKEN');
  });

  it('says that it is down', async () => {
    const { control } = sandbox.world().platforms.discord;
    await callControl(control, 'POST /outage', { down: true, how: 'cut' });
    const discord = await of('discord');
    await callControl(control, 'POST /outage', { down: false });

    expect(discord).toMatchObject({ state: 'failing', reachable: false });
  });
});

describe('Telegram', () => {
  const token = (digits: string) => ({ TELEGRAM_TOKEN: `${digits}:AAtheTokenOfNoBotThatAnybodyKnows000` });
  const called = { TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-ours-alone' };
  const call = (method: string, body: object) =>
    fetch(`${healthy['TELEGRAM_API_URL']}/bot${healthy['TELEGRAM_TOKEN']}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('says that a token is not accepted, and that it cannot be reached', async () => {
    expect(await of('telegram', token('7300000009'))).toMatchObject({ reachable: true, credentialsWork: false });
    expect(await of('telegram', { TELEGRAM_API_URL: 'http://127.0.0.1:1' })).toMatchObject({ reachable: false });
  });

  it('says where it calls us, that it calls another, and that nobody is called yet', async () => {
    const ours = `http://127.0.0.1:${healthy['BOTS_PORT']}/webhooks/telegram`;
    expect(says(await of('telegram', called))).toContain('calls nobody yet');
    await call('setWebhook', { url: ours });
    expect(says(await of('telegram', called))).toContain(`Telegram calls us at ${ours}.`);
    await call('setWebhook', { url: 'http://127.0.0.1:9/hook' });
    expect(await of('telegram', called)).toMatchObject({ state: 'limited' });
    await call('deleteWebhook', {});
  });

  it('says that the webhook fails, in Telegram’s own words', async () => {
    const { control } = sandbox.world().platforms.telegram;
    await call('setWebhook', { url: `http://127.0.0.1:${healthy['BOTS_PORT']}/webhooks/telegram` });
    const { json } = await callControl(control, 'GET /users');
    const [person] = (json as { users: { id: number }[] }).users;
    await callControl(control, 'POST /starts', { userId: person?.id });
    await until(async () => (await (await call('getWebhookInfo', {})).text()).includes('last_error_message'));
    const telegram = await of('telegram', called);
    await call('deleteWebhook', { drop_pending_updates: true });

    expect(says(telegram)).toContain('Telegram could not call us the last time');
    expect(telegram.next).toContain('BOTS_PORT');
  });
});

describe('WhatsApp’s Cloud API', () => {
  it('knows the number and its limit, and says that Meta calls nobody', async () => {
    const cloud = await of('whatsappCloud');

    expect(cloud).toMatchObject({ state: 'failing', credentialsWork: true, reachable: true });
    expect(cloud.limits.join()).toContain('templates to 250 fans in 24 hours');
    expect(says(cloud)).toMatch(/Meta knows the number \+91 .*Meta calls nobody/s);
    expect((await of('whatsappWeb')).state).toBe('not-configured');
  });

  it('says that a token is not accepted, that there is no such number, and that Meta cannot be reached', async () => {
    const refused = await of('whatsappCloud', { WHATSAPP_CLOUD_TOKEN: 'EAAwrong' });
    const other = await of('whatsappCloud', { WHATSAPP_CLOUD_PHONE_NUMBER_ID: '99999' });
    const away = await of('whatsappCloud', { WHATSAPP_GRAPH_URL: 'http://127.0.0.1:1/v24.0' });

    expect(refused).toMatchObject({ credentialsWork: false, reachable: true });
    expect(refused.next).toContain('System users');
    expect(says(other)).toContain('no such number for this token');
    expect(away).toMatchObject({ reachable: false });
  });
});
