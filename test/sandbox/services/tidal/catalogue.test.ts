import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { appToken, callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let token: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  token = await appToken(sandbox);
});
afterEach(() => sandbox.close());

const get = (path: string, as = token) => callApi(sandbox, `GET ${path}`, { token: as });

describe('the catalogue', () => {
  it('has the release that Sandbox Spotify has, under numbers of its own', () => {
    const [onSpotify] = sandbox.spotify.state.catalogue.all();
    const { trackId, albumId, artistId, ...facts } = nightDrive(sandbox);

    expect(onSpotify).toMatchObject(facts);
    expect([trackId, albumId, artistId].every((id) => /^\d{8,9}$/.test(id))).toBe(true);
  });

  it('finds a track by its ISRC and an album by its barcode, with what was asked to be included', async () => {
    const { trackId, albumId, artistId, isrc, upc, title } = nightDrive(sandbox);
    const track = await get(`/tracks?filter[isrc]=${isrc}&countryCode=IN&include=albums,artists`);
    const album = await get(`/albums?filter[barcodeId]=${upc}&countryCode=IN`);

    expect(track.json).toMatchObject({
      data: [
        {
          id: trackId,
          type: 'tracks',
          attributes: { title, isrc, duration: 'PT3M34S' },
          relationships: {
            albums: { data: [{ id: albumId, type: 'albums' }] },
            artists: { data: [{ id: artistId, type: 'artists' }] },
          },
        },
      ],
      included: [
        { id: albumId, type: 'albums', attributes: { barcodeId: upc, albumType: 'SINGLE' } },
        { id: artistId, type: 'artists', attributes: { name: 'Asha & The Late Trains' } },
      ],
      links: { self: expect.stringMatching(/^\/tracks\?filter/) },
    });
    expect(album.json).toMatchObject({ data: [{ id: albumId, attributes: { title, barcodeId: upc } }] });
    expect(album.json).not.toHaveProperty('included');
    expect(album.json).not.toHaveProperty('data.0.relationships');
  });

  it('takes several values of a filter, and an EAN-13 for the UPC-A it is', async () => {
    const { isrc, upc } = nightDrive(sandbox);
    const tracks = await get(`/tracks?filter[isrc]=QMJMT1701237&filter[isrc]=${isrc}&countryCode=IN`);
    const albums = await get(`/albums?filter[barcodeId]=0${upc}&countryCode=IN`);

    expect(tracks.json).toMatchObject({ data: [{ type: 'tracks' }] });
    expect(albums.json).toMatchObject({ data: [{ type: 'albums' }] });
  });

  it('shows nothing to a market that has not got the release yet', async () => {
    const { trackId, albumId, isrc, releaseDate } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(`${releaseDate}T00:00:00+05:30`));

    expect((await get(`/tracks/${trackId}?countryCode=IN`)).status).toBe(200);
    expect((await get(`/albums/${albumId}?countryCode=IN`)).status).toBe(200);
    expect(await get(`/tracks/${trackId}?countryCode=DE`)).toMatchObject({
      status: 404,
      json: { errors: [{ status: '404', detail: 'Resource not found' }] },
    });
    expect((await get(`/albums/${albumId}?countryCode=US`)).status).toBe(404);
    expect((await get(`/tracks?filter[isrc]=${isrc}&countryCode=DE`)).json).toMatchObject({ data: [] });
  });

  it('forgets a release that was taken down', async () => {
    const { albumId, ...release } = nightDrive(sandbox);
    const at = sandbox.calendar.now().toISOString();
    await control(sandbox, 'PUT /catalogue', { ...release, albumId, takenDown: { at } });

    expect((await get(`/albums/${albumId}?countryCode=IN`)).status).toBe(404);
  });

  it('looks from the country of the listener when none is named', async () => {
    const { trackId, releaseDate } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(`${releaseDate}T00:00:00+05:30`));
    const asha = await connect(sandbox, 'Asha');
    const mia = await connect(sandbox, 'Mia');

    expect((await get(`/tracks/${trackId}`, asha.accessToken)).status).toBe(200);
    expect((await get(`/tracks/${trackId}`, mia.accessToken)).status).toBe(404);
  });

  it.each([
    ['/tracks?countryCode=IN', 'filter'],
    ['/tracks?filter[title]=Night', 'filter[title]'],
    ['/tracks?filter[isrc]=', 'filter[isrc]'],
    [`/tracks?filter[isrc]=${Array.from({ length: 21 }, (_, n) => `INZ03260000${n}`).join(',')}`, 'filter[isrc]'],
    ['/albums?filter[isrc]=INZ032600001', 'filter[isrc]'],
    ['/tracks?filter[isrc]=INZ032600001&sort=isrc', 'sort'],
    ['/tracks?filter[isrc]=INZ032600001&include=lovers', 'include'],
    ['/tracks?filter[isrc]=INZ032600001&countryCode=india', 'countryCode'],
  ])('refuses what it does not document: %s', async (path, parameter) => {
    expect(await get(path)).toMatchObject({
      status: 400,
      json: { errors: [{ status: '400', detail: expect.any(String), source: { parameter } }] },
    });
  });
});

