import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeezerPublicApi, DeezerRateLimitError, DeezerResponseError } from 'deezer-public-api';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let deezer: DeezerPublicApi;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  deezer = new DeezerPublicApi({ apiUrl: `${sandbox.world().services.deezer.apiUrl}/` });
});
afterAll(() => sandbox.close());

describe('deezer-public-api, a client that knows nothing of the sandbox', () => {
  it('finds the release by its ISRC and its UPC', async () => {
    const { trackId, albumId, artistId, isrc, upc, artist } = nightDrive(sandbox);

    expect(await deezer.track.isrc({ isrc })).toMatchObject({ id: Number(trackId), isrc, readable: true });
    expect(await deezer.album.upc({ upc })).toMatchObject({ id: Number(albumId), upc });
    expect(await deezer.artist({ id: Number(artistId) })).toMatchObject({ name: artist });
  });

  it('reads a listener’s favourites page by page', async () => {
    const token = await connect(sandbox, 'Yuki');
    const { trackId, title, artist, isrc, upc } = nightDrive(sandbox);
    const facts = { title, artist, isrc, upc, releaseDate: '2020-01-01', durationMs: 1_000, markets: {} };
    sandbox.deezer.state.catalogue.put({ trackId: '601', albumId: '611', artistId: '621', ...facts });
    for (const id of [trackId, '601']) await callApi(sandbox, `POST /user/me/tracks?track_id=${id}`, token);
    const yuki = sandbox.deezer.state.accounts.all().find(({ id }) => id === 'yuki');

    const first = await deezer.user.tracks({ id: Number(yuki?.accountId), limit: 1 });
    expect(first).toMatchObject({ data: [{ id: Number(trackId) }], total: 2, nextIndex: 1 });
    expect(await first.next?.()).toMatchObject({ data: [{ id: 601 }], total: 2 });
  });

  it('understands what is refused', async () => {
    await expect(deezer.track({ id: 1 })).rejects.toThrow(new DeezerResponseError('no data', 'DataException', 800));
    await control(sandbox, 'POST /faults', { match: 'GET /track/{id}', fault: 'quota-exceeded' });
    await expect(deezer.track({ id: 1 })).rejects.toThrow(DeezerRateLimitError);
  });
});
