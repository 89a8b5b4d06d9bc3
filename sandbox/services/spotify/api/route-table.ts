import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { UriKind } from '../uris.js';
import type { ApiCall, CatalogueCall } from './caller.js';
import { albumTracks, artistAlbums, readAlbum, readArtist, readTrack } from './catalogue-calls.js';
import { followedArtists, legacyFollowing } from './following.js';
import {
  markets,
  newReleases,
  publicProfile,
  severalAlbums,
  severalArtists,
  severalOf,
  severalTracks,
  topTracks,
} from './legacy-catalogue.js';
import { legacyLibrary, type LegacyLibrary } from './legacy-library.js';
import { containsItems, libraryHasNoGet, removeItems, saveItems, savedAlbums, savedTracks } from './library.js';
import { readProfile } from './me.js';
import { currentlyPlaying, recentlyPlayed } from './player.js';
import { search } from './search.js';

/**
 * One route of the Web API; a deprecated one is gone for the development-mode apps made since 2026-02 (platform-apis
 * §1.3). What belongs to a listener is for nobody's own token.
 */
export type ApiRoute = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the API's base; `{id}` stands for an id, `*` for anything. */
  readonly path: string;
  readonly deprecated: boolean;
  /** Made in 2026-02: older apps in development mode may not have it. */
  readonly isNew: boolean;
  readonly answer: Answering;
};

type Answering =
  | { readonly for: 'listener'; readonly with: (call: ApiCall) => Answer }
  | { readonly for: 'anybody'; readonly with: (call: CatalogueCall) => Answer };
type Row = readonly [method: ApiRoute['method'], path: string, answer: Answering];

const forListener = (answer: (call: ApiCall) => Answer): Answering => ({ for: 'listener', with: answer });
const forAnybody = (answer: (call: CatalogueCall) => Answer): Answering => ({ for: 'anybody', with: answer });

const kept: readonly Row[] = [
  ['get', '/me', forListener(readProfile)],
  ['get', '/me/library/contains', forListener(containsItems)],
  ['put', '/me/library', forListener(saveItems)],
  ['delete', '/me/library', forListener(removeItems)],
  ['get', '/me/library', forListener(libraryHasNoGet)],
  ['get', '/me/tracks', forListener(savedTracks)],
  ['get', '/me/albums', forListener(savedAlbums)],
  ['get', '/me/following', forListener(followedArtists)],
  ['get', '/me/player/recently-played', forListener(recentlyPlayed)],
  ['get', '/me/player/currently-playing', forListener(currentlyPlaying)],
  ['get', '/tracks/{id}', forAnybody(readTrack)],
  ['get', '/albums/{id}', forAnybody(readAlbum)],
  ['get', '/albums/{id}/tracks', forAnybody(albumTracks)],
  ['get', '/artists/{id}', forAnybody(readArtist)],
  ['get', '/artists/{id}/albums', forAnybody(artistAlbums)],
  ['get', '/search', forAnybody(search)],
];

/** What the sandbox has nothing of. */
const nothing = (): Answer => apiError(404, 'Resource not found');

const gone: readonly Row[] = [
  ...legacyRows('/me/tracks', libraryOfKind('track')),
  ...legacyRows('/me/albums', libraryOfKind('album')),
  ...legacyRows('/me/episodes', libraryOfKind('episode')),
  ...legacyRows('/me/shows', libraryOfKind('show')),
  ...legacyRows('/me/audiobooks', libraryOfKind('audiobook')),
  ...legacyRows('/me/following', legacyFollowing),
  ['get', '/albums', forAnybody(severalAlbums)],
  ['get', '/tracks', forAnybody(severalTracks)],
  ['get', '/artists', forAnybody(severalArtists)],
  ['get', '/episodes', forAnybody(severalOf('episodes'))],
  ['get', '/shows', forAnybody(severalOf('shows'))],
  ['get', '/audiobooks', forAnybody(severalOf('audiobooks'))],
  ['get', '/chapters', forAnybody(severalOf('chapters'))],
  ['get', '/artists/{id}/top-tracks', forAnybody(topTracks)],
  ['get', '/browse/new-releases', forAnybody(newReleases)],
  ['get', '/browse/*', forAnybody(nothing)],
  ['get', '/markets', forAnybody(markets)],
  ['get', '/users/{id}', forAnybody(publicProfile)],
  ['get', '/users/{id}/playlists', forAnybody(nothing)],
  ['post', '/users/{id}/playlists', forAnybody(nothing)],
  ['put', '/playlists/{id}/followers', forAnybody(nothing)],
  ['delete', '/playlists/{id}/followers', forAnybody(nothing)],
];

/** Every route of the Web API the sandbox knows (platform-apis §1.3, §1.4). */
export const apiRouteTable: readonly ApiRoute[] = [...described(kept, false), ...described(gone, true)];

/** The name under which a route is counted and hit by faults, such as `GET /albums/{id}`. */
export function nameOf({ method, path }: ApiRoute): string {
  return `${method.toUpperCase()} ${path}`;
}

function described(rows: readonly Row[], deprecated: boolean): ApiRoute[] {
  return rows.map(([method, path, answer]) => {
    return { method, path, deprecated, isNew: path.startsWith('/me/library'), answer };
  });
}

function libraryOfKind(kind: UriKind): LegacyLibrary {
  return legacyLibrary(() => kind, 200);
}

function legacyRows(path: string, { save, remove, contains }: LegacyLibrary): Row[] {
  return [
    ['put', path, forListener(save)],
    ['delete', path, forListener(remove)],
    ['get', `${path}/contains`, forListener(contains)],
  ];
}
