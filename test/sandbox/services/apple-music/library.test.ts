import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import {
  callApi,
  control,
  libraryOf,
  moveAfterRelease,
  moveToMidnight,
  musicUserToken,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let user: string;
let who: string;
let turn = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  who = `fan-${(turn += 1)}`;
  moveAfterRelease(sandbox);
  await control(sandbox, 'PATCH /settings', { appearsAfterMs: 0, whenUnreleased: 'ignored', artistFavorites: 'kept' });
  await control(sandbox, 'POST /accounts', { displayName: who, country: 'IN', id: who });
  user = await musicUserToken(sandbox, who);
});

const call = (line: string, body?: unknown) => callApi(sandbox, line, { user, ...(body !== undefined && { body }) });
const add = (query: string) => call(`POST /me/library?${query}`);
const error = (code: string) => ({
  status: Number(code.slice(0, 3)),
  json: { errors: [{ code, status: code.slice(0, 3) }] },
});

describe('adding to a library', () => {
  it('is answered 202 and nothing, and found again under ids of the library', async () => {
    const { trackId, albumId, title } = nightDrive(sandbox);
    const { status, text } = await add(`ids[songs]=${trackId}`);
    expect([status, text]).toEqual([202, '']);
    expect(libraryOf(sandbox, who)).toEqual([`songs/${trackId}`]);

    const songs = await call('GET /me/library/songs');
    expect(songs.json).toMatchObject({
      data: [
        {
          ...{ type: 'library-songs', id: expect.stringMatching(/^i\./) },
          attributes: { name: title, playParams: { catalogId: trackId, isLibrary: true } },
          relationships: { catalog: { data: [{ id: trackId, type: 'songs' }] } },
        },
      ],
      meta: { total: 1 },
    });
    const { id } = (songs.json as { data: [{ id: string }] }).data[0];
    expect((await call(`GET /me/library/songs/${id}`)).json).toMatchObject({ data: [{ id }] });
    expect((await call(`GET /me/library/songs/${id}/catalog`)).json).toMatchObject({ data: [{ id: trackId }] });
    expect((await call(`GET /me/library?ids[library-songs]=${id}`)).json).toMatchObject({ data: [{ id }] });
    expect((await call(`GET /catalog/in/songs/${trackId}/library`)).json).toMatchObject({ data: [{ id }] });
    expect(await call(`GET /catalog/in/albums/${albumId}/library`)).toMatchObject(error('40403'));
    expect(await call(`GET /me/library/songs/${trackId}`)).toMatchObject(error('40400'));
  });

  it('takes an album with its songs', async () => {
    const { trackId, albumId } = nightDrive(sandbox);
    await add(`ids[albums]=${albumId}`);
    const { json } = await call('GET /me/library/albums');
    const { id } = (json as { data: [{ id: string }] }).data[0];

    expect((await call(`GET /me/library/albums/${id}/tracks`)).json).toMatchObject({
      data: [{ type: 'library-songs' }],
    });
    expect((await call(`GET /catalog/in/songs/${trackId}?extend=inLibrary`)).json).toMatchObject({
      data: [{ attributes: { inLibrary: true } }],
    });
  });

  it('ignores without a word what is unknown, not out, or no song: the ledger alone knows', async () => {
    moveToMidnight(sandbox, -1_000);
    const { trackId, albumId } = nightDrive(sandbox);
    const answers = [
      await add(`ids[songs]=${trackId},999,${albumId}`),
      await add(`ids[albums]=${albumId}`),
      await add('ids[playlists]=pl.1'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(libraryOf(sandbox, who)).toEqual([]);
    const accountId = sandbox.appleMusic.state.accounts.all().find(({ id }) => id === who)?.accountId ?? '';
    const { json } = await control(sandbox, `GET /ledger?accountId=${accountId}`);
    const { effects } = json as { effects: { applied: boolean; uri: string }[] };
    expect(effects.map(({ uri, applied }) => [uri, applied])).toEqual([
      [`songs/${trackId}`, false],
      ['songs/999', false],
      [`songs/${albumId}`, false],
      [`albums/${albumId}`, false],
      ['playlists/pl.1', false],
    ]);
    moveToMidnight(sandbox);
    await add(`ids[songs]=${trackId}`);
    expect(libraryOf(sandbox, who)).toEqual([`songs/${trackId}`]);
  });

  it('can keep what is not out, as the app’s Pre-Add would', async () => {
    await control(sandbox, 'PATCH /settings', { whenUnreleased: 'kept' });
    moveToMidnight(sandbox, -86_400_000);
    const { albumId } = nightDrive(sandbox);
    await add(`ids[albums]=${albumId}`);

    expect(libraryOf(sandbox, who)).toEqual([`albums/${albumId}`]);
  });

  it('can take a while to show', async () => {
    await control(sandbox, 'PATCH /settings', { appearsAfterMs: 5_000 });
    const { trackId } = nightDrive(sandbox);
    await add(`ids[songs]=${trackId}`);
    expect(libraryOf(sandbox, who)).toEqual([]);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 5_000));
    expect(libraryOf(sandbox, who)).toEqual([`songs/${trackId}`]);
  });

  it.each([
    ['no id', ''],
    ['an empty id', 'ids[songs]='],
    ['a kind that does not exist', 'ids[tracks]=1'],
    ['an artist', 'ids[artists]=1'],
    ['ids of no kind', 'ids=1'],
  ])('is refused with %s', async (_what, query) => {
    expect(await add(query)).toMatchObject({ status: 400, json: { errors: [{ status: '400' }] } });
  });

  it('is read in pages', async () => {
    const { title, artist, isrc, upc } = nightDrive(sandbox);
    for (const place of [1, 2, 3]) {
      const ids = { trackId: `60${place}`, albumId: `61${place}`, artistId: `62${place}` };
      const facts = { artist, isrc, upc, releaseDate: '2020-01-01', durationMs: 1_000, markets: {} };
      sandbox.appleMusic.state.catalogue.put({ ...ids, ...facts, title: `${title} ${4 - place}` });
    }
    await add('ids[songs]=601,602,603');
    const first = await call('GET /me/library/songs?limit=2');

    expect(first.json).toMatchObject({
      data: [{ attributes: { name: `${title} 1` } }, { attributes: { name: `${title} 2` } }],
      next: '/v1/me/library/songs?offset=2',
      meta: { total: 3 },
    });
    expect((await call('GET /me/library/songs?limit=101')).status).toBe(400);
  });
});

