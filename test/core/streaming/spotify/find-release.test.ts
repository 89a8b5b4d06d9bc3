import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReleaseReference } from '../../../../core/streaming/streaming-service.js';
import { openScriptedSpotify, someCredentials, type ScriptedSpotify } from './scripted-server.js';

let spotify: ScriptedSpotify;
beforeAll(async () => {
  spotify = await openScriptedSpotify();
});
beforeEach(() => {
  spotify.answer({ status: 404 });
  spotify.requests.length = 0;
});
afterAll(() => spotify.close());

const [trackUri, albumUri] = ['spotify:track:1NightDriveTrack000001', 'spotify:album:1NightDriveAlbum000001'];
const ourArtist = { uri: 'spotify:artist:1RiverOfGlass00000001', name: 'River of Glass' };
const stranger = { uri: 'spotify:artist:0Stranger000000000001', name: 'Somebody Else' };

const aRelease = (change: Partial<ReleaseReference> = {}): ReleaseReference => ({
  title: 'Night Drive',
  artistName: 'River of Glass',
  recording: { isrc: 'QZES92600001', title: 'Night Drive', default: true },
  upc: '196922000001',
  trackUri: null,
  albumUri: null,
  artistUris: [ourArtist.uri],
  ...change,
});
const aTrack = (change: object = {}) => ({
  uri: trackUri,
  name: 'Night Drive',
  artists: [ourArtist],
  external_ids: { isrc: 'QZES92600001' },
  ...change,
});
const anAlbum = (change: object = {}) => ({ uri: albumUri, name: 'Night Drive', artists: [ourArtist], ...change });

const bare = { artists: undefined, name: undefined };

const find = (item: 'track' | 'album', change: Partial<ReleaseReference> = {}) =>
  spotify.service.findItem(someCredentials(), aRelease(change), item);
const tracksFound = (...items: (object | null)[]) =>
  spotify.answerAt('/v1/search?q=isrc', { body: { tracks: { items } } });
const albumsFound = (...items: object[]) => spotify.answerAt('/v1/search?q=upc', { body: { albums: { items } } });
const live = (uri: string) => ({ outcome: 'live', uri });
const notLive = { outcome: 'not-live' };

describe('an item that the campaign knows by its URI', () => {
  it.each([
    ['says nothing of markets', {}, live(trackUri)],
    ['can be played', { is_playable: true }, live(trackUri)],
    ['is region-locked', { is_playable: false, restrictions: { reason: 'market' } }, notLive],
  ])('is live unless its market cannot play it: one that %s', async (_what, answer, outcome) => {
    spotify.answer({ body: answer });
    expect(await find('track', { trackUri })).toEqual(outcome);
  });

  it('was not taken down for good when it is gone: 404 is "not live", and the next look may find it', async () => {
    expect(await find('track', { trackUri })).toEqual(notLive);
    spotify.answer({ body: aTrack() });
    expect(await find('track', { trackUri })).toEqual(live(trackUri));
  });

  it('is saved and looked for under the URI that was asked for, when another track plays in its place', async () => {
    spotify.answer({ body: aTrack({ uri: 'spotify:track:2InItsPlace00000000001', linked_from: { uri: trackUri } }) });
    expect(await find('track', { trackUri })).toEqual(live(trackUri));
  });

  it('is saved under the URI that was asked for, when the service calls it by another id', async () => {
    spotify.answer({ body: aTrack({ uri: 'spotify:track:3AnotherId000000000001' }) });
    expect(await find('track', { trackUri })).toEqual(live(trackUri));
  });

  it('is not taken for live when the answer is about an album instead of a track', async () => {
    spotify.answer({ body: { type: 'album', uri: albumUri } });
    expect(await find('track', { trackUri })).toEqual({ outcome: 'unclear', reason: 'another-kind-of-item' });
  });
});

