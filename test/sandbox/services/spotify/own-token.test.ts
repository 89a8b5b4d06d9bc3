import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { askForTokens, callApi, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  const { body } = await askForTokens(sandbox, { grant_type: 'client_credentials' });
  token = String(body['access_token']);
});
afterAll(() => sandbox.close());

const read = (path: string) => callApi(sandbox, `GET ${path}`, token);

async function appInMode(mode: string): Promise<void> {
  await control(sandbox, `PATCH /apps/${sandbox.world().services.spotify.credentials.clientId}`, { mode });
}

describe('an app’s own token (client credentials)', () => {
  it('is for the app that proves itself by its secret', async () => {
    const { clientId } = sandbox.world().services.spotify.credentials;
    const stranger = { clientId, clientSecret: 'f'.repeat(32) };

    expect(await askForTokens(sandbox, { grant_type: 'client_credentials' }, stranger)).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    });
    const own = { grant_type: 'client_credentials', client_id: clientId };
    expect((await askForTokens(sandbox, own, null)).body).toMatchObject({ error: 'invalid_client' });
  });

  it('reads the catalogue of the market it names, and nothing without one', async () => {
    const { trackId, isrc } = nightDrive(sandbox);

    expect((await read(`/tracks/${trackId}?market=IN`)).status).toBe(200);
    expect((await read(`/tracks/${trackId}`)).status).toBe(404);
    expect((await read(`/search?q=isrc:${isrc}&type=track&market=IN`)).json).toMatchObject({ tracks: { total: 1 } });
  });

  it('is for no listener’s library', async () => {
    const refused = { status: 401, json: { error: { message: 'Valid user authentication required' } } };

    expect(await read('/me')).toMatchObject(refused);
    expect(await callApi(sandbox, 'PUT /me/library?uris=spotify:track:1', token)).toMatchObject(refused);
  });

  it('sees the removed routes as its app does, whoever is on its list', async () => {
    expect((await read('/markets')).status).toBe(200);
    await appInMode('devNew');
    expect(await read('/markets')).toMatchObject({ status: 403, json: { error: { message: 'Forbidden' } } });
    expect((await read('/search?q=night&type=track&market=IN')).status).toBe(200);
    await appInMode('extended');
  });
});