describe('a listener', () => {
  it.each([
    ['none', 'User does not have access to privilege: CloudLibrary'],
    ['limited', "User's subscription tier does not have access to privilege: ListeningHistory"],
  ])('with the subscription %s is told so in a 40015, and keeps the token', async (subscription, detail) => {
    await control(sandbox, `PATCH /accounts/${who}`, { subscription });
    const refused = { status: 400, json: { errors: [{ title: 'Insufficient Privileges', detail, code: '40015' }] } };

    expect(await add(`ids[songs]=${nightDrive(sandbox).trackId}`)).toMatchObject(refused);
    expect(await call('GET /me/library/songs')).toMatchObject(refused);
    expect((await call('GET /me/storefront')).status).toBe(200);
  });

  it('may favour songs, albums and, as it seems, artists', async () => {
    const { trackId, artistId } = nightDrive(sandbox);
    expect((await call(`POST /me/favorites?ids[songs]=${trackId}&ids[artists]=${artistId}`)).status).toBe(202);
    expect((await control(sandbox, `GET /accounts/${who}/favorites`)).json).toMatchObject({
      items: [{ uri: `favorites/artists/${artistId}` }, { uri: `favorites/songs/${trackId}` }],
    });
    await control(sandbox, 'POST /accounts', { displayName: 'Next', country: 'IN', id: `${who}-next` });
    user = await musicUserToken(sandbox, `${who}-next`);
    await control(sandbox, 'PATCH /settings', { artistFavorites: 'ignored' });
    await call(`POST /me/favorites?ids[artists]=${artistId}`);
    expect((await call(`GET /catalog/in/artists/${artistId}?extend=inFavorites`)).json).toMatchObject({
      data: [{ attributes: { inFavorites: false } }],
    });
  });

  it('rates what they love, 1 or -1 and nothing else', async () => {
    const path = `/me/ratings/songs/${nightDrive(sandbox).trackId}`;
    const rating = (value: number) => ({ type: 'rating', attributes: { value } });

    expect(await call(`GET ${path}`)).toMatchObject(error('40400'));
    expect((await call(`PUT ${path}`, rating(1))).json).toMatchObject({
      data: [{ type: 'ratings', attributes: { value: 1 } }],
    });
    expect((await call(`PUT ${path}`, rating(5))).status).toBe(400);
    expect((await call(`DELETE ${path}`)).status).toBe(204);
    expect((await call(`GET ${path}`)).status).toBe(404);
  });
});
