import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, moveToMidnight, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  await control(sandbox, 'PATCH /settings', { callsPer5s: null });
});
afterAll(() => sandbox.close());

const get = (path: string, token?: string) => callApi(sandbox, `GET ${path}`, token);
const noData = { error: { type: 'DataException', message: 'no data', code: 800 } };

describe('the catalogue', () => {
  afterEach(() => control(sandbox, 'PATCH /settings', { unreleased: 'unreadable', serverCountry: 'FR' }));

  it('has the release that Sandbox Spotify has, under numbers of its own', () => {
    const [onSpotify] = sandbox.spotify.state.catalogue.all();
    const { trackId, albumId, artistId, ...facts } = nightDrive(sandbox);

    expect(onSpotify).toMatchObject(facts);
    expect([trackId, albumId, artistId].every((id) => /^\d{9,10}$/.test(id))).toBe(true);
  });

  it('finds a track by its ISRC and an album by its UPC, for anybody', async () => {
    moveAfterRelease(sandbox);
    const { trackId, albumId, artistId, isrc, upc, title, artist } = nightDrive(sandbox);
    const track = {
      ...{ id: Number(trackId), title, isrc, readable: true, duration: 214, type: 'track' },
      ...{ artist: { id: Number(artistId), name: artist }, album: { id: Number(albumId) } },
      available_countries: expect.arrayContaining(['FR', 'IN', 'US']),
    };

    expect(await get(`/track/isrc:${isrc}`)).toMatchObject(track);
    expect(await get(`/track/isrc:${isrc.toLowerCase()}`)).toMatchObject(track);
    expect(await get(`/track/${trackId}`)).toMatchObject(track);
    expect(await get(`/album/upc:${upc}`)).toMatchObject({
      ...{ id: Number(albumId), title, upc, available: true, record_type: 'single', nb_tracks: 1 },
      tracks: { data: [{ id: Number(trackId) }] },
    });
    expect(await get(`/album/${albumId}/tracks`)).toMatchObject({ data: [{ id: Number(trackId) }], total: 1 });
    expect(await get(`/artist/${artistId}`)).toMatchObject({ name: artist, type: 'artist' });
    expect(await get(`/artist/${artistId}/albums`)).toMatchObject({ data: [{ id: Number(albumId) }], total: 1 });
  });

  it('says in a 200 that it knows nothing of what does not exist', async () => {
    const paths = ['/track/1', '/track/isrc:INZ032600099', '/album/upc:724384960650', '/artist/1', '/album/-1'];

    expect(await Promise.all(paths.map((path) => get(path)))).toEqual(paths.map(() => noData));
  });

  it('shows what cannot be played yet, and in which countries it can', async () => {
    moveToMidnight(sandbox, -60_000);
    const { trackId, albumId } = nightDrive(sandbox);
    const asha = await connect(sandbox, 'Asha');
    const mia = await connect(sandbox, 'Mia');
    const before = (await get(`/track/${trackId}`, asha)) as { available_countries: string[] };

    expect(before).toMatchObject({ readable: false });
    expect(before.available_countries).not.toContain('IN');
    moveToMidnight(sandbox);
    const after = (await get(`/track/${trackId}`, asha)) as { available_countries: string[] };
    expect(after).toMatchObject({ readable: true });
    expect(after.available_countries).toContain('IN');
    expect(after.available_countries).not.toContain('DE');
    expect(await get(`/track/${trackId}`, mia)).toMatchObject({ readable: false });
    expect(await get(`/album/${albumId}`, mia)).toMatchObject({ available: false });
    expect(await get(`/track/${trackId}`)).toMatchObject({ readable: false });
    await control(sandbox, 'PATCH /settings', { serverCountry: 'IN' });
    expect(await get(`/track/${trackId}`)).toMatchObject({ readable: true });
  });

  it('can hide what is out nowhere', async () => {
    await control(sandbox, 'PATCH /settings', { unreleased: 'hidden' });
    sandbox.calendar.moveTo(new Date('2026-01-01T00:00:00Z'));
    const { trackId, albumId, isrc } = nightDrive(sandbox);

    expect(await get(`/track/${trackId}`)).toEqual(noData);
    expect(await get(`/track/isrc:${isrc}`)).toEqual(noData);
    expect(await get(`/album/${albumId}`)).toEqual(noData);
    moveToMidnight(sandbox);
    expect(await get(`/track/${trackId}`)).toMatchObject({ readable: false });
  });

  it('forgets a release that was taken down', async () => {
    moveAfterRelease(sandbox);
    const release = nightDrive(sandbox);
    const at = sandbox.calendar.now().toISOString();
    await control(sandbox, 'PUT /catalogue', { ...release, takenDown: { at } });
    expect(await get(`/track/${release.trackId}`)).toEqual(noData);
    await control(sandbox, 'PUT /catalogue', { ...release, takenDown: { at, shows: 'unplayable' } });
    expect(await get(`/track/${release.trackId}`)).toMatchObject({ readable: false, available_countries: [] });
    await control(sandbox, 'PUT /catalogue', release);
  });
});

describe('every call', () => {
  it('is refused for a path or a method the API does not have, in a 200', async () => {
    const unknown = { error: { type: 'InvalidQueryException', code: 600 } };

    expect(await get('/me')).toMatchObject(unknown);
    expect(await callApi(sandbox, 'DELETE /track/1')).toMatchObject(unknown);
  });

  it('is refused with a token that is no good, where none would be needed too', async () => {
    const { trackId } = nightDrive(sandbox);
    const refused = { error: { type: 'OAuthException', message: 'Invalid OAuth access token.', code: 300 } };

    expect(await get(`/track/${trackId}`, 'made-up')).toEqual(refused);
    expect(await get('/user/me', 'made-up')).toEqual(refused);
  });

  it('counts against a quota of its IP address: the 51st call in 5 seconds is an error in a 200', async () => {
    await control(sandbox, 'PATCH /settings', { callsPer5s: 50 });
    const all = await Promise.all(Array.from({ length: 55 }, () => get('/artist/1')));
    await control(sandbox, 'PATCH /settings', { callsPer5s: null });

    const quota = { error: { type: 'Exception', message: 'Quota limit exceeded', code: 4 } };
    expect(all.filter((answer) => JSON.stringify(answer) === JSON.stringify(quota))).toHaveLength(5);
  });
});

describe('the user', () => {
  it('is told who and where they are, and their e-mail address with its permission alone', async () => {
    const bruna = sandbox.deezer.state.accounts.all().find(({ id }) => id === 'bruna');
    const me = await get('/user/me', await connect(sandbox, 'Bruna'));
    const narrow = await get('/user/me', await connect(sandbox, 'Bruna', 'basic_access'));

    expect(me).toMatchObject({ id: Number(bruna?.accountId), country: 'BR', name: 'Bruna', email: bruna?.email });
    expect(narrow).not.toHaveProperty('email');
    expect(await get(`/user/${bruna?.accountId ?? ''}`)).toMatchObject({ country: 'BR', type: 'user' });
    expect(await get('/user/1')).toEqual(noData);
  });

  it('is unknown without a token', async () => {
    expect(await get('/user/me')).toMatchObject({ error: { type: 'OAuthException', code: 200 } });
  });

  it('is told what was allowed', async () => {
    const token = await connect(sandbox, 'Bruna', 'basic_access,manage_library');

    expect(await get('/user/me/permissions', token)).toMatchObject({
      permissions: { basic_access: true, manage_library: true, email: false, offline_access: false },
    });
  });
});
