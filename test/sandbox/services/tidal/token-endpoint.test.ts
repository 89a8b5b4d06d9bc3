import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { agreedCode, askForTokens, callApi, connect, control } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const dayMs = 86_400_000;
const secret = (): string => sandbox.world().services.tidal.credentials.clientSecret;
const statusOf = async (token: string): Promise<number> => (await callApi(sandbox, 'GET /users/me', { token })).status;
const later = (ms: number): void => sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + ms));
const refresh = (token: string) => askForTokens(sandbox, { grant_type: 'refresh_token', refresh_token: token });

describe('the token endpoint', () => {
  it('exchanges a code for tokens, once', async () => {
    const form = await agreedCode(sandbox, 'Mia');
    const first = await askForTokens(sandbox, form);
    const second = await askForTokens(sandbox, form);
    const mia = sandbox.tidal.state.accounts.all().find(({ id }) => id === 'mia');

    expect(first).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 14_400 } });
    expect(first.body).toMatchObject({ scope: 'user.read collection.read collection.write' });
    expect(first.body['user_id']).toBe(Number(mia?.accountId));
    expect(second).toMatchObject({
      status: 400,
      body: { status: 400, sub_status: 11101, error: 'invalid_grant', error_description: expect.any(String) },
    });
  });

  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['another redirect URI', { redirect_uri: 'http://localhost:3000/oauth/tidal/callback' }, 'invalid_grant'],
    ['a code nobody was given', { code: 'made-up' }, 'invalid_grant'],
    ['a wider scope than was agreed to', { scope: 'playlists.write' }, 'invalid_scope'],
    ['a grant type it does not know', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, change, error) => {
    const form = { ...(await agreedCode(sandbox, 'Mia')), ...change };

    expect(await askForTokens(sandbox, form)).toMatchObject({ status: 400, body: { status: 400, error } });
  });

  it('refuses a code without the verifier', async () => {
    const form = await agreedCode(sandbox, 'Mia');
    const without = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'code_verifier'));

    expect(await askForTokens(sandbox, without)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('tells an unknown client from a wrong secret', async () => {
    const form = { grant_type: 'client_credentials' };

    expect(await askForTokens(sandbox, { ...form, client_id: 'nobody' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', sub_status: 1005, error_description: 'Client with token nobody not found' },
    });
    expect(await askForTokens(sandbox, { ...form, client_secret: 'wrong' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', sub_status: 6001 },
    });
    expect(await askForTokens(sandbox, form)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('takes form-encoded bodies alone, no parameter twice', async () => {
    const { authUrl } = sandbox.world().services.tidal;
    const asJson = await fetch(`${authUrl}/oauth2/token`, {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'client_credentials' }),
      headers: { 'Content-Type': 'application/json' },
    });
    const twice = await fetch(`${authUrl}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams('grant_type=client_credentials&grant_type=refresh_token'),
    });

    expect(await asJson.json()).toMatchObject({ status: 400, error: 'invalid_request', sub_status: 1002 });
    expect(twice.status).toBe(400);
  });

  it('answers an app a token of its own that ends with the calendar', async () => {
    const { status, body } = await askForTokens(sandbox, {
      grant_type: 'client_credentials',
      client_secret: secret(),
    });
    const token = String(body['access_token']);
    const search = () => callApi(sandbox, 'GET /tracks?filter[id]=1&countryCode=IN', { token });

    expect(status).toBe(200);
    expect(body).toEqual({ access_token: token, expires_in: 14_400, scope: '', token_type: 'Bearer' });
    expect((await search()).status).toBe(200);
    later(14_400_000);
    expect((await search()).status).toBe(401);
  });

  it('ends access tokens with the calendar and renews them with the refresh token', async () => {
    const { accessToken, refreshToken } = await connect(sandbox, 'Leo');
    later(14_399_000);
    expect(await statusOf(accessToken)).toBe(200);
    later(1_001);
    expect(await statusOf(accessToken)).toBe(401);
    const renewed = await refresh(refreshToken);

    expect(renewed.body).not.toHaveProperty('refresh_token');
    expect(await statusOf(String(renewed.body['access_token']))).toBe(200);
  });

  it('hands out tokens for as long as the settings say', async () => {
    await control(sandbox, 'PATCH /settings', { accessTokenLifeSeconds: 86_400, refreshTokenLifeDays: 30 });
    const { accessToken, refreshToken } = await connect(sandbox, 'Leo');
    later(dayMs - 5_000);
    expect(await statusOf(accessToken)).toBe(200);
    later(29 * dayMs);
    expect((await refresh(refreshToken)).status).toBe(200);
    later(dayMs);
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('rotates refresh tokens when told to: the old one is good no more', async () => {
    const { refreshToken } = await connect(sandbox, 'Leo');
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true });
    const rotated = await refresh(refreshToken);

    expect(rotated.body['refresh_token']).not.toBe(refreshToken);
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await refresh(String(rotated.body['refresh_token']))).status).toBe(200);
  });

  it('can withhold refresh tokens, as reported of registered apps', async () => {
    await control(sandbox, 'PATCH /settings', { refreshTokens: 'withheld' });
    const { body } = await askForTokens(sandbox, await agreedCode(sandbox, 'Leo'));

    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type', 'user_id']);
  });

  it('lets nobody but the testers authorise an app that is not approved', async () => {
    const { clientId } = sandbox.world().services.tidal.credentials;
    await control(sandbox, `PATCH /apps/${clientId}`, { approved: false, testers: ['asha'] });

    expect((await askForTokens(sandbox, await agreedCode(sandbox, 'Asha'))).status).toBe(200);
    expect(await askForTokens(sandbox, await agreedCode(sandbox, 'Leo'))).toMatchObject({
      status: 401,
      body: { sub_status: 6004, error_description: 'Client does not have required access tier' },
    });
  });

  it('knows nothing any more of tokens a listener has revoked', async () => {
    const { accessToken, refreshToken } = await connect(sandbox, 'Leo');
    await control(sandbox, 'POST /accounts/leo/revoke');

    expect(await statusOf(accessToken)).toBe(401);
    expect(await refresh(refreshToken)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});
