import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent, askForTokens, authorizeUrl, callApi, callback, connect, control, newPkce } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await sandbox.close();
});

const scope = 'user-library-read user-library-modify';

async function aCode(): Promise<{ form: Record<string, string>; verifier: string }> {
  const { verifier, challenge } = newPkce();
  const address = authorizeUrl(sandbox, { scope, code_challenge: challenge, code_challenge_method: 'S256' });
  const code = (await answerConsent(address, 'Asha', 'agree')).searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };
  return { form, verifier };
}

async function aCodeWithoutPkce(): Promise<Record<string, string>> {
  const code = (await answerConsent(authorizeUrl(sandbox, { scope }), 'Asha', 'agree')).searchParams.get('code') ?? '';
  return { grant_type: 'authorization_code', code, redirect_uri: callback };
}

const another = async (): Promise<{ clientId: string; clientSecret: string }> => {
  const { json } = await control(sandbox, 'POST /apps', { name: 'Other', redirectUris: ['https://other.example/cb'] });
  return json as { clientId: string; clientSecret: string };
};

const invalidCode = { error: 'invalid_grant', error_description: 'Invalid authorization code' };
const ownId = (): string => sandbox.world().services.spotify.credentials.clientId;
const monthsFromNow = (months: number, days: number): Date => {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + months, date.getUTCDate() + days);
  return date;
};

