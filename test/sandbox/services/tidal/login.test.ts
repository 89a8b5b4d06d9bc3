import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent } from '../spotify/listener.js';
import { authorizeUrl, callback } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());

const open = (parameters: Record<string, string | undefined>): Promise<Response> =>
  fetch(authorizeUrl(sandbox, parameters), { redirect: 'manual' });

describe('the login page', () => {
  it('lets a listener choose an account and come back with a code and the state', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 'st4te' }), 'Yuki', 'agree');

    expect(back.href.startsWith(callback)).toBe(true);
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{64}$/);
    expect(back.searchParams.get('state')).toBe('st4te');
  });

  it('sends a listener back who declines, with access_denied and no code', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 's' }), 'Yuki', 'cancel');

    expect(Object.fromEntries(back.searchParams)).toEqual({ error: 'access_denied', state: 's' });
  });

  it('knows the same listeners as Sandbox Spotify, under ids of its own', () => {
    const { tidal, spotify } = sandbox;
    const people = tidal.state.accounts.all();

    expect(people.map(({ id, country }) => [id, country])).toEqual(
      spotify.state.accounts.all().map(({ id, country }) => [id, country]),
    );
    expect(people.every(({ accountId }) => /^\d{9}$/.test(accountId))).toBe(true);
  });

  it('is black, says that it is a sandbox, runs no script and cannot be framed', async () => {
    const page = await open({});
    const html = await page.text();

    expect(html).toContain('Sandbox TIDAL');
    expect(html).toContain('Not TIDAL, and not connected to it.');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each([
    ['an app nobody registered', { client_id: 'nobody' }],
    ['a redirect URI with another port', { redirect_uri: 'http://127.0.0.1:3001/oauth/tidal/callback' }],
    ['a redirect URI with a slash more', { redirect_uri: `${callback}/` }],
    ['no redirect URI', { redirect_uri: undefined }],
    ['a scope of TIDAL’s own apps', { scope: 'collection.write w_usr' }],
  ])('goes nowhere for %s', async (_what, parameters) => {
    const page = await open(parameters);

    expect(page.status).toBe(400);
    expect(page.headers.get('location')).toBeNull();
    expect(await page.text()).toContain('Something is wrong with this link');
  });

  it('takes no parameter twice', async () => {
    const page = await fetch(`${authorizeUrl(sandbox)}&state=1&state=2`, { redirect: 'manual' });

    expect(page.status).toBe(400);
    expect(page.headers.get('location')).toBeNull();
  });

  it.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that is no S256', { code_challenge: 'short' }, 'invalid_request'],
    ['an implicit grant', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope that does not exist', { scope: 'collection.steal' }, 'invalid_scope'],
  ])('tells the app of %s', async (_what, parameters, error) => {
    const answer = await open({ ...parameters, state: 'kept' });
    const back = new URL(answer.headers.get('location') ?? '');

    expect(back.origin + back.pathname).toBe(callback);
    expect(back.searchParams.get('error')).toBe(error);
    expect(back.searchParams.get('state')).toBe('kept');
  });

  it('does not count an answer that another site has sent for the listener', async () => {
    const foreign = await fetch(authorizeUrl(sandbox), {
      method: 'POST',
      body: new URLSearchParams({ decision: 'agree' }),
      headers: { Origin: 'https://evil.example' },
      redirect: 'manual',
    });

    expect(foreign.status).toBe(400);
    expect(foreign.headers.get('location')).toBeNull();
  });
});
