import { describe, expect, it } from '@jest/globals';
import type { ServiceName } from '../../../core/streaming/service-name.js';
import type { ReleaseReference } from '../../../core/streaming/streaming-service.js';
import { artistUrl, listenUrl } from '../../../core/streaming/listen-url.js';

/** What is known of the release beside its names. */
type Known = Partial<ReleaseReference>;

const bare = { artistUris: [], trackUri: null, albumUri: null };
const recording = { isrc: 'INZ032600003', title: 'Night Drive', default: true };
const named = { title: 'Night Drive', artistName: 'Late Trains', recording, upc: null };
const id = '1NightDriveAlbum000001';
const pages = {
  release: 'https://gaana.com/album/night-drive',
  artist: 'https://gaana.com/artist/late-trains',
  prerelease: null,
};

describe('where anybody can listen', () => {
  it.each<[string, ServiceName, Known, string]>([
    ['the page that the campaign names', 'gaana', { pages }, 'https://gaana.com/album/night-drive'],
    ['the artist’s, if it names no other', 'gaana', { pages: { ...pages, release: null } }, pages.artist],
    ['the album’s by its id', 'spotify', { albumUri: `spotify:album:${id}` }, `https://open.spotify.com/album/${id}`],
    ['the track’s by its id', 'tidal', { trackUri: 'tidal:track:7' }, 'https://tidal.com/browse/track/7'],
    [
      'a search for what is known by its names alone',
      'tidal',
      {},
      'https://tidal.com/search?q=Late%20Trains%20Night%20Drive',
    ],
    ['a search for the ISRC', 'spotify', {}, 'https://open.spotify.com/search/isrc%3AINZ032600003'],
    [
      'a search for the names, of an album that has no ISRC',
      'spotify',
      { recording: null, upc: '196922000001' },
      'https://open.spotify.com/search/Late%20Trains%20Night%20Drive',
    ],
    [
      'a search, and not the artist’s page, where it can be searched for',
      'spotify',
      { artistUris: ['spotify:artist:9'] as string[], pages: { ...pages, release: null } },
      'https://open.spotify.com/search/isrc%3AINZ032600003',
    ],
    [
      'the page of what somebody has confirmed to be ours',
      'deezer',
      { decided: { confirmed: ['deezer:track:7'], refused: [], version: 1 } },
      'https://www.deezer.com/track/7',
    ],
  ])('is %s', (_what, service, release, url) => {
    expect(listenUrl(service, { ...bare, ...named, ...release })).toBe(url);
  });
});

describe('the artist’s page', () => {
  it('is the one that is named, else by the artist’s id; nobody is followed where neither is known', () => {
    expect(artistUrl('gaana', { ...bare, pages })).toBe(pages.artist);
    expect(artistUrl('spotify', { ...bare, artistUris: ['spotify:artist:9'] })).toBe(
      'https://open.spotify.com/artist/9',
    );
    expect(artistUrl('tidal', bare)).toBeNull();
  });
});
