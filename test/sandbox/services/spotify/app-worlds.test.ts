import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const error = (status: number, message: string): object => ({ status, json: { error: { status, message } } });

async function appInMode(mode: string, allowList = ['asha']): Promise<void> {
  const { clientId } = sandbox.world().services.spotify.credentials;
  await control(sandbox, `PATCH /apps/${clientId}`, { mode, allowList });
}

async function legacyCalls(): Promise<string[]> {
  const { json } = await control(sandbox, 'GET /routes');
  const { routes } = json as { routes: { route: string; deprecated: boolean }[] };
  const id = nightDrive(sandbox).trackId;
  return routes
    .filter(({ deprecated }) => deprecated)
    .map(({ route }) => route.replace('{id}', id).replace('*', 'categories'));
}

describe('a development-mode app made since 2026-02', () => {
  it('is answered 403 Forbidden on every removed route', async () => {
    await appInMode('devNew');
    const { accessToken } = await connect(sandbox, 'Asha');
    const calls = await legacyCalls();

    expect(calls).toEqual(
      expect.arrayContaining(['PUT /me/tracks', 'PUT /me/following', 'GET /me/albums/contains', 'GET /markets']),
    );
    for (const call of calls) expect(await callApi(sandbox, call, accessToken)).toMatchObject(error(403, 'Forbidden'));
  });

  it('keeps the routes that were kept', async () => {
    moveAfterRelease(sandbox);
    await appInMode('devNew');
    const { trackId, albumId, artistId } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const kept = ['/me', '/me/tracks', '/me/albums', '/me/following?type=artist', `/tracks/${trackId}`];
    const alsoKept = [`/albums/${albumId}`, `/artists/${artistId}`, `/artists/${artistId}/albums`];

    for (const path of [...kept, ...alsoKept, '/search?q=night&type=track']) {
      expect((await callApi(sandbox, `GET ${path}`, accessToken)).status).toBe(200);
    }
  });

  it('sees none of the removed fields, and the codes that were put back', async () => {
    moveAfterRelease(sandbox);
    await appInMode('devNew');
    const { trackId, albumId, artistId, isrc, upc } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const read = async (path: string): Promise<unknown> => (await callApi(sandbox, `GET ${path}`, accessToken)).json;
    const track = await read(`/tracks/${trackId}?market=IN`);
    const album = await read(`/albums/${albumId}`);
    const artist = await read(`/artists/${artistId}`);

    for (const field of ['available_markets', 'linked_from', 'popularity']) expect(track).not.toHaveProperty(field);
    for (const field of ['available_markets', 'label', 'popularity']) expect(album).not.toHaveProperty(field);
    for (const field of ['followers', 'popularity']) expect(artist).not.toHaveProperty(field);
    expect(track).toMatchObject({ external_ids: { isrc }, is_playable: true });
    expect(album).toMatchObject({ external_ids: { upc } });
    expect(await read(`/artists/${artistId}/albums`)).not.toHaveProperty('items.0.album_group');
  });
});

describe.each(['devNew', 'devLegacy'])('an app in the development mode %s', (mode) => {
  it('searches at most ten at a time, five unless told otherwise', async () => {
    moveAfterRelease(sandbox);
    await appInMode(mode);
    const { accessToken } = await connect(sandbox, 'Asha');
    const search = (limit: string) => callApi(sandbox, `GET /search?q=night&type=track${limit}`, accessToken);

    expect((await search('')).json).toMatchObject({ tracks: { limit: 5, total: 1 } });
    expect((await search('&limit=10')).json).toMatchObject({ tracks: { limit: 10 } });
    expect(await search('&limit=11')).toMatchObject(error(400, 'Invalid limit'));
  });

  it('is stopped for everybody while its owner has no Premium, and goes on afterwards', async () => {
    await appInMode(mode);
    const { accessToken } = await connect(sandbox, 'Asha');
    const stranger = await connect(sandbox, 'Leo');
    await control(sandbox, 'PATCH /settings', { ownerHasPremium: false });
    const text =
      'Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.';

    for (const token of [accessToken, stranger.accessToken]) {
      expect(await callApi(sandbox, 'GET /me', token)).toMatchObject(error(403, text));
    }
    await control(sandbox, 'PATCH /settings', { ownerHasPremium: true });
    expect((await callApi(sandbox, 'GET /me', accessToken)).status).toBe(200);
    expect((await callApi(sandbox, 'GET /me', stranger.accessToken)).headers.get('content-type')).toMatch(
      /text\/plain/,
    );
  });
});