describe('a search by ISRC', () => {
  it('takes the hit with the very ISRC out of a search that answers more', async () => {
    tracksFound(
      aTrack({ uri: 'spotify:track:0Other', external_ids: { isrc: 'QZES92600009' } }),
      null,
      aTrack({ external_ids: { isrc: 'qz-es9-26-00001' } }),
    );
    expect(await find('track')).toEqual(live(trackUri));
  });

  it.each<[string, object]>([
    ['names another ISRC, though artist and title are ours', { external_ids: { isrc: 'QZES92600009' } }],
    ['names our ISRC, and another artist and title', { artists: [stranger], name: 'Something Else' }],
    ['is an album', { uri: albumUri }],
    ['cannot be played in this market', { is_playable: false }],
    ['names no ISRC, and another artist', { external_ids: {}, artists: [stranger] }],
    ['names no ISRC, and another title', { external_ids: {}, name: 'Day Drive' }],
    [
      'names no ISRC, and an artist of our name who is another',
      { external_ids: {}, artists: [{ ...stranger, name: ourArtist.name }] },
    ],
    ['names nothing but itself', { external_ids: undefined, artists: undefined, name: undefined }],
  ])('never saves the wrong track: not a hit that %s', async (_what, change) => {
    tracksFound(aTrack(change));
    expect(await find('track', { upc: null })).toEqual(notLive);
  });

  it.each<[string, object, Partial<ReleaseReference>]>([
    ['our ISRC, artist and title', {}, {}],
    ['our ISRC on our album, though it tells nothing else', { ...bare, album: { uri: albumUri } }, { albumUri }],
    ['no ISRC, but our artist and title', { external_ids: undefined, name: 'Night Drive (feat. Maya) - Single' }, {}],
    [
      'no ISRC, but our artist’s name, where the campaign knows no URI',
      { external_ids: undefined, artists: [{ name: 'RIVER of Glass' }] },
      { artistUris: [] },
    ],
  ])('finds ours by %s', async (_what, change, release) => {
    tracksFound(aTrack(change));
    expect(await find('track', release)).toEqual(live(trackUri));
  });

  it.each<[string, object]>([
    ['on a profile that is not ours', { artists: [stranger] }],
    ['under a title written otherwise', { name: 'रात की सवारी' }],
    ['as another recording of our title', { name: 'Night Drive (Sped Up)' }],
    ['and nothing else', bare],
  ])('saves nothing on a guess, but asks: our ISRC %s', async (_what, change) => {
    tracksFound(aTrack(change));
    expect(await find('track', { upc: null })).toMatchObject({ outcome: 'doubtful', candidates: [{ uri: trackUri }] });
  });

  it('asks no human where the album settles it: there is our ISRC, under our name and title', async () => {
    tracksFound(aTrack({ uri: 'spotify:track:9Stranger', artists: [stranger] }));
    albumsFound(anAlbum());
    spotify.answerAt('/v1/albums/', { body: { tracks: { items: [{ uri: trackUri, name: 'Night Drive' }] } } });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack() });
    expect(await find('track')).toEqual(live(trackUri));
  });

  it('takes, of several hits, the one on our album, and asks where there is none', async () => {
    const onSampler = aTrack({
      uri: 'spotify:track:4OnASampler',
      name: 'Night Drive 2',
      album: { uri: 'spotify:album:9' },
    });
    tracksFound(onSampler, aTrack());
    expect(await find('track')).toMatchObject({
      outcome: 'doubtful',
      candidates: [{ uri: trackUri }, { uri: 'spotify:track:4OnASampler', albumUri: 'spotify:album:9' }],
    });
    tracksFound(
      aTrack({ uri: 'spotify:track:5', album: { uri: 'spotify:album:9' } }),
      aTrack({ album: { uri: albumUri } }),
    );
    expect(await find('track', { albumUri })).toEqual(live(trackUri));
  });

  it('names the track that was asked for, when the hit plays in its place', async () => {
    tracksFound(aTrack({ uri: 'spotify:track:2InItsPlace', linked_from: { uri: trackUri } }));
    expect(await find('track')).toEqual(live(trackUri));
  });
});

