import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { askForTokens, callApi, connect, control, moveAfterRelease, nightDrive } from './services/spotify/listener.js';
import { temporaryFolder } from './temporary-folder.js';

describe('a sandbox', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterEach(() => sandbox.close());

  it('says at GET / where everything is and how to get in', async () => {
    const response = await fetch(sandbox.origin);
    const { origin } = sandbox;

    expect(await response.json()).toMatchObject({
      clockUrl: `${origin}/clock`,
      playgroundUrl: `${origin}/playground`,
      services: {
        spotify: {
          accountsUrl: `${origin}/spotify/accounts`,
          apiUrl: `${origin}/spotify/api/v1`,
          credentials: {
            clientId: expect.stringMatching(/^[0-9a-f]{32}$/),
            clientSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
            appMode: 'extended',
          },
          control: `${origin}/spotify/control`,
        },
        tidal: {
          loginUrl: `${origin}/tidal/login`,
          authUrl: `${origin}/tidal/auth/v1`,
          apiUrl: `${origin}/tidal/api/v2`,
          credentials: {
            clientId: expect.stringMatching(/^[A-Za-z0-9]{16}$/),
            clientSecret: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
          },
          control: `${origin}/tidal/control`,
        },
        deezer: {
          connectUrl: `${origin}/deezer/connect`,
          apiUrl: `${origin}/deezer/api`,
          credentials: {
            appId: expect.stringMatching(/^\d{6}$/),
            appSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
          },
          control: `${origin}/deezer/control`,
        },
        appleMusic: {
          apiUrl: `${origin}/apple-music/api/v1`,
          musickitUrl: `${origin}/apple-music/musickit/v3/musickit.js`,
          credentials: {
            teamId: expect.stringMatching(/^[A-Z0-9]{10}$/),
            keyId: expect.stringMatching(/^[A-Z0-9]{10}$/),
            privateKey: expect.stringMatching(/^-----BEGIN PRIVATE KEY-----\n/),
          },
          control: `${origin}/apple-music/control`,
        },
      },
      platforms: {
        discord: {
          apiUrl: `${origin}/discord/api`,
          credentials: { token: expect.any(String), applicationId: expect.any(String) },
          control: `${origin}/discord/control`,
        },
        telegram: {
          apiUrl: `${origin}/telegram/api`,
          credentials: { token: expect.stringMatching(/^\d{10}:[\w-]{35}$/) },
          bot: { id: expect.any(Number), username: 'frontrow_bot' },
          group: { id: expect.any(Number), ownerId: expect.any(Number) },
          control: `${origin}/telegram/control`,
        },
        whatsappCloud: {
          graphUrl: `${origin}/whatsapp-cloud/v24.0`,
          credentials: {
            token: expect.stringMatching(/^EAA/),
            phoneNumberId: expect.stringMatching(/^\d+$/),
            appSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
          },
          number: '918000055555',
          control: `${origin}/whatsapp-cloud/control`,
        },
        whatsappWeb: {
          chromeArgs: [expect.stringMatching(/^--host-resolver-rules=MAP web/), '--ignore-certificate-errors'],
          port: expect.any(Number),
          control: `${origin}/whatsapp-web/control`,
        },
      },
    });
  });

  it('leads a browser to the playground', async () => {
    const Accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const response = await fetch(sandbox.origin, { headers: { Accept }, redirect: 'manual' });

    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/playground');
  });

  it('refuses a second start on its port, naming the port and what to do', async () => {
    const port = Number(new URL(sandbox.origin).port);

    await expect(startSandbox({ port, folder: null })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop the program that uses it, or give the sandbox another port`,
    );
  });

  it('refuses a page that reaches it under another site’s name (DNS rebinding)', async () => {
    expect(await statusUnderName(sandbox.origin, 'evil.example')).toBe(421);
  });

  it('does so too when it listens on every address, as in a container, and calls itself 127.0.0.1', async () => {
    const everywhere = await startSandbox({ port: 0, host: '0.0.0.0', folder: null });

    expect(everywhere.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await statusUnderName(everywhere.origin, 'evil.example')).toBe(421);
    expect(await statusUnderName(everywhere.origin, 'localhost:4000')).toBe(200);
    await everywhere.close();
  });

  it('answers an unknown path with a problem that says where to look', async () => {
    const response = await fetch(`${sandbox.origin}/nowhere`);

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('GET /') });
  });

  it('can be closed twice, and answers nobody afterwards', async () => {
    await Promise.all([sandbox.close(), sandbox.close()]);

    await expect(fetch(sandbox.origin)).rejects.toThrow('fetch failed');
  });
});

function statusUnderName(origin: string, name: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(origin, { headers: { Host: name, Accept: 'application/json' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('a sandbox with a folder', () => {
  it('has after a restart the credentials, listeners, libraries, ledger, tokens and calendar it had before', async () => {
    const { folder, remove } = await temporaryFolder();
    const before = await startSandbox({ port: 0, folder });
    await control(before, 'POST /accounts', { displayName: 'Kofi', country: 'GH', id: 'kofi' });
    moveAfterRelease(before);
    const { track } = nightDrive(before);
    const { accessToken, refreshToken } = await connect(before, 'Kofi');
    await callApi(before, `PUT /me/library?uris=${track}`, accessToken);
    const { credentials } = before.world().services.spotify;
    await before.close();

    const after = await startSandbox({ port: 0, folder });
    expect(after.world().services.spotify.credentials).toEqual(credentials);
    expect(after.calendar.reading().offsetMs).toBe(before.calendar.reading().offsetMs);
    expect((await callApi(after, `GET /me/library/contains?uris=${track}`, accessToken)).json).toEqual([true]);
    expect((await control(after, 'GET /accounts/kofi/library')).json).toMatchObject({ items: [{ uri: track }] });
    expect((await control(after, 'GET /ledger')).json).toMatchObject({
      effects: [{ sequence: 1, uri: track, applied: true }],
      calls: { 'PUT /me/library': 1, 'GET /me/library/contains': 1 },
    });
    const refreshed = await askForTokens(after, { grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(refreshed.status).toBe(200);
    expect(after.spotify.state.catalogue.all()).toHaveLength(1);
    await after.close();
    await remove();
  });

  it('keeps its state when a second one is started on its folder and port', async () => {
    const { folder, remove } = await temporaryFolder();
    const first = await startSandbox({ port: 0, folder });
    const port = Number(new URL(first.origin).port);

    await expect(startSandbox({ port, folder })).rejects.toThrow(`${folder} is in use by a sandbox that is running`);
    await control(first, 'POST /accounts', { displayName: 'Kofi', country: 'GH', id: 'kofi' });
    await first.close();

    const after = await startSandbox({ port: 0, folder });
    expect((await control(after, 'GET /accounts/kofi/library')).status).toBe(200);
    await after.close();
    await remove();
  });

  it('lets go of its folder when it cannot start', async () => {
    const { folder, remove } = await temporaryFolder();
    const other = await startSandbox({ port: 0, folder: null });
    const port = Number(new URL(other.origin).port);

    await expect(startSandbox({ port, folder })).rejects.toThrow('is taken');

    await (await startSandbox({ port: 0, folder })).close();
    await other.close();
    await remove();
  });

  it('keeps no token and no code in its file', async () => {
    const { folder, remove } = await temporaryFolder();
    const sandbox = await startSandbox({ port: 0, folder });
    const { accessToken, refreshToken } = await connect(sandbox, 'Asha');
    await sandbox.close();
    const text = await readFile(`${folder}/journal.jsonl`, 'utf8');

    expect(text).not.toContain(accessToken);
    expect(text).not.toContain(refreshToken);
    await remove();
  });
});
