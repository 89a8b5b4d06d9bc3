import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent } from '../spotify/listener.js';
import { agreedCode, askForToken, authorizeUrl, callApi, callback, connect, control } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());

const open = (parameters: Record<string, string | undefined>): Promise<Response> =>
  fetch(authorizeUrl(sandbox, parameters), { redirect: 'manual' });
const appId = (): string => sandbox.world().services.deezer.credentials.appId;
const invalidToken = { error: { type: 'OAuthException', message: 'Invalid OAuth access token.', code: 300 } };
const wrongCode = { status: 200, type: 'text/html; charset=utf-8', text: 'wrong code' };

describe('the sign-in page', () => {
  it('lets a listener choose an account and come back with a code and the state', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 'st4te' }), 'Yuki', 'agree');

    expect(back.href.startsWith(callback)).toBe(true);
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{64}$/);
    expect(back.searchParams.get('state')).toBe('st4te');
  });

  it('sends a listener back who declines, with user_denied and no code', async () => {
    const back = await answerConsent(authorizeUrl(sandbox, { state: 's' }), 'Yuki', 'cancel');

    expect(Object.fromEntries(back.searchParams)).toEqual({ error_reason: 'user_denied', state: 's' });
  });

  it('says that it is a sandbox, runs no script and cannot be framed', async () => {
    const page = await open({});
    const html = await page.text();

    expect(html).toContain('Not Deezer, and not connected to it.');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['an app nobody registered', { app_id: '1' }],
    ['a redirect URI with a slash more', { redirect_uri: `${callback}/` }],
    ['no redirect URI', { redirect_uri: undefined }],
    ['a permission that does not exist', { perms: 'basic_access,manage_everything' }],
    ['an implicit grant', { response_type: 'token' }],
  ])('goes nowhere for %s', async (_what, parameters) => {
    const page = await open(parameters);

    expect(page.status).toBe(400);
    expect(page.headers.get('location')).toBeNull();
    expect(await page.text()).toContain('Something is wrong with this link');
  });

  it('takes no parameter twice', async () => {
    expect((await fetch(`${authorizeUrl(sandbox)}&state=1&state=2`)).status).toBe(400);
  });

  it('does not count an answer that another site has sent for the listener', async () => {
    const body = new URLSearchParams({ decision: 'agree' });
    const headers = { Origin: 'https://evil.example' };
    const foreign = await fetch(authorizeUrl(sandbox), { method: 'POST', body, headers, redirect: 'manual' });

    expect([foreign.status, foreign.headers.get('location')]).toEqual([400, null]);
  });
});

describe('access_token.php', () => {
  it('answers a form, by GET and by POST, with a token that never ends', async () => {
    for (const method of ['GET', 'POST']) {
      const { status, type, text } = await askForToken(sandbox, { code: await agreedCode(sandbox, 'Mia') }, method);
      const form = new URLSearchParams(text);

      expect([status, type, form.get('expires')]).toEqual([200, 'text/html; charset=utf-8', '0']);
      expect(await callApi(sandbox, 'GET /user/me', form.get('access_token') ?? '')).toMatchObject({ country: 'DE' });
    }
  });

  it('answers JSON when it is asked to', async () => {
    const { type, text } = await askForToken(sandbox, { code: await agreedCode(sandbox, 'Mia'), output: 'json' });

    expect(type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toEqual({ access_token: expect.any(String), expires: 0 });
  });

  it('takes a code once', async () => {
    const code = await agreedCode(sandbox, 'Mia');
    await askForToken(sandbox, { code });

    expect(await askForToken(sandbox, { code })).toEqual(wrongCode);
  });

  it.each([
    ['a code nobody was given', { code: 'made-up' }],
    ['another secret', { secret: '0'.repeat(32) }],
    ['another app', { app_id: '1' }],
  ])('says "wrong code" in plain words to %s, in JSON too', async (_what, change) => {
    const code = await agreedCode(sandbox, 'Mia');

    expect(await askForToken(sandbox, { code, output: 'json', ...change })).toEqual(wrongCode);
  });

  it('ends a token without offline_access with the calendar', async () => {
    const code = await agreedCode(sandbox, 'Mia', 'basic_access');
    const { text } = await askForToken(sandbox, { code });
    const token = new URLSearchParams(text).get('access_token') ?? '';

    expect(new URLSearchParams(text).get('expires')).toBe('3600');
    expect(await callApi(sandbox, 'GET /user/me', token)).toMatchObject({ type: 'user' });
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 3_600_000));
    expect(await callApi(sandbox, 'GET /user/me', token)).toEqual(invalidToken);
  });

  it('keeps a token with offline_access good for years', async () => {
    const token = await connect(sandbox, 'Mia');
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 50 * 366 * 86_400_000));

    expect(await callApi(sandbox, 'GET /user/me', token)).toMatchObject({ type: 'user' });
  });
});

describe('what was given can be taken back', () => {
  afterEach(() => control(sandbox, `PATCH /apps/${appId()}`, { revoked: false }));

  it('by the listener', async () => {
    const token = await connect(sandbox, 'Leo');
    await control(sandbox, 'POST /accounts/leo/revoke');

    expect(await callApi(sandbox, 'GET /user/me', token)).toEqual(invalidToken);
  });

  it('by Deezer, from the app: nobody signs in, no code and no token is good', async () => {
    const token = await connect(sandbox, 'Leo');
    const code = await agreedCode(sandbox, 'Leo');
    await control(sandbox, `PATCH /apps/${appId()}`, { revoked: true });

    expect((await open({})).status).toBe(400);
    expect(await askForToken(sandbox, { code })).toEqual(wrongCode);
    expect(await callApi(sandbox, 'GET /user/me', token)).toEqual(invalidToken);
  });
});
