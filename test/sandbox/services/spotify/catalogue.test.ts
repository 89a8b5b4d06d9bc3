import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const error = (status: number, message: string): object => ({ status, json: { error: { status, message } } });
const facts = {
  title: 'Dawn',
  artist: 'The Milkmen',
  isrc: 'INZ032600002',
  upc: '036000291452',
  releaseDate: '2027-03-14',
};

describe('the seeded release', () => {
  it('comes out on the Friday 18 to 24 days after the first start', () => {
    const { releaseDate } = nightDrive(sandbox);
    const today = Date.parse(new Date().toISOString().slice(0, 10));
    const days = (Date.parse(releaseDate) - today) / 86_400_000;

    expect(new Date(releaseDate).getUTCDay()).toBe(5);
    expect(days).toBeGreaterThanOrEqual(18);
    expect(days).toBeLessThanOrEqual(24);
  });

  it('is listed with everything a campaign file needs', async () => {
    const { json } = await control(sandbox, 'GET /catalogue');

    expect(json).toEqual({
      releases: [
        expect.objectContaining({
          trackUri: expect.stringMatching(/^spotify:track:\w{22}$/),
          albumUri: expect.stringMatching(/^spotify:album:\w{22}$/),
          artistUri: expect.stringMatching(/^spotify:artist:\w{22}$/),
          title: 'Night Drive',
          artist: 'Asha & The Late Trains',
          isrc: expect.stringMatching(/^INZ03\d{7}$/),
          upc: '196871000017',
          releaseDate: nightDrive(sandbox).releaseDate,
          liveMarkets: [],
        }),
      ],
    });
  });
});

describe('availability', () => {
  const statusOf = async (who: string, path: string): Promise<number> => {
    const { accessToken } = await connect(sandbox, who);
    return (await callApi(sandbox, `GET ${path}`, accessToken)).status;
  };

  it('begins at midnight of the market’s own zone: India has the release while Germany does not', async () => {
    const { releaseDate, albumId, trackId } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(Date.parse(`${releaseDate}T00:00:00+05:30`) - 60_000));
    expect(await statusOf('Asha', `/albums/${albumId}`)).toBe(404);
    sandbox.calendar.moveTo(new Date(`${releaseDate}T00:00:00+05:30`));

    expect(await statusOf('Asha', `/albums/${albumId}`)).toBe(200);
    expect(await statusOf('Asha', `/tracks/${trackId}`)).toBe(200);
    expect(await statusOf('Mia', `/albums/${albumId}`)).toBe(404);
    expect(await statusOf('Leo', `/tracks/${trackId}`)).toBe(404);
  });

  it('answers what is not live exactly as it answers an unknown id', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const early = await callApi(sandbox, `GET /tracks/${nightDrive(sandbox).trackId}`, accessToken);
    const unknown = await callApi(sandbox, `GET /tracks/${'0'.repeat(22)}`, accessToken);

    expect(early).toMatchObject(error(404, 'Resource not found'));
    expect(early.text).toBe(unknown.text);
  });

  it('goes by the account’s country, whatever market the query asks for', async () => {
    const { releaseDate, albumId } = nightDrive(sandbox);
    sandbox.calendar.moveTo(new Date(`${releaseDate}T00:00:00+05:30`));

    expect(await statusOf('Leo', `/albums/${albumId}?market=IN`)).toBe(404);
    expect(await statusOf('Asha', `/albums/${albumId}?market=US`)).toBe(200);
  });

  it('follows a zone, an instant or a never that was put for a market', async () => {
    const { json } = await control(sandbox, 'PUT /catalogue', {
      ...facts,
      markets: { IN: { instant: '2027-03-10T00:00:00Z' }, DE: { zone: 'Pacific/Auckland' }, US: null },
    });
    const { albumId } = json as { albumId: string };
    sandbox.calendar.moveTo(new Date('2027-03-10T00:00:00Z'));
    expect(await statusOf('Asha', `/albums/${albumId}`)).toBe(200);
    expect(await statusOf('Mia', `/albums/${albumId}`)).toBe(404);
    sandbox.calendar.moveTo(new Date('2027-03-14T00:00:00+13:00'));
    expect(await statusOf('Mia', `/albums/${albumId}`)).toBe(200);
    sandbox.calendar.moveTo(new Date('2028-01-01T00:00:00Z'));
    expect(await statusOf('Leo', `/albums/${albumId}`)).toBe(404);
  });

  it('begins at the first instant of the day where daylight saving skips midnight', async () => {
    const { json } = await control(sandbox, 'PUT /catalogue', {
      ...facts,
      releaseDate: '2026-04-24',
      markets: { EG: { zone: 'Africa/Cairo' } },
    });

    expect(json).toMatchObject({ exceptions: { EG: '2026-04-23T22:00:00.000Z' } });
  });
});

