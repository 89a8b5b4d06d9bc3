import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import {
  appToken,
  callApi,
  connect,
  control,
  identifiers,
  libraryOf,
  moveAfterRelease,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let token: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  token = (await connect(sandbox, 'Asha')).accessToken;
});
afterEach(() => sandbox.close());

const tracks = '/userCollectionTracks/me/relationships/items';
const add = (body: unknown, path = tracks) => callApi(sandbox, `POST ${path}`, { token, body });
const remove = (body: unknown, path = tracks) => callApi(sandbox, `DELETE ${path}`, { token, body });
const read = (path = tracks) => callApi(sandbox, `GET ${path}`, { token });
const error = (status: string, code?: string) => ({
  status: Number(status),
  json: { errors: [{ status, ...(code !== undefined && { code }) }] },
});

/** Puts releases that are out already; answers their track ids. */
function manyReleases(count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const trackId = `${600_000_000 + place}`;
    const { title, artist, isrc, upc } = nightDrive(sandbox);
    sandbox.tidal.state.catalogue.put({
      ...{ trackId, albumId: `${610_000_000 + place}`, artistId: `${620_000_000 + place}` },
      ...{ title: `${title} ${place}`, artist, isrc, upc, releaseDate: '2020-01-01', durationMs: 1_000, markets: {} },
    });
    return trackId;
  });
}

describe('adding to a collection', () => {
  it.each([
    ['tracks', 'userCollectionTracks', 'trackId'],
    ['albums', 'userCollectionAlbums', 'albumId'],
    ['artists', 'userCollectionArtists', 'artistId'],
  ] as const)('keeps %s, shows them and lets them go', async (type, collection, idName) => {
    const path = `/${collection}/me/relationships/items`;
    const id = nightDrive(sandbox)[idName];
    const addedAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

    expect(await add(identifiers(type, id), path)).toMatchObject({
      status: 200,
      json: { data: [{ id, type, meta: { addedAt } }], links: { self: path } },
    });
    expect(libraryOf(sandbox, 'asha')).toEqual([`${type}/${id}`]);
    expect((await read(path)).json).toEqual({ data: [{ id, type, meta: { addedAt } }], links: { self: path } });
    expect((await read(`/${collection}/me`)).json).toMatchObject({ data: { attributes: { numberOfItems: 1 } } });
    expect(await remove(identifiers(type, id), path)).toMatchObject({ status: 200, json: { links: { self: path } } });
    expect(libraryOf(sandbox, 'asha')).toEqual([]);
    expect((await read(path)).json).toMatchObject({ data: [] });
  });

  it('refuses what is kept already with 409, and changes nothing', async () => {
    const { trackId } = nightDrive(sandbox);
    await add(identifiers('tracks', trackId));
    const [other = ''] = manyReleases(1);

    expect(await add(identifiers('tracks', other, trackId))).toMatchObject(
      error('409', 'DUPLICATE_ITEMS_IN_COLLECTION'),
    );
    expect(libraryOf(sandbox, 'asha')).toEqual([`tracks/${trackId}`]);
    expect(sandbox.tidal.state.ledger.effects().map(({ applied, changed }) => [applied, changed])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('refuses what the listener’s market does not have yet with 404, and keeps it at that market’s midnight', async () => {
    const { trackId, releaseDate } = nightDrive(sandbox);
    const midnight = Date.parse(`${releaseDate}T00:00:00+05:30`);
    sandbox.calendar.moveTo(new Date(midnight - 60_000));
    token = (await connect(sandbox, 'Asha')).accessToken;

    expect(await add(identifiers('tracks', trackId))).toMatchObject(error('404'));
    expect(libraryOf(sandbox, 'asha')).toEqual([]);
    sandbox.calendar.moveTo(new Date(midnight));
    expect((await add(identifiers('tracks', trackId))).status).toBe(200);
  });

  it('lets an artist be followed before the release', async () => {
    const { artistId, releaseDate } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(Date.parse(releaseDate) - 7 * 86_400_000));
    token = (await connect(sandbox, 'Asha')).accessToken;
    const path = '/userCollectionArtists/me/relationships/items';

    expect((await add(identifiers('artists', artistId), path)).status).toBe(200);
  });

  it('can skip what is kept or unknown instead, and says which and why', async () => {
    const { trackId } = nightDrive(sandbox);
    const [fresh = ''] = manyReleases(1);
    await add(identifiers('tracks', trackId));
    await control(sandbox, 'PATCH /settings', { whenKept: 'skipped', whenUnknown: 'skipped' });

    expect((await add(identifiers('tracks', fresh, trackId, '999'))).json).toMatchObject({
      data: [{ id: fresh }],
      meta: {
        skipped: [
          { id: '999', type: 'tracks', reason: 'NOT_FOUND' },
          { id: trackId, type: 'tracks', reason: 'ALREADY_PRESENT' },
        ],
      },
    });
    expect(libraryOf(sandbox, 'asha')).toEqual([`tracks/${fresh}`, `tracks/${trackId}`]);
  });

  it('refuses more than there is room for', async () => {
    const ids = manyReleases(3);
    await control(sandbox, 'PATCH /settings', { collectionLimit: 2 });

    expect(await add(identifiers('tracks', ...ids))).toMatchObject(error('409', 'TOO_MANY_ITEMS_IN_COLLECTION'));
    expect((await add(identifiers('tracks', ...ids.slice(0, 2)))).status).toBe(200);
  });

  it('takes 50 items and not one more', async () => {
    const ids = manyReleases(51);

    expect(await add(identifiers('tracks', ...ids))).toMatchObject(error('400'));
    expect((await add(identifiers('tracks', ...ids.slice(0, 50)))).status).toBe(200);
    expect(libraryOf(sandbox, 'asha')).toHaveLength(50);
  });

  it.each([
    ['no JSON', '{"data":', ''],
    ['nothing', {}, '/data'],
    ['an empty list', { data: [] }, '/data'],
    ['a number for an id', { data: [{ id: 1, type: 'tracks' }] }, '/data/0/id'],
    ['another kind', identifiers('albums', '1'), '/data/0/type'],
    ['a member nobody knows', { data: [{ id: '1', type: 'tracks', uri: 'x' }] }, '/data/0'],
    ['a date that is none', { data: [{ id: '1', type: 'tracks', meta: { addedAt: 'now' } }] }, '/data/0/meta/addedAt'],
  ])('refuses %s and points at it', async (_what, body, pointer) => {
    expect(await add(body)).toMatchObject({ status: 400, json: { errors: [{ status: '400', source: { pointer } }] } });
  });

  it.each(['application/json', 'application/vnd.api+json; charset=utf-8', 'text/plain'])(
    'refuses the media type %s with 415',
    async (type) => {
      const { trackId } = nightDrive(sandbox);
      const headers = { 'Content-Type': type };
      const body = identifiers('tracks', trackId);

      expect(await callApi(sandbox, `POST ${tracks}`, { token, body, headers })).toMatchObject(error('415'));
      expect(libraryOf(sandbox, 'asha')).toEqual([]);
    },
  );

  it('never answers arbitrary JSON otherwise than with an error of the documented shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { status, json } = await add(JSON.stringify(body));

        expect([400, 404]).toContain(status);
        expect(json).toMatchObject({ errors: [{ status: `${status}`, detail: expect.any(String) }] });
      }),
      { numRuns: 30 },
    );
    expect(libraryOf(sandbox, 'asha')).toEqual([]);
  });
});