describe('every call', () => {
  it('needs a token that is good', async () => {
    const bare = await callApi(sandbox, 'GET /tracks/1', {});

    expect(bare).toMatchObject({
      status: 401,
      json: {
        errors: [
          {
            code: 'UNAUTHORIZED',
            detail: 'Invalid or missing Authorization Header',
            meta: { category: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
    });
    expect((await get('/tracks/1', 'made-up')).status).toBe(401);
  });

  it('is answered in JSON:API to the letter, or 406 if that is not wanted', async () => {
    const { trackId } = nightDrive(sandbox);
    const html = { token, headers: { Accept: 'text/html' } };

    expect((await get(`/tracks/${trackId}?countryCode=IN`)).headers.get('content-type')).toBe(
      'application/vnd.api+json',
    );
    expect(await callApi(sandbox, `GET /tracks/${trackId}`, html)).toMatchObject({
      status: 406,
      json: { errors: [{ status: '406' }] },
    });
  });

  it('is told 405 for a method and 404 for a path the service does not know', async () => {
    expect(await callApi(sandbox, 'PUT /users/me', { token })).toMatchObject({
      status: 405,
      json: { errors: [{ status: '405', detail: 'HTTP method not allowed' }] },
    });
    expect((await get('/me')).status).toBe(404);
  });

  it('is refused beyond the limit, and told for how long', async () => {
    await control(sandbox, 'PATCH /settings', { callsPer10s: 2 });
    const statuses = [await get('/tracks/1'), await get('/tracks/1')].map(({ status }) => status);
    const refused = await get('/tracks/1');

    expect(statuses).toEqual([404, 404]);
    expect(refused).toMatchObject({
      status: 429,
      json: { errors: [{ status: '429', detail: 'Rate limit exceeded' }] },
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the user', () => {
  it('is told who and where they are', async () => {
    const { accessToken } = await connect(sandbox, 'Bruna');
    const bruna = sandbox.tidal.state.accounts.all().find(({ id }) => id === 'bruna');
    const me = await get('/users/me', accessToken);

    expect(me.json).toMatchObject({
      data: { id: bruna?.accountId, type: 'users', attributes: { country: 'BR', username: expect.any(String) } },
      links: { self: '/users/me' },
    });
    expect((await get(`/users/${bruna?.accountId}`, accessToken)).status).toBe(200);
    expect((await get('/users/1', accessToken)).status).toBe(404);
  });

  it('is not shown to a token without the scope, nor to an app’s own', async () => {
    const { accessToken } = await connect(sandbox, 'Bruna', 'collection.read');
    const narrow = await get('/users/me', accessToken);

    expect(narrow).toMatchObject({ status: 403, json: { errors: [{ status: '403', code: 'FORBIDDEN' }] } });
    expect((await get('/users/me')).status).toBe(403);
    await control(sandbox, 'PATCH /settings', { withoutScope: 'notFound' });
    expect((await get('/users/me', accessToken)).status).toBe(404);
  });
});