describe('putting a release', () => {
  it.each([
    ['a wrong check digit', { upc: '036000291453' }],
    ['an ISRC with hyphens', { isrc: 'IN-Z03-26-00002' }],
    ['a date that is none', { releaseDate: '2027-02-30' }],
    ['a zone that is none', { markets: { IN: { zone: 'Asia/Nowhere' } } }],
    ['an instant without offset', { markets: { IN: { instant: '2027-03-10T00:00:00' } } }],
    ['an unknown key', { genre: 'pop' }],
  ])('is refused with a problem for %s', async (_what, change) => {
    const { status } = await control(sandbox, 'PUT /catalogue', { ...facts, ...change });

    expect(status).toBe(400);
    expect(sandbox.spotify.state.catalogue.all()).toHaveLength(1);
  });

  it('replaces the release with the same album id', async () => {
    const { albumId, trackId } = nightDrive(sandbox);
    await control(sandbox, 'PUT /catalogue', { ...facts, albumId, trackId });

    expect(sandbox.spotify.state.catalogue.all()).toMatchObject([{ albumId, trackId, title: 'Dawn' }]);
  });
});

describe('search', () => {
  it('finds a track by ISRC and an album by UPC, and neither by the other', async () => {
    moveAfterRelease(sandbox);
    const { isrc, upc, track, album } = nightDrive(sandbox);
    const { accessToken } = await connect(sandbox, 'Asha');
    const found = async (query: string): Promise<unknown> =>
      (await callApi(sandbox, `GET /search?${query}`, accessToken)).json;

    expect(await found(`q=isrc:${isrc}&type=track&limit=10`)).toMatchObject({
      tracks: { total: 1, limit: 10, items: [{ uri: track, external_ids: { isrc } }] },
    });
    expect(await found(`q=upc:${upc}&type=album`)).toMatchObject({
      albums: { total: 1, limit: 20, items: [{ uri: album }] },
    });
    expect(await found(`q=isrc:${isrc}&type=album`)).toMatchObject({ albums: { total: 0, items: [] } });
    expect(await found(`q=upc:${upc}&type=track`)).toMatchObject({ tracks: { total: 0, items: [] } });
    expect(await found('q=night%20drive&type=track')).toMatchObject({ tracks: { total: 1 } });
  });

  it('finds nothing before the release is live in the listener’s market', async () => {
    const { accessToken } = await connect(sandbox, 'Asha');
    const { json } = await callApi(sandbox, `GET /search?q=isrc:${nightDrive(sandbox).isrc}&type=track`, accessToken);

    expect(json).toMatchObject({ tracks: { total: 0, items: [], next: null } });
  });

  it.each([
    ['q=x&type=track&limit=51', 'Invalid limit'],
    ['q=x&type=track&limit=0', 'Invalid limit'],
    ['q=x&type=track&offset=1001', 'Invalid offset'],
    ['type=track', 'No search query'],
    ['q=x', 'Missing parameter type'],
    ['q=x&type=song', 'Bad search type field song'],
  ])('refuses %s', async (query, message) => {
    const { accessToken } = await connect(sandbox, 'Asha');

    expect(await callApi(sandbox, `GET /search?${query}`, accessToken)).toMatchObject(error(400, message));
  });

  it('links its pages to each other', async () => {
    for (const albumId of ['A', 'B', 'C']) {
      await control(sandbox, 'PUT /catalogue', { ...facts, releaseDate: '2020-01-01', albumId: albumId.repeat(22) });
    }
    const { accessToken } = await connect(sandbox, 'Asha');
    const first = await callApi(sandbox, 'GET /search?q=milkmen&type=album&limit=2', accessToken);
    const { next } = (first.json as { albums: { next: string } }).albums;
    const second = await fetch(next, { headers: { Authorization: `Bearer ${accessToken}` } });

    expect(await second.json()).toMatchObject({
      albums: { total: 3, offset: 2, limit: 2, next: null, items: [{ id: 'C'.repeat(22) }] },
    });
  });
});