describe('an extended app', () => {
  it('searches up to fifty at a time, and does not depend on its owner’s Premium', async () => {
    await control(sandbox, 'PATCH /settings', { ownerHasPremium: false });
    const { accessToken } = await connect(sandbox, 'Asha');
    const found = await callApi(sandbox, 'GET /search?q=night&type=track,artist&limit=50', accessToken);

    expect(found).toMatchObject({ status: 200, json: { tracks: { limit: 50 }, artists: { limit: 50 } } });
  });

  it('finds routes it may use without the fields cut down', async () => {
    moveAfterRelease(sandbox);
    const { trackId, albumId, artistId, track, album } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const read = async (path: string): Promise<unknown> => (await callApi(sandbox, `GET ${path}`, accessToken)).json;
    const unknown = '0'.repeat(22);

    expect(await read(`/tracks?ids=${trackId},${unknown}`)).toMatchObject({ tracks: [{ uri: track }, null] });
    expect(await read(`/albums?ids=${albumId}`)).toMatchObject({ albums: [{ uri: album, popularity: 0 }] });
    expect(await read(`/artists?ids=${artistId}`)).toMatchObject({ artists: [{ followers: { total: 0 } }] });
    expect(await read(`/artists/${artistId}/top-tracks`)).toMatchObject({ tracks: [{ uri: track }] });
    expect(await read(`/artists/${artistId}/albums`)).toMatchObject({ items: [{ uri: album, album_group: 'single' }] });
    expect(await read(`/albums/${albumId}/tracks`)).toMatchObject({ total: 1, items: [{ uri: track }] });
    expect(await read('/browse/new-releases')).toMatchObject({ albums: { items: [{ uri: album }] } });
    expect(await read('/markets')).toMatchObject({ markets: expect.arrayContaining(['IN', 'US']) });
    expect(await read('/users/mia')).toMatchObject({ id: 'mia', display_name: 'Mia' });
    expect((await callApi(sandbox, 'GET /me/player/currently-playing', accessToken)).status).toBe(403);
  });
});

describe.each(['extended', 'devLegacy'])('the legacy library of an app in the world %s', (mode) => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`.padStart(22, '0'));
  let accessToken: string;

  beforeEach(async () => {
    moveAfterRelease(sandbox);
    await appInMode(mode);
    ({ accessToken } = await connect(sandbox, 'Asha'));
  });

  it.each([
    ['{"ids"}', (id: string) => ({ ids: [id] })],
    ['{"timestamped_ids"}', (id: string) => ({ timestamped_ids: [{ id, added_at: '2026-11-24T00:00:00Z' }] })],
    ['a bare array', (id: string) => [id]],
  ])('saves and removes tracks sent as %s', async (_form, bodyOf) => {
    const { trackId } = nightDrive(sandbox);
    const body = JSON.stringify(bodyOf(trackId));
    const contains = async (): Promise<unknown> =>
      (await callApi(sandbox, `GET /me/tracks/contains?ids=${trackId},${'0'.repeat(22)}`, accessToken)).json;

    expect(await callApi(sandbox, 'PUT /me/tracks', accessToken, body)).toMatchObject({ status: 200, text: '' });
    expect(await contains()).toEqual([true, false]);
    expect(await callApi(sandbox, 'DELETE /me/tracks', accessToken, body)).toMatchObject({ status: 200, text: '' });
    expect(await contains()).toEqual([false, false]);
  });

  it('saves albums by the query, into the same library as the new route', async () => {
    const { albumId, album } = nightDrive(sandbox);
    await callApi(sandbox, `PUT /me/albums?ids=${albumId}`, accessToken);

    expect((await callApi(sandbox, `GET /me/albums/contains?ids=${albumId}`, accessToken)).json).toEqual([true]);
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${album}`, accessToken)).json).toEqual([true]);
  });

  it('follows and unfollows artists with 204, and lists them', async () => {
    const { artistId } = nightDrive(sandbox);
    const call = (method: string) =>
      callApi(sandbox, `${method} /me/following?type=artist&ids=${artistId}`, accessToken);
    const followed = async (): Promise<unknown> =>
      (await callApi(sandbox, 'GET /me/following?type=artist', accessToken)).json;

    expect(await call('PUT')).toMatchObject({ status: 204, text: '' });
    expect(
      (await callApi(sandbox, `GET /me/following/contains?type=artist&ids=${artistId}`, accessToken)).json,
    ).toEqual([true]);
    expect(await followed()).toMatchObject({
      artists: { total: 1, items: [{ id: artistId }], cursors: { after: null } },
    });
    expect(await call('DELETE')).toMatchObject({ status: 204 });
    expect(await followed()).toMatchObject({ artists: { total: 0, items: [] } });
  });

  it('refuses no ids, more than fifty, what is no id, and a type that cannot be followed', async () => {
    const put = (path: string, body?: string) => callApi(sandbox, `PUT ${path}`, accessToken, body);

    expect(await put('/me/tracks')).toMatchObject(error(400, 'Missing required field: ids'));
    expect(await put('/me/tracks', '{"ids":')).toMatchObject(error(400, 'Missing required field: ids'));
    expect((await put('/me/tracks', JSON.stringify({ ids: ids(50) }))).status).toBe(200);
    expect(await put('/me/tracks', JSON.stringify({ ids: ids(51) }))).toMatchObject(
      error(400, 'Too many ids requested'),
    );
    expect(await put('/me/albums?ids=short')).toMatchObject(error(400, 'Invalid base62 id'));
    expect((await put(`/me/following?type=playlist&ids=${'0'.repeat(22)}`)).status).toBe(400);
  });

  it('needs the scopes of the new route', async () => {
    const narrow = await connect(sandbox, 'Asha', 'user-library-read');
    const { trackId, artistId } = nightDrive(sandbox);

    for (const call of [`PUT /me/tracks?ids=${trackId}`, `PUT /me/following?type=artist&ids=${artistId}`]) {
      expect(await callApi(sandbox, call, narrow.accessToken)).toMatchObject(error(403, 'Insufficient client scope'));
    }
  });
});

