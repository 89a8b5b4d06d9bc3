import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@yujinakayama/apple-music';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { control, developerToken, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
});
afterAll(() => sandbox.close());

/** The client, told where the service is: it takes no address, but reads the one of its HTTP library at every call. */
async function client(token?: string): Promise<Client> {
  const developer = token ?? (await developerToken(sandbox));
  const apple = new Client({ developerToken: developer, defaultStorefront: 'in' });
  for (const resources of [apple.songs, apple.albums, apple.artists]) {
    const http = Reflect.get(resources, 'axiosInstance') as { defaults: { baseURL: string; proxy: false } };
    Object.assign(http.defaults, { baseURL: sandbox.world().services.appleMusic.apiUrl, proxy: false });
  }
  return apple;
}

describe('@yujinakayama/apple-music, a client that knows nothing of the sandbox', () => {
  it('reads songs, albums and artists with a token that `jose` has signed', async () => {
    const { trackId, albumId, artistId, title, artist, isrc, releaseDate } = nightDrive(sandbox);
    const apple = await client();
    const song = (await apple.songs.get(trackId)).data[0];
    const album = (await apple.albums.get(albumId, { storefront: 'de' })).data[0];

    expect(song?.attributes).toMatchObject({ name: title, artistName: artist, isrc, durationInMillis: 214_000 });
    expect(song?.relationships?.artists?.data).toMatchObject([{ id: artistId, type: 'artists' }]);
    const [year, month, day] = releaseDate.split('-').map(Number);
    expect(song?.attributes?.releaseDate).toMatchObject({ year, month, day });
    expect(album?.relationships?.tracks?.data).toMatchObject([{ id: trackId, type: 'songs' }]);
    expect((await apple.artists.get(artistId)).data[0]?.attributes?.name).toBe(artist);
  });

  it('understands what is refused', async () => {
    const apple = await client();

    await expect(apple.songs.get('1')).rejects.toMatchObject({ message: 'Resource Not Found', httpStatusCode: 404 });
    await expect((await client('a.b.c')).songs.get('1')).rejects.toMatchObject({ httpStatusCode: 401 });
    await control(sandbox, 'POST /faults', {
      match: 'GET /catalog/{storefront}/songs/{id}',
      fault: 'throttled-no-header',
    });
    await expect(apple.songs.get('1')).rejects.toMatchObject({ message: 'Too Many Requests', httpStatusCode: 429 });
  });
});