describe('a search by ISRC that finds nothing', () => {
  beforeEach(() => tracksFound());

  it('is not the end: the track is found on the album that the UPC finds', async () => {
    albumsFound(anAlbum());
    spotify.answerAt('/v1/albums/', {
      body: {
        tracks: {
          items: [
            { uri: 'spotify:track:0Intro', name: 'Intro' },
            { uri: trackUri, name: 'Night Drive' },
          ],
        },
      },
    });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack() });
    expect(await find('track')).toEqual(live(trackUri));
  });

  it('is not the end: the track is found on the album that the campaign knows', async () => {
    spotify.answerAt('/v1/albums/1NightDrive', {
      body: { tracks: { items: [{ uri: trackUri, name: 'Night Drive' }] } },
    });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack() });
    expect(await find('track', { albumUri, upc: null })).toEqual(live(trackUri));
  });

  it.each([
    ['Night Drive (Riya Remix)', 'spotify:track:2Remix'],
    ['Night Drive', 'spotify:track:1Original'],
    ['Night Drive - Instrumental', 'spotify:track:3Instrumental'],
  ])(
    'ends in the recording that is meant, of several on the album, though no track tells an ISRC: %s',
    async (title, uri) => {
      const titles = ['Night Drive', 'Night Drive (Riya Remix)', 'Night Drive - Instrumental'];
      const items = [
        { uri: 'spotify:track:2Remix', name: 'Night Drive - Riya Remix' },
        { uri: 'spotify:track:3Instrumental', name: 'Night Drive (Instrumental)' },
        { uri: 'spotify:track:1Original', name: 'Night Drive (feat. Maya)' },
      ];
      for (const listed of [items, items.toReversed(), items.filter((item) => item.uri !== uri)]) {
        spotify.answerAt('/v1/albums/1NightDrive', { body: { tracks: { items: listed } } });
        for (const item of items) {
          const path = `/v1/tracks/${item.uri.slice('spotify:track:'.length)}`;
          spotify.answerAt(path, { body: aTrack({ ...item, external_ids: undefined }) });
        }
        const recording = { isrc: 'QZES92600002', title, default: false };
        const otherTitles = titles.filter((other) => other !== title);
        const isListed = listed.some((item) => item.uri === uri);
        expect(await find('track', { albumUri, recording, otherTitles })).toEqual(isListed ? live(uri) : notLive);
      }
    },
  );

  it('does not end in a track of the album that bears another ISRC', async () => {
    spotify.answerAt('/v1/albums/1NightDrive', {
      body: { tracks: { items: [{ uri: trackUri, name: 'Night Drive' }] } },
    });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack({ external_ids: { isrc: 'QZES92600009' } }) });
    expect(await find('track', { albumUri })).toEqual(notLive);
  });

  it('reads the track of our very title first where the album has several of it', async () => {
    const items = [
      { uri: 'spotify:track:2SpedUp', name: 'Night Drive (Sped Up)' },
      { uri: trackUri, name: 'Night Drive' },
    ];
    spotify.answerAt('/v1/albums/1NightDrive', { body: { tracks: { items } } });
    spotify.answerAt('/v1/tracks/2SpedUp', {
      body: aTrack({ uri: 'spotify:track:2SpedUp', external_ids: { isrc: 'QZES92600002' } }),
    });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack() });
    expect(await find('track', { albumUri })).toEqual(live(trackUri));
  });

  it('says "not live yet" where nothing else finds it either, and finds it once the spell is over', async () => {
    albumsFound();
    expect(await find('track')).toEqual(notLive);
    tracksFound(aTrack());
    expect(await find('track')).toEqual(live(trackUri));
  });

  it('asks before every further call whether it may be made, and makes none that may not', async () => {
    albumsFound(anAlbum());
    spotify.answerAt('/v1/albums/', { body: { tracks: { items: [{ uri: trackUri, name: 'Night Drive' }] } } });
    spotify.answerAt('/v1/tracks/1NightDrive', { body: aTrack() });
    const heldBack = { outcome: 'held-back', afterMs: 5_000 } as const;
    for (const allowed of [0, 1, 2]) {
      spotify.requests.length = 0;
      let asked = 0;
      const nextCall = async () => (asked++ < allowed ? null : heldBack);
      expect(await spotify.service.findItem(someCredentials(), aRelease(), 'track', nextCall)).toEqual(heldBack);
      expect(spotify.requests).toHaveLength(allowed + 1);
    }
  });

  it('passes on that the service asks to wait, in place of guessing', async () => {
    spotify.answerAt('/v1/search?q=upc', { status: 429, headers: { 'retry-after': '7' } });
    expect(await find('track')).toEqual({ outcome: 'throttled', retryAfterMs: 7_000 });
  });
});

describe('a search by UPC', () => {
  it('finds the album whether or not the UPC is written with leading zeros', async () => {
    albumsFound(anAlbum({ external_ids: { upc: '0196922000001' } }));
    expect(await find('album')).toEqual(live(albumUri));
  });

  it.each<[string, object, object]>([
    ['by our artist under our title', {}, live(albumUri)],
    ['by another artist', { artists: [stranger] }, notLive],
    ['of another UPC', { external_ids: { upc: '196922000018' } }, notLive],
  ])('decides an album that names no code by artist and title: one %s', async (_what, change, outcome) => {
    albumsFound(anAlbum(change));
    expect(await find('album')).toEqual(outcome);
  });
});

it('a release that no code and no URI names is our own fault, and costs no call', async () => {
  const nameless = { recording: null, upc: null };
  expect(await find('track', nameless)).toEqual({ outcome: 'app-refused', reason: 'no-code-for-track' });
  expect(await find('album', nameless)).toEqual({ outcome: 'app-refused', reason: 'no-code-for-album' });
  expect(spotify.requests).toEqual([]);
});
