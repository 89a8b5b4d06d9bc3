import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent, authorizeUrl, callback, control, newPkce } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());

const open = (parameters: Readonly<Record<string, string | undefined>>): Promise<Response> =>
  fetch(authorizeUrl(sandbox, parameters), { redirect: 'manual' });

describe('a request for consent that cannot be trusted', () => {
  it.each([
    ['an unknown client', { client_id: 'f'.repeat(32) }, 'Invalid client'],
    ['no client', { client_id: undefined }, 'Missing required parameter: client_id'],
    ['no redirect URI', { redirect_uri: undefined }, 'Missing required parameter: redirect_uri'],
    ['a redirect URI of another site', { redirect_uri: 'https://evil.example/callback' }, 'Invalid redirect URI'],
    ['another path', { redirect_uri: `${callback}/more` }, 'Invalid redirect URI'],
    ['an added query', { redirect_uri: `${callback}?next=x` }, 'Invalid redirect URI'],
    ['localhost', { redirect_uri: callback.replace('127.0.0.1', 'localhost') }, 'Invalid redirect URI'],
    ['https on loopback', { redirect_uri: callback.replace('http:', 'https:') }, 'Invalid redirect URI'],
    [
      'a port that hides a host',
      { redirect_uri: 'http://127.0.0.1:80@evil.example/oauth/spotify/callback' },
      'Invalid redirect URI',
    ],
  ])('is answered with an error page, never a redirect: %s', async (_what, parameters, message) => {
    const response = await open({ ...parameters, response_type: 'token' });

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain(message);
  });

  it('is answered with an error page when a parameter is sent twice', async () => {
    const response = await fetch(`${authorizeUrl(sandbox)}&redirect_uri=https://evil.example/`, { redirect: 'manual' });

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });
});

describe('a request of a known client that asks wrongly', () => {
  const { challenge } = newPkce();

  it.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_scope', { scope: 'user-library-read steal-everything' }],
    ['invalid_request', { code_challenge: challenge, code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge: challenge }],
    ['invalid_request', { code_challenge: 'short', code_challenge_method: 'S256' }],
    ['invalid_request', { code_challenge_method: 'S256' }],
    ['invalid_request', { show_dialog: 'perhaps' }],
  ])('is sent back with %s and its state: %j', async (error, parameters) => {
    const response = await open({ state: 'a b&c', ...parameters });
    const back = new URL(response.headers.get('location') ?? '');

    expect(response.status).toBe(302);
    expect(`${back.origin}${back.pathname}`).toBe(callback);
    expect(back.searchParams.get('error')).toBe(error);
    expect(back.searchParams.get('state')).toBe('a b&c');
    expect(back.searchParams.has('code')).toBe(false);
  });
});

describe('the redirect URI', () => {
  it('may have any port on a loopback literal that was registered without one', async () => {
    for (const redirect_uri of [
      callback,
      callback.replace(':43210', ':1'),
      'http://127.0.0.1/oauth/spotify/callback',
    ]) {
      expect((await open({ redirect_uri })).status).toBe(200);
    }
  });

  it('must have the very port it was registered with', async () => {
    const { json } = await control(sandbox, 'POST /apps', {
      name: 'Fixed',
      redirectUris: ['http://127.0.0.1:9000/cb'],
    });
    const { clientId: client_id } = json as { clientId: string };

    expect((await open({ client_id, redirect_uri: 'http://127.0.0.1:9000/cb' })).status).toBe(200);
    expect((await open({ client_id, redirect_uri: 'http://127.0.0.1:9001/cb' })).status).toBe(400);
  });

  it.each(['http://localhost/cb', 'http://example.com/cb', 'https://a.example/cb#x', 'https://u:p@a.example/', 'cb'])(
    'cannot be registered as %s',
    async (uri) => {
      expect((await control(sandbox, 'POST /apps', { name: 'Bad', redirectUris: [uri] })).status).toBe(400);
    },
  );
});

describe('the consent page', () => {
  it('asks a browser that is not signed in to choose an account first', async () => {
    const html = await (await open({})).text();

    expect(html).toContain('Choose an account');
    for (const name of ['Asha', 'Rohan', 'Mia', 'Leo']) expect(html).toContain(`<b>${name}</b>`);
    expect(html).not.toContain('value="agree"');
  });

  it('names the app, the listener and each scope in plain words, and that it is a sandbox', async () => {
    const [asha] = sandbox.spotify.state.accounts.all();
    const response = await fetch(authorizeUrl(sandbox, { scope: 'user-library-modify user-read-private' }), {
      headers: { Cookie: `sandbox_spotify_account=${asha?.accountId ?? ''}` },
    });
    const html = await response.text();

    expect(html).toContain('Connect Frontrow to your account?');
    expect(html).toContain('<b>Asha</b>');
    expect(html).toContain('Save and remove tracks and albums in your library');
    expect(html).toContain('See your name, your country');
    expect(html).toContain('Sandbox Spotify');
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('leads back with a code and the state after Agree', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 'xyz' }), 'Asha', 'agree');

    expect(`${back.origin}${back.pathname}`).toBe(callback);
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{40,}$/);
    expect(back.searchParams.get('state')).toBe('xyz');
    expect(back.searchParams.has('error')).toBe(false);
  });

  it('leads back with access_denied and the state, and no code, after Cancel', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 'xyz' }), 'Asha', 'cancel');

    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('state')).toBe('xyz');
    expect(back.searchParams.has('code')).toBe(false);
  });

  it('escapes an app name that is markup', async () => {
    const { json } = await control(sandbox, 'POST /apps', {
      name: '<img src=x>',
      redirectUris: ['https://app.example/cb'],
    });
    const { clientId: client_id } = json as { clientId: string };
    const [asha] = sandbox.spotify.state.accounts.all();
    const response = await fetch(authorizeUrl(sandbox, { client_id, redirect_uri: 'https://app.example/cb' }), {
      headers: { Cookie: `sandbox_spotify_account=${asha?.accountId ?? ''}` },
    });

    expect(await response.text()).not.toContain('<img');
  });

  it('refuses a forged answer that another site posts in the listener’s browser', async () => {
    const [asha] = sandbox.spotify.state.accounts.all();
    const accountId = asha?.accountId ?? '';
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const response = await fetch(authorizeUrl(sandbox), {
        method: 'POST',
        body: new URLSearchParams({ account: accountId, decision: 'agree' }),
        headers: { ...headers, Cookie: `sandbox_spotify_account=${accountId}` },
        redirect: 'manual',
      });
      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
    }
  });

  it('asks again when the listener has switched accounts since the page was shown', async () => {
    const [asha, rohan] = sandbox.spotify.state.accounts.all();
    const response = await fetch(authorizeUrl(sandbox), {
      method: 'POST',
      body: new URLSearchParams({ account: asha?.accountId ?? '', decision: 'agree' }),
      headers: { Cookie: `sandbox_spotify_account=${rohan?.accountId ?? ''}` },
      redirect: 'manual',
    });

    expect(response.headers.get('location')).toMatch(/^\/spotify\/accounts\/authorize\?/);
  });
});
