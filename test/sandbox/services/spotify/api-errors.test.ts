import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const error = (status: number, message: string): object => ({ status, json: { error: { status, message } } });

async function appInMode(mode: string, allowList: string[] = []): Promise<void> {
  const { clientId } = sandbox.world().services.spotify.credentials;
  await control(sandbox, `PATCH /apps/${clientId}`, { mode, allowList });
}

describe('a Web API call', () => {
  it('is refused without a token, with another scheme and with a token nobody issued', async () => {
    const { apiUrl } = sandbox.world().services.spotify;
    const basic = await fetch(`${apiUrl}/me`, { headers: { Authorization: 'Basic abc' } });

    expect(await callApi(sandbox, 'GET /me')).toMatchObject(error(401, 'No token provided'));
    expect(basic.status).toBe(400);
    expect(await basic.json()).toEqual({
      error: { status: 400, message: 'Only valid bearer authentication supported' },
    });
    expect(await callApi(sandbox, 'GET /me', 'forged')).toMatchObject(error(401, 'Invalid access token'));
  });

  it('is refused an hour of the calendar after its token was issued', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    sandbox.calendar.moveTo(new Date(Date.now() + 3_500_000));
    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);
    sandbox.calendar.moveTo(new Date(Date.now() + 3_601_000));

    expect(await callApi(sandbox, 'GET /me', accessToken)).toMatchObject(error(401, 'The access token expired'));
  });

  it('to an unknown route answers 404 as JSON', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');

    expect(await callApi(sandbox, 'GET /me/nothing', accessToken)).toMatchObject(error(404, 'Service not found'));
    expect(await callApi(sandbox, 'GET /tracks/not-an-id', accessToken)).toMatchObject(error(400, 'Invalid base62 id'));
  });
});

describe('GET /me', () => {
  it('shows an extended app the country, address and product its scopes allow', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const narrow = await connect(sandbox, 'Asha', 'user-library-read');

    expect((await callApi(sandbox, 'GET /me', accessToken)).json).toMatchObject({
      id: 'asha',
      account_id: expect.stringMatching(/^\w{22}$/),
      display_name: 'Asha',
      country: 'IN',
      product: 'premium',
      email: 'asha@fans.example',
      type: 'user',
      uri: 'spotify:user:asha',
    });
    const { json } = await callApi(sandbox, 'GET /me', narrow.accessToken);
    expect(json).toHaveProperty('account_id');
    for (const hidden of ['country', 'email', 'product']) expect(json).not.toHaveProperty(hidden);
  });

  it('shows a new development-mode app none of the three, but the account id', async () => {
    await appInMode('devNew', ['asha']);
    const { accessToken } = await connect(sandbox, 'Asha');
    const { status, json } = await callApi(sandbox, 'GET /me', accessToken);

    expect(status).toBe(200);
    expect(json).toMatchObject({ id: 'asha', account_id: expect.any(String) });
    for (const hidden of ['country', 'email', 'product', 'followers']) expect(json).not.toHaveProperty(hidden);
  });
});

describe('an app in development mode', () => {
  it('lets an unlisted listener sign in, and answers each of their calls with a plain-text 403', async () => {
    await appInMode('devNew', ['asha']);
    const { accessToken } = await connect(sandbox, 'Leo');
    const answer = await callApi(sandbox, 'GET /me', accessToken);

    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.text).toBe(
      'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.',
    );
  });

  it('is described as SPOTIFY_APP_MODE names it', async () => {
    expect(sandbox.world().services.spotify.credentials.appMode).toBe('extended');
    await appInMode('devNew');
    expect(sandbox.world().services.spotify.credentials.appMode).toBe('development');
  });

  it('has room for five listeners', async () => {
    const { clientId } = sandbox.world().services.spotify.credentials;
    const allowList = ['asha', 'rohan', 'mia', 'leo', 'yuki', 'bruna'];

    expect((await control(sandbox, `PATCH /apps/${clientId}`, { allowList })).status).toBe(400);
  });
});