describe('exchanging a code', () => {
  it('answers a bearer token for an hour, a refresh token and the scopes, never to be cached', async () => {
    const { form } = await aCode();
    const { accountsUrl, credentials } = sandbox.world().services.spotify;
    const response = await fetch(`${accountsUrl}/api/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, client_id: credentials.clientId, client_secret: credentials.clientSecret }),
    });

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      scope,
      expires_in: 3600,
      refresh_token: expect.any(String),
    });
  });

  it('refuses a code replayed after its use', async () => {
    const { form } = await aCode();
    expect((await askForTokens(sandbox, form)).status).toBe(200);

    expect(await askForTokens(sandbox, form)).toEqual({ status: 400, body: invalidCode });
  });

  it('lets one of two simultaneous exchanges of a code win', async () => {
    const { form } = await aCode();
    const answers = await Promise.all([askForTokens(sandbox, form), askForTokens(sandbox, form)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('refuses a guessed code', async () => {
    const { form } = await aCode();

    expect((await askForTokens(sandbox, { ...form, code: 'guess' })).body).toEqual(invalidCode);
  });

  it('refuses a stolen code whose thief has the wrong verifier, or none', async () => {
    const { form } = await aCode();
    const wrong = { error: 'invalid_grant', error_description: 'code_verifier was incorrect' };
    const { grant_type, code, redirect_uri } = form as Record<'grant_type' | 'code' | 'redirect_uri', string>;

    expect((await askForTokens(sandbox, { ...form, code_verifier: newPkce().verifier })).body).toEqual(wrong);
    expect((await askForTokens(sandbox, { grant_type, code, redirect_uri })).body).toEqual(wrong);
    expect((await askForTokens(sandbox, { ...form, code_verifier: 'short' })).body).toEqual(wrong);
    expect((await askForTokens(sandbox, form)).status).toBe(200);
  });

  it('refuses a verifier for a code whose challenge somebody stripped from the request', async () => {
    const form = await aCodeWithoutPkce();

    expect((await askForTokens(sandbox, { ...form, code_verifier: newPkce().verifier })).body).toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('refuses a redirect URI other than the one the code was sent to, port included', async () => {
    const { form } = await aCode();
    const { status, body } = await askForTokens(sandbox, { ...form, redirect_uri: callback.replace('43210', '43211') });

    expect(status).toBe(400);
    expect(body).toEqual({ error: 'invalid_grant', error_description: 'Invalid redirect URI' });
  });

  it('refuses a code that was given to another client', async () => {
    const { form } = await aCode();

    expect((await askForTokens(sandbox, form, await another())).body).toEqual(invalidCode);
  });

  it('refuses a wrong client secret and an unknown client with a flat invalid_client', async () => {
    const { form } = await aCode();
    const refusal = { status: 400, body: { error: 'invalid_client', error_description: 'Invalid client' } };

    expect(await askForTokens(sandbox, form, { clientId: ownId(), clientSecret: 'f'.repeat(32) })).toEqual(refusal);
    expect(await askForTokens(sandbox, form, { clientId: 'nobody', clientSecret: 'x' })).toEqual(refusal);
    expect(await askForTokens(sandbox, { ...form, client_id: 'nobody' })).toEqual(refusal);
  });

  it('refuses a client that proves nothing: neither a secret nor PKCE', async () => {
    const form = { ...(await aCodeWithoutPkce()), client_id: ownId() };

    expect((await askForTokens(sandbox, form, null)).body['error']).toBe('invalid_client');
  });

  it('refuses a code older than ten minutes of real time, whatever the calendar says', async () => {
    const { form } = await aCode();
    sandbox.calendar.moveTo(new Date('2040-01-01T00:00:00Z'));
    const { form: second } = await aCode();
    sandbox.calendar.moveTo(new Date('2050-01-01T00:00:00Z'));
    expect((await askForTokens(sandbox, second)).status).toBe(200);

    const real = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(real + 601_000);
    expect((await askForTokens(sandbox, form)).body).toEqual({
      error: 'invalid_grant',
      error_description: 'Authorization code expired',
    });
  });

  it('refuses an unknown grant type, a repeated parameter and a JSON body', async () => {
    expect((await askForTokens(sandbox, { grant_type: 'password' })).body['error']).toBe('unsupported_grant_type');
    const { accountsUrl } = sandbox.world().services.spotify;
    const ask = async (body: string, type: string): Promise<unknown> =>
      (await fetch(`${accountsUrl}/api/token`, { method: 'POST', body, headers: { 'Content-Type': type } })).json();
    const form = 'application/x-www-form-urlencoded';
    expect(await ask('grant_type=refresh_token&grant_type=x', form)).toMatchObject({ error: 'invalid_request' });
    expect(await ask('{"grant_type":"refresh_token"}', 'application/json')).toMatchObject({ error: 'invalid_request' });
  });
});

describe('refreshing', () => {
  const refresh = (token: string, client?: { clientId: string; clientSecret: string }) =>
    askForTokens(sandbox, { grant_type: 'refresh_token', refresh_token: token }, client);

  it('answers a new access token and keeps the refresh token while rotation is off', async () => {
    const { refreshToken, accessToken } = await connect(sandbox, 'Asha');
    const { status, body } = await refresh(refreshToken);

    expect(status).toBe(200);
    expect(body).not.toHaveProperty('refresh_token');
    expect(body['access_token']).not.toBe(accessToken);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it('retires the old refresh token at once when rotation is on', async () => {
    const { refreshToken } = await connect(sandbox, 'Asha');
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true });
    const { body } = await refresh(refreshToken);

    expect(await refresh(refreshToken)).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Refresh token revoked' },
    });
    expect((await refresh(String(body['refresh_token']))).status).toBe(200);
  });

  it('is refused six months of the calendar after the consent, however often it was refreshed', async () => {
    const { refreshToken } = await connect(sandbox, 'Asha');
    sandbox.calendar.moveTo(monthsFromNow(6, -2));
    expect((await refresh(refreshToken)).status).toBe(200);
    sandbox.calendar.moveTo(monthsFromNow(6, 2));

    expect(await refresh(refreshToken)).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Refresh token revoked' },
    });
  });

  it('counts the six months from the consent also for a rotated token', async () => {
    const { refreshToken } = await connect(sandbox, 'Asha');
    await control(sandbox, 'PATCH /settings', { rotateRefreshTokens: true });
    sandbox.calendar.moveTo(monthsFromNow(5, 0));
    const { body } = await refresh(refreshToken);
    sandbox.calendar.moveTo(monthsFromNow(6, 2));

    expect((await refresh(String(body['refresh_token']))).body['error']).toBe('invalid_grant');
  });

  it('is refused for every grant of an account that was revoked, and its access tokens die', async () => {
    const first = await connect(sandbox, 'Asha');
    const second = await connect(sandbox, 'Asha');
    const other = await connect(sandbox, 'Mia');
    expect((await control(sandbox, 'POST /accounts/asha/revoke')).json).toEqual({ revoked: 2 });

    for (const { refreshToken, accessToken } of [first, second]) {
      expect((await refresh(refreshToken)).body).toEqual({
        error: 'invalid_grant',
        error_description: 'Refresh token revoked',
      });
      expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(401);
    }
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });

  it('refuses a refresh token stolen by another client', async () => {
    const { refreshToken } = await connect(sandbox, 'Asha');

    expect((await refresh(refreshToken, await another())).body).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid refresh token',
    });
  });

  it('refuses to refresh without the secret what was fetched with it', async () => {
    const { refreshToken } = await connect(sandbox, 'Asha');
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: ownId() };

    expect((await askForTokens(sandbox, form, null)).body['error']).toBe('invalid_client');
  });
});
