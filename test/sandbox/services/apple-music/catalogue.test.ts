import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, control, moveAfterRelease, moveToMidnight, musicUserToken, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  moveAfterRelease(sandbox);
  await control(sandbox, 'PATCH /settings', { unreleased: 'visible', upcDigits: 'fourteen' });
});

const get = (path: string, user?: string) => callApi(sandbox, `GET ${path}`, user === undefined ? {} : { user });

describe('the catalogue', () => {
  it('has the release that Sandbox Spotify has, under numbers of its own', () => {
    const [onSpotify] = sandbox.spotify.state.catalogue.all();
    const { trackId, albumId, artistId, ...facts } = nightDrive(sandbox);

    expect(onSpotify).toMatchObject(facts);
    expect([trackId, albumId, artistId].every((id) => /^\d{10}$/.test(id))).toBe(true);
  });

  it('finds every song of an ISRC', async () => {
    const release = nightDrive(sandbox);
    const { trackId, isrc, title, artist } = release;
    const second = { ...release, trackId: '601', albumId: '611', artistId: '621', upc: '724384960650' };
    sandbox.appleMusic.state.catalogue.put(second);
    const { json } = await get(`/catalog/in/songs?filter[isrc]=QMJMT1701237,${isrc}`);
    await control(sandbox, 'PUT /catalogue', { ...second, isrc: 'INZ032600077' });

    expect(json).toMatchObject({
      data: [
        {
          ...{ id: trackId, type: 'songs', href: `/v1/catalog/in/songs/${trackId}` },
          attributes: { name: title, artistName: artist, isrc, durationInMillis: 214_000, playParams: { id: trackId } },
        },
        { id: '601' },
      ],
      meta: { filters: { isrc: { QMJMT1701237: [], [isrc]: [{ id: trackId }, { id: '601' }] } } },
    });
  });

  it('finds an album by the 14 digits of its UPC, and by those alone unless told otherwise', async () => {
    const { albumId, trackId, upc } = nightDrive(sandbox);
    const found = {
      data: [{ id: albumId, attributes: { upc: `00${upc}`, isSingle: true, name: 'Night Drive - Single' } }],
    };

    expect((await get(`/catalog/in/albums?filter[upc]=00${upc}`)).json).toMatchObject(found);
    expect((await get(`/catalog/in/albums?filter[upc]=${upc}`)).json).toMatchObject({ data: [] });
    await control(sandbox, 'PATCH /settings', { upcDigits: 'asDelivered' });
    expect((await get(`/catalog/in/albums?filter[upc]=${upc}`)).json).toMatchObject(found);
    expect((await get(`/catalog/in/albums/${albumId}`)).json).toMatchObject({
      data: [{ relationships: { tracks: { data: [{ id: trackId, type: 'songs' }] } } }],
    });
  });

  it('knows an artist and what an id is in another storefront', async () => {
    const { artistId, trackId, artist } = nightDrive(sandbox);

    expect((await get(`/catalog/de/artists/${artistId}`)).json).toMatchObject({
      data: [{ attributes: { name: artist } }],
    });
    expect((await get(`/catalog/de/songs?filter[equivalents]=${trackId}`)).json).toMatchObject({
      data: [{ id: trackId }],
    });
    expect((await get(`/catalog/de/songs?ids=${trackId},1`)).json).toMatchObject({ data: [{ id: trackId }] });
  });

  it('shows what is not out without playParams, and hides it when told to', async () => {
    moveToMidnight(sandbox);
    const { trackId, albumId, isrc } = nightDrive(sandbox);
    const paths = [`songs/${trackId}`, `albums/${albumId}`];

    for (const path of paths) {
      expect((await get(`/catalog/in/${path}`)).json).toHaveProperty('data.0.attributes.playParams');
      const { status, json } = await get(`/catalog/de/${path}`);
      expect(status).toBe(200);
      expect(json).not.toHaveProperty('data.0.attributes.playParams');
    }
    await control(sandbox, 'PATCH /settings', { unreleased: 'hidden' });
    expect((await get(`/catalog/de/songs/${trackId}`)).status).toBe(404);
    expect((await get(`/catalog/de/songs?filter[isrc]=${isrc}`)).json).toMatchObject({ data: [] });
  });

  it('forgets a release that was taken down, and never has one where it is not sold', async () => {
    const release = nightDrive(sandbox);
    await control(sandbox, 'PUT /catalogue', { ...release, markets: { JP: null } });
    expect((await get(`/catalog/jp/songs/${release.trackId}`)).status).toBe(404);
    const at = sandbox.calendar.now().toISOString();
    await control(sandbox, 'PUT /catalogue', { ...release, takenDown: { at } });
    expect(await get(`/catalog/in/songs/${release.trackId}`)).toMatchObject({
      status: 404,
      json: { errors: [{ status: '404', code: '40400', title: 'Resource Not Found' }] },
    });
    await control(sandbox, 'PUT /catalogue', release);
  });

  it.each([
    ['/catalog/in/songs', 400],
    ['/catalog/in/songs?filter[title]=Night', 400],
    ['/catalog/in/songs?filter[isrc]=', 400],
    [`/catalog/in/songs?filter[isrc]=${Array.from({ length: 26 }, (_, n) => `INZ0326000${n + 10}`).join(',')}`, 400],
    ['/catalog/in/songs?ids=1&filter[isrc]=INZ032600001', 400],
    ['/catalog/xx/songs/1', 404],
    ['/catalog/IN/songs/1', 404],
    ['/nothing', 404],
  ])('refuses %s with %s', async (path, status) => {
    expect(await get(path)).toMatchObject({ status, json: { errors: [{ status: `${status}` }] } });
  });

  it('may be asked by a page of any origin', async () => {
    const { apiUrl } = sandbox.world().services.appleMusic;
    const preflight = await fetch(`${apiUrl}/me/storefront`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example' },
    });

    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Music-User-Token');
  });

  it('says to its listener what is in the library and among the favourites', async () => {
    const user = await musicUserToken(sandbox, 'yuki');
    const { trackId } = nightDrive(sandbox);
    const path = `/catalog/jp/songs/${trackId}?extend=inLibrary,inFavorites&relate=library`;
    expect((await get(path, user)).json).toMatchObject({
      data: [{ attributes: { inLibrary: false, inFavorites: false }, relationships: { library: { data: [] } } }],
    });
    await callApi(sandbox, `POST /me/library?ids[songs]=${trackId}`, { user });
    await callApi(sandbox, `POST /me/favorites?ids[songs]=${trackId}`, { user });

    expect((await get(path, user)).json).toMatchObject({
      data: [
        {
          attributes: { inLibrary: true, inFavorites: true },
          relationships: { library: { data: [{ type: 'library-songs', id: expect.stringMatching(/^i\.\w{15}$/) }] } },
        },
      ],
    });
    expect((await get(path)).json).not.toHaveProperty('data.0.attributes.inLibrary');
  });
});
