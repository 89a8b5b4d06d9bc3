import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await sandbox.close();
});

const set = (settings: object) => control(sandbox, 'PATCH /settings', settings);
const tooMany = { status: 429, message: 'Too many requests' };

async function developmentApp(): Promise<void> {
  const { clientId } = sandbox.world().services.spotify.credentials;
  await control(sandbox, `PATCH /apps/${clientId}`, { mode: 'devNew', allowList: ['asha', 'mia'] });
}

describe('the limit of calls in 30 seconds', () => {
  it('refuses an app’s next call with the seconds to wait, and lets it through when they are over', async () => {
    await set({ callsPer30s: 2 });
    const asha = await connect(sandbox, 'Asha');
    const mia = await connect(sandbox, 'Mia');
    const begun = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(begun);
    expect((await callApi(sandbox, 'GET /me', asha.accessToken)).status).toBe(200);
    clock.mockReturnValue(begun + 10_000);
    expect((await callApi(sandbox, 'GET /me', mia.accessToken)).status).toBe(200);
    clock.mockReturnValue(begun + 12_500);
    const refused = await callApi(sandbox, 'GET /me', asha.accessToken);
    expect(refused).toMatchObject({ status: 429, json: { error: tooMany } });
    expect(refused.headers.get('retry-after')).toBe('18');

    clock.mockReturnValue(begun + 30_001);
    expect((await callApi(sandbox, 'GET /me', asha.accessToken)).status).toBe(200);
    expect((await callApi(sandbox, 'GET /me', mia.accessToken)).status).toBe(429);
    clock.mockReturnValue(begun + 40_001);
    expect((await callApi(sandbox, 'GET /me', mia.accessToken)).status).toBe(200);
  });

  it('is each app’s own, and runs in real time whatever the calendar does', async () => {
    await set({ callsPer30s: 1 });
    const { accessToken } = await connect(sandbox, 'Asha');
    const { json } = await control(sandbox, 'POST /apps', {
      name: 'Other',
      redirectUris: ['https://other.example/cb'],
    });
    const { clientId } = json as { clientId: string };
    const granted = await control(sandbox, 'POST /grants', { accounts: ['asha'], clientId });
    const { grants } = granted.json as { grants: { accessToken: string }[] };
    await callApi(sandbox, 'GET /me', accessToken);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 60_000));

    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(429);
    expect((await callApi(sandbox, 'GET /me', grants[0]?.accessToken)).status).toBe(200);
  });
});

describe('the daily quota', () => {
  it('is shared by the development-mode apps of the account, spares extended ones and is renewed on the next day', async () => {
    const { json } = await control(sandbox, 'POST /apps', {
      name: 'Second',
      mode: 'devLegacy',
      redirectUris: ['https://second.example/cb'],
    });
    const { clientId } = json as { clientId: string };
    await control(sandbox, `PATCH /apps/${clientId}`, { allowList: ['asha'] });
    const granted = await control(sandbox, 'POST /grants', { accounts: ['asha'], clientId });
    const second = (granted.json as { grants: { accessToken: string }[] }).grants[0]?.accessToken;
    const { accessToken } = await connect(sandbox, 'Asha');
    await set({ dailyQuota: 1 });
    for (let call = 0; call < 2; call += 1) expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);
    await developmentApp();
    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);

    const exhausted = { status: 429, json: { error: { ...tooMany, reason: 'QUOTA_EXCEEDED' } } };
    expect(await callApi(sandbox, 'GET /me', accessToken)).toMatchObject(exhausted);
    expect(await callApi(sandbox, 'GET /me', second)).toMatchObject(exhausted);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 86_400_000));
    const tomorrow = await connect(sandbox, 'Asha');
    expect((await callApi(sandbox, 'GET /me', tomorrow.accessToken)).status).toBe(200);
  });
});

describe('a full library', () => {
  it('answers 502 to the save that does not fit, saves nothing of it, and takes what it has already', async () => {
    moveAfterRelease(sandbox);
    const { track, album, trackId, artistId } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const put = (uris: string) => callApi(sandbox, `PUT /me/library?uris=${uris}`, accessToken);
    await set({ libraryLimit: 1 });
    const full = { status: 502, json: { error: { status: 502, message: 'Something went wrong' } } };

    expect(await put(`${track},${album}`)).toMatchObject(full);
    expect(sandbox.spotify.state.ledger.effects()).toEqual([]);
    expect((await put(track)).status).toBe(200);
    expect((await put(track)).status).toBe(200);
    expect((await put(`spotify:artist:${artistId}`)).status).toBe(200);
    expect(await put(album)).toMatchObject(full);
    expect((await callApi(sandbox, `PUT /me/tracks?ids=${trackId}`, accessToken)).status).toBe(200);
  });
});
