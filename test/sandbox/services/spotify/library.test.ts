import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const error = (status: number, message: string): object => ({ status, json: { error: { status, message } } });
const ids = (count: number): string =>
  Array.from({ length: count }, (_, index) => `spotify:track:${`${index}`.padStart(22, '0')}`).join(',');

describe('saving to the library', () => {
  it('answers 200 with an empty body, and the read-back and the pages have both items', async () => {
    moveAfterRelease(sandbox);
    const { track, album } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const saved = await callApi(sandbox, `PUT /me/library?uris=${track},${album}`, accessToken);

    expect(saved).toMatchObject({ status: 200, text: '' });
    const read = await callApi(sandbox, `GET /me/library/contains?uris=${album},${ids(1)},${track}`, accessToken);
    expect(read.json).toEqual([true, false, true]);
    const tracks = await callApi(sandbox, 'GET /me/tracks', accessToken);
    expect(tracks.json).toMatchObject({ total: 1, items: [{ track: { uri: track, name: 'Night Drive' } }] });
    const albums = await callApi(sandbox, 'GET /me/albums?limit=50', accessToken);
    expect(albums.json).toMatchObject({ total: 1, limit: 50, items: [{ album: { uri: album } }] });
  });

  it('accepts what is not live in the listener’s market and silently does nothing', async () => {
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const saved = await callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken);

    expect(saved).toMatchObject({ status: 200, text: '' });
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, accessToken)).json).toEqual([false]);
    expect(sandbox.spotify.state.ledger.effects()).toMatchObject([{ uri: track, action: 'save', applied: false }]);
    moveAfterRelease(sandbox);
    const { accessToken: later } = await connect(sandbox, 'Asha');
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, later)).json).toEqual([false]);
  });

  it('changes nothing the second time, and the ledger tells the two apart', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    for (let time = 0; time < 2; time += 1) await callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken);

    expect((await callApi(sandbox, 'GET /me/tracks', accessToken)).json).toMatchObject({ total: 1 });
    expect(sandbox.spotify.state.ledger.effects()).toMatchObject([
      { sequence: 1, applied: true, changed: true },
      { sequence: 2, applied: true, changed: false },
    ]);
  });

  it('removes an item on DELETE', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    await callApi(sandbox, `PUT /me/library?uris=${track}`, accessToken);

    expect(await callApi(sandbox, `DELETE /me/library?uris=${track}`, accessToken)).toMatchObject({
      status: 200,
      text: '',
    });
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, accessToken)).json).toEqual([false]);
  });

  it('keeps each listener’s library to that listener', async () => {
    moveAfterRelease(sandbox);
    const { track } = nightDrive(sandbox);
    const asha = await connect(sandbox, 'Asha');
    const mia = await connect(sandbox, 'Mia');
    await callApi(sandbox, `PUT /me/library?uris=${track}`, asha.accessToken);

    expect((await callApi(sandbox, `GET /me/library/contains?uris=${track}`, mia.accessToken)).json).toEqual([false]);
  });

  it('follows an artist by the same route, with the follow scope, before any release is live', async () => {
    const artist = `spotify:artist:${nightDrive(sandbox).artistId}`;
    const { accessToken } = await connect(sandbox, 'Asha', 'user-follow-modify user-follow-read');

    expect((await callApi(sandbox, `PUT /me/library?uris=${artist}`, accessToken)).status).toBe(200);
    expect((await callApi(sandbox, `GET /me/library/contains?uris=${artist}`, accessToken)).json).toEqual([true]);
  });
});

describe('a library call that is wrong', () => {
  it('is refused when the URIs are in the body instead of the query', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const body = JSON.stringify({ uris: [nightDrive(sandbox).track] });

    expect(await callApi(sandbox, 'PUT /me/library', accessToken, body)).toMatchObject(
      error(400, 'Missing required field: uris'),
    );
  });

  it('is refused beyond 40 URIs, and not at 40', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    for (const call of ['PUT /me/library', 'DELETE /me/library', 'GET /me/library/contains']) {
      expect((await callApi(sandbox, `${call}?uris=${ids(40)}`, accessToken)).status).toBe(200);
      expect(await callApi(sandbox, `${call}?uris=${ids(41)}`, accessToken)).toMatchObject(error(400, 'Too many uris'));
    }
  });

  it('is refused whole when one URI is none, and nothing is saved', async () => {
    moveAfterRelease(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const call = `PUT /me/library?uris=${nightDrive(sandbox).track},spotify:track:short`;

    expect(await callApi(sandbox, call, accessToken)).toMatchObject(error(400, 'Bad request'));
    expect(sandbox.spotify.state.ledger.effects()).toEqual([]);
  });

  it.each([
    ['saving', 'PUT /me/library?uris=', 'user-library-read'],
    ['removing', 'DELETE /me/library?uris=', 'user-library-read user-follow-modify'],
    ['reading', 'GET /me/library/contains?uris=', 'user-library-modify'],
  ])('is refused for %s without the scope', async (_what, call, scope) => {
    const { accessToken } = await connect(sandbox, 'Asha', scope);

    expect(await callApi(sandbox, call + nightDrive(sandbox).track, accessToken)).toMatchObject(
      error(403, 'Insufficient client scope'),
    );
  });

  it('needs the follow scope for an artist, even beside a track', async () => {
    const { track, artistId } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha', 'user-library-modify');
    const call = `PUT /me/library?uris=${track},spotify:artist:${artistId}`;

    expect(await callApi(sandbox, call, accessToken)).toMatchObject(error(403, 'Insufficient client scope'));
  });

  it('answers 405 to GET /me/library', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const answer = await callApi(sandbox, 'GET /me/library', accessToken);

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('PUT, DELETE');
  });
});
