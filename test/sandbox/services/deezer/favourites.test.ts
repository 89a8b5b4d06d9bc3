import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, libraryOf, moveAfterRelease, moveToMidnight, nightDrive } from './listener.js';

let sandbox: Sandbox;
let token: string;
let who: string;
let turn = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  who = `fan-${(turn += 1)}`;
  moveAfterRelease(sandbox);
  await control(sandbox, 'PATCH /settings', { callsPer5s: null, writeAnswer: 'true', whenUnreadable: 'refused' });
  await control(sandbox, 'PATCH /settings', { libraryLimit: null, removingNeeds: 'delete_library' });
  await control(sandbox, 'POST /accounts', { displayName: who, country: 'IN', id: who });
  token = await connect(sandbox, who);
});

const call = (line: string, as = token) => callApi(sandbox, line, as);
const save = () => call(`POST /user/me/tracks?track_id=${nightDrive(sandbox).trackId}`);
const remove = () => call(`DELETE /user/me/tracks?track_id=${nightDrive(sandbox).trackId}`);
const noData = { error: { type: 'DataException', message: 'no data', code: 800 } };
const permission = { error: { type: 'OAuthException', code: 200 } };

describe('a favourite', () => {
  it.each([
    ['tracks', 'track_id', 'trackId'],
    ['albums', 'album_id', 'albumId'],
    ['artists', 'artist_id', 'artistId'],
  ] as const)('among the %s is kept, shown and let go', async (kind, parameter, idName) => {
    const id = nightDrive(sandbox)[idName];
    const path = `/user/me/${kind}?${parameter}=${id}`;
    const timeAdd = Math.floor(sandbox.calendar.now().getTime() / 1000);

    expect(await call(`POST ${path}`)).toBe(true);
    expect(libraryOf(sandbox, who)).toEqual([`${kind}/${id}`]);
    const list = (await call(`GET /user/me/${kind}`)) as { data: { time_add: number }[] };
    expect(list).toMatchObject({ data: [{ id: Number(id), type: kind.slice(0, -1) }], total: 1 });
    expect(list.data[0]?.time_add).toBeGreaterThanOrEqual(timeAdd);
    expect(await call(`POST ${path}`)).toBe(true);
    expect(await call(`DELETE ${path}`)).toBe(true);
    expect(await call(`DELETE ${path}`)).toBe(true);
    expect(await call(`GET /user/me/${kind}`)).toMatchObject({ data: [], total: 0 });
  });

  it('is added and removed by a GET that names the method, and by a form', async () => {
    const { trackId } = nightDrive(sandbox);
    const url = `${sandbox.world().services.deezer.apiUrl}/user/me/tracks`;

    expect(await call(`GET /user/me/tracks?request_method=post&track_id=${trackId}`)).toBe(true);
    expect(libraryOf(sandbox, who)).toHaveLength(1);
    expect(await call(`GET /user/me/tracks?request_method=delete&track_id=${trackId}`)).toBe(true);
    expect(libraryOf(sandbox, who)).toHaveLength(0);
    const body = new URLSearchParams({ track_id: trackId, access_token: token });
    expect(await (await fetch(url, { method: 'POST', body })).json()).toBe(true);
    expect(libraryOf(sandbox, who)).toHaveLength(1);
  });

  it('can be answered with an empty list of errors', async () => {
    await control(sandbox, 'PATCH /settings', { writeAnswer: 'emptyError' });

    expect(await save()).toEqual({ error: [], results: true });
    expect(libraryOf(sandbox, who)).toHaveLength(1);
  });

  it('is kept from the listener’s own midnight on, and the ledger knows of every try', async () => {
    moveToMidnight(sandbox, -1_000);
    expect(await save()).toEqual(noData);
    moveToMidnight(sandbox);
    expect(await save()).toBe(true);

    const accountId = sandbox.deezer.state.accounts.all().find(({ id }) => id === who)?.accountId;
    const { json } = await control(sandbox, `GET /ledger?accountId=${accountId ?? ''}`);
    expect(json).toMatchObject({
      effects: [
        { action: 'save', applied: false, changed: false },
        { action: 'save', applied: true, changed: true },
      ],
    });
  });

  it('that cannot be played yet can be forgotten without a word, or kept all the same', async () => {
    moveToMidnight(sandbox, -1_000);
    await control(sandbox, 'PATCH /settings', { whenUnreadable: 'ignored' });
    expect(await save()).toBe(true);
    expect(libraryOf(sandbox, who)).toEqual([]);
    await control(sandbox, 'PATCH /settings', { whenUnreadable: 'kept' });
    expect(await save()).toBe(true);
    expect(await call('GET /user/me/tracks')).toMatchObject({ data: [{ readable: false }] });
  });

  it('can be an artist before anything of theirs is out', async () => {
    moveToMidnight(sandbox, -7 * 86_400_000);

    expect(await call(`POST /user/me/artists?artist_id=${nightDrive(sandbox).artistId}`)).toBe(true);
  });

  it('needs room', async () => {
    await control(sandbox, 'PATCH /settings', { libraryLimit: 0 });

    expect(await save()).toMatchObject({ error: { code: 100 } });
  });

  it.each([
    ['no id', 'POST /user/me/tracks', { type: 'MissingParameterException', code: 501 }],
    ['an id that is none', 'POST /user/me/tracks?track_id=abc', { type: 'ParameterException', code: 500 }],
    ['two ids', 'POST /user/me/tracks?track_id=1&track_id=2', { type: 'ParameterException', code: 500 }],
    ['an album for a track', 'POST /user/me/tracks?album_id=1', { type: 'MissingParameterException', code: 501 }],
    ['a track nobody knows', 'POST /user/me/tracks?track_id=1', { type: 'DataException', code: 800 }],
    ['somebody else’s library', 'POST /user/1/tracks?track_id=1', { type: 'OAuthException', code: 200 }],
    ['a page that is none', 'GET /user/me/tracks?index=-1', { type: 'ParameterException', code: 500 }],
  ])('is refused with %s', async (_what, line, error) => {
    expect(await call(line)).toMatchObject({ error });
  });

  it('needs the listener’s permission, and another one to be removed', async () => {
    const { trackId } = nightDrive(sandbox);
    const reading = await connect(sandbox, who, 'basic_access');
    const writing = await connect(sandbox, who, 'manage_library');
    const line = `/user/me/tracks?track_id=${trackId}`;

    expect(await call(`POST ${line}`, reading)).toMatchObject(permission);
    expect(await call(`POST ${line}`, writing)).toBe(true);
    expect(await call(`DELETE ${line}`, writing)).toMatchObject(permission);
    await control(sandbox, 'PATCH /settings', { removingNeeds: 'manage_library' });
    expect(await call(`DELETE ${line}`, writing)).toBe(true);
    expect(await callApi(sandbox, `POST ${line}`)).toMatchObject(permission);
  });
});

describe('a list', () => {
  it('is read in pages, the oldest first, and says where the next one is', async () => {
    const { title, artist, isrc, upc } = nightDrive(sandbox);
    for (const place of [1, 2, 3]) {
      const ids = { trackId: `60${place}`, albumId: `61${place}`, artistId: `62${place}` };
      const facts = { title, artist, isrc, upc, releaseDate: '2020-01-01', durationMs: 1_000, markets: {} };
      sandbox.deezer.state.catalogue.put({ ...ids, ...facts });
      await call(`POST /user/me/tracks?track_id=60${place}`);
    }
    const first = (await call('GET /user/me/tracks?limit=2')) as { next: string };
    expect(first).toMatchObject({ data: [{ id: 601 }, { id: 602 }], total: 3, checksum: expect.any(String) });
    expect(new URL(first.next).searchParams.get('index')).toBe('2');
    const second: unknown = await (await fetch(first.next)).json();
    expect(second).toMatchObject({ data: [{ id: 603 }], total: 3, prev: expect.stringContaining('index=0') });
    expect(second).not.toHaveProperty('next');
    await remove();
  });
});