describe('a collection', () => {
  it('is read page by page, newest first', async () => {
    const ids = manyReleases(45);
    for (const id of ids) {
      await add({ data: [{ id, type: 'tracks', meta: { addedAt: new Date(Number(id) * 1_000).toISOString() } }] });
    }
    const pages: string[][] = [];
    let next: string | undefined = tracks;
    while (next !== undefined) {
      const { json } = await read(next);
      const page = json as { data: { id: string }[]; links: { next?: string; meta?: { nextCursor: string } } };
      pages.push(page.data.map(({ id }) => id));
      next = page.links.next;
      expect(next?.includes(`page%5Bcursor%5D=${page.links.meta?.nextCursor ?? ''}`) ?? true).toBe(true);
    }

    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual([...ids].reverse());
  });

  it('can be sorted and can bring the resources along', async () => {
    const [first = '', second = ''] = manyReleases(2);
    await add(identifiers('tracks', first));
    await add(identifiers('tracks', second));
    const { json } = await read(`${tracks}?sort=-title&include=items`);

    expect(json).toMatchObject({
      data: [{ id: second }, { id: first }],
      included: [{ id: second, attributes: { title: 'Night Drive 1' } }, { id: first }],
    });
  });

  it.each(['?sort=mood', '?include=owners', '?page[cursor]=guess', '?filter[id]=1'])('refuses %s', async (query) => {
    expect(await read(tracks + query)).toMatchObject(error('400'));
  });

  it('still names what was taken down after it was kept', async () => {
    const { trackId, ...release } = nightDrive(sandbox);
    await add(identifiers('tracks', trackId));
    const at = sandbox.calendar.now().toISOString();
    await control(sandbox, 'PUT /catalogue', { ...release, trackId, takenDown: { at } });

    expect((await read(`${tracks}?include=items`)).json).toMatchObject({ data: [{ id: trackId }], included: [] });
  });

  it('is its owner’s alone, and open to the scopes that were agreed to', async () => {
    const { trackId } = nightDrive(sandbox);
    const mia = sandbox.tidal.state.accounts.all().find(({ id }) => id === 'mia')?.accountId ?? '';
    const own = sandbox.tidal.state.accounts.all().find(({ id }) => id === 'asha')?.accountId ?? '';

    expect(await read(`/userCollectionTracks/${mia}/relationships/items`)).toMatchObject(error('404'));
    expect((await read(`/userCollectionTracks/${own}/relationships/items`)).status).toBe(200);
    token = (await connect(sandbox, 'Asha', 'collection.read')).accessToken;
    expect(await add(identifiers('tracks', trackId))).toMatchObject(error('403', 'FORBIDDEN'));
    expect((await read()).status).toBe(200);
    token = (await connect(sandbox, 'Asha', 'collection.write')).accessToken;
    expect((await add(identifiers('tracks', trackId))).status).toBe(200);
    expect(await read()).toMatchObject(error('403', 'FORBIDDEN'));
    token = await appToken(sandbox);
    expect(await read()).toMatchObject(error('403'));
  });

  it('lets go of what is not in it without complaint', async () => {
    expect((await remove(identifiers('tracks', '999'))).status).toBe(200);
    expect(sandbox.tidal.state.ledger.effects()).toMatchObject([{ action: 'remove', changed: false }]);
  });
});