describe('the library of 2026 for an older app in development mode', () => {
  it.each([
    ['served', 200],
    ['forbidden', 403],
    ['unknown', 404],
  ])('is %s where the switch says so, and the older routes stay', async (libraryOfOlderApps, status) => {
    moveAfterRelease(sandbox);
    await appInMode('devLegacy');
    await control(sandbox, 'PATCH /settings', { libraryOfOlderApps });
    const { track, trackId } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const call = async (request: string): Promise<number> => (await callApi(sandbox, request, accessToken)).status;

    for (const request of ['PUT /me/library', 'GET /me/library/contains', 'DELETE /me/library']) {
      expect(await call(`${request}?uris=${track}`)).toBe(status);
    }
    expect(await call(`PUT /me/tracks?ids=${trackId}`)).toBe(200);
  });

  it('is there for the other two worlds, whatever the switch says', async () => {
    await control(sandbox, 'PATCH /settings', { libraryOfOlderApps: 'forbidden' });
    for (const mode of ['extended', 'devNew']) {
      await appInMode(mode);
      const { accessToken } = await connect(sandbox, 'Asha');
      const { track } = nightDrive(sandbox);

      expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, accessToken)).status).toBe(200);
    }
  });
});

describe('an artist’s URI in PUT /me/library', () => {
  const follow = async (wanted: string): Promise<{ status: number; followed: unknown; trackSaved: unknown }> => {
    moveAfterRelease(sandbox);
    await control(sandbox, 'PATCH /settings', { artistFollowViaLibrary: wanted });
    const { track, artistId } = nightDrive(sandbox);
    const artist = `spotify:artist:${artistId}`;
    const { accessToken } = await connect(sandbox, 'Asha');
    const { status } = await callApi(sandbox, `PUT /me/library?uris=${track},${artist}`, accessToken);
    const { json } = await callApi(sandbox, `GET /me/library/contains?uris=${artist},${track}`, accessToken);
    const [followed, trackSaved] = json as unknown[];
    return { status, followed, trackSaved };
  };

  it('follows the artist where the switch says accept', async () => {
    expect(await follow('accept')).toEqual({ status: 200, followed: true, trackSaved: true });
  });
  it('is refused whole where the switch says reject400', async () => {
    expect(await follow('reject400')).toEqual({ status: 400, followed: false, trackSaved: false });
  });
  it('is ignored without a word where the switch says silentNoop, and the track is saved', async () => {
    expect(await follow('silentNoop')).toEqual({ status: 200, followed: false, trackSaved: true });
  });
});
