import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let accessToken: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  ({ accessToken } = await connect(sandbox, 'Asha'));
});
afterEach(() => sandbox.close());

const read = (path: string) => callApi(sandbox, `GET ${path}`, accessToken);
const inMinutes = (minutes: number): Date => new Date(sandbox.calendar.now().getTime() + minutes * 60_000);
const instant = (date: Date): string => date.toISOString();

async function change(changes: object): Promise<void> {
  const { title, artist, isrc, upc, releaseDate, trackId, albumId, artistId } = nightDrive(sandbox);
  const release = { title, artist, isrc, upc, releaseDate, trackId, albumId, artistId };
  expect((await control(sandbox, 'PUT /catalogue', { ...release, ...changes })).status).toBe(200);
}

describe('a release that is taken down', () => {
  it('is gone from then on, cannot be saved any more, and stays where it was saved', async () => {
    const { track, album, trackId, isrc } = nightDrive(sandbox);
    await change({ takenDown: { at: instant(inMinutes(10)) } });
    expect((await read(`/tracks/${trackId}`)).status).toBe(200);
    await callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken);
    sandbox.calendar.moveTo(inMinutes(11));

    expect((await read(`/tracks/${trackId}`)).status).toBe(404);
    expect((await read(`/search?q=isrc:${isrc}&type=track`)).json).toMatchObject({ tracks: { total: 0 } });
    expect((await callApi(sandbox, `PUT /me/library?uris=${album}`, accessToken)).status).toBe(200);
    expect((await read(`/me/library/contains?uris=${track},${album}`)).json).toEqual([true, false]);
    expect((await read('/me/tracks?market=IN')).json).toMatchObject({ items: [{ track: { is_playable: false } }] });
  });

  it('can stay to be seen as what cannot be played', async () => {
    const { trackId } = nightDrive(sandbox);
    await change({ takenDown: { at: instant(inMinutes(-1)), shows: 'unplayable' } });

    expect((await read(`/tracks/${trackId}?market=IN`)).json).toMatchObject({
      is_playable: false,
      restrictions: { reason: 'market' },
    });
    expect((await read(`/tracks/${trackId}`)).json).toMatchObject({ available_markets: [] });
    expect((await read(`/tracks/${trackId}`)).json).not.toHaveProperty('is_playable');
  });
});

describe('a track in whose place another plays', () => {
  const oldId = '4OldNightDriveTrack001';
  const old = `spotify:track:${oldId}`;

  it('is answered as the other, linked from it, when a market is asked for', async () => {
    const { track } = nightDrive(sandbox);
    await change({ relinkedFrom: [oldId] });

    expect((await read(`/tracks/${oldId}?market=IN`)).json).toMatchObject({
      uri: track,
      is_playable: true,
      linked_from: { type: 'track', id: oldId, uri: old },
    });
    expect((await read(`/tracks/${nightDrive(sandbox).trackId}?market=IN`)).json).not.toHaveProperty('linked_from');
  });

  it('is answered as itself, without markets, when none is asked for', async () => {
    await change({ relinkedFrom: [oldId] });
    const { json } = await read(`/tracks/${oldId}`);

    expect(json).toMatchObject({ id: oldId, uri: old, available_markets: [] });
    expect(json).not.toHaveProperty('linked_from');
  });

  it('is saved, found and removed by its own id', async () => {
    const { track } = nightDrive(sandbox);
    await change({ relinkedFrom: [oldId] });
    await callApi(sandbox, `PUT /me/library?uris=${old}`, accessToken);

    expect((await read(`/me/library/contains?uris=${old},${track}`)).json).toEqual([true, false]);
    expect((await read('/me/tracks?market=IN')).json).toMatchObject({
      items: [{ track: { uri: track, linked_from: { uri: old } } }],
    });
    await callApi(sandbox, `DELETE /me/library?uris=${old}`, accessToken);
    expect((await read('/me/tracks')).json).toMatchObject({ total: 0 });
  });
});

describe('a spell in which the search by ISRC finds nothing', () => {
  it('is over at its instant, and spares UPC and words', async () => {
    const { isrc, upc } = nightDrive(sandbox);
    await control(sandbox, 'PATCH /settings', { isrcSearchEmptyUntil: instant(inMinutes(30)) });
    const byIsrc = async (): Promise<unknown> => (await read(`/search?q=isrc:${isrc}&type=track`)).json;

    expect(await byIsrc()).toMatchObject({ tracks: { total: 0, items: [] } });
    expect((await read(`/search?q=upc:${upc}&type=album`)).json).toMatchObject({ albums: { total: 1 } });
    expect((await read('/search?q=night&type=track')).json).toMatchObject({ tracks: { total: 1 } });
    sandbox.calendar.moveTo(inMinutes(30));
    expect(await byIsrc()).toMatchObject({ tracks: { total: 1 } });
  });
});
