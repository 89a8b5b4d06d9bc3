import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { UriKind } from '../uris.js';
import type { ApiCall } from './caller.js';
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

/** One route of the Web API; a deprecated one is gone for the development-mode apps made since 2026-02 (platform-apis §1.3). */
export type ApiRoute = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the API's base; `{id}` stands for an id, `*` for anything. */
  readonly path: string;
  readonly deprecated: boolean;
  readonly answer: (call: ApiCall) => Answer;
};

type Row = readonly [method: ApiRoute['method'], path: string, answer: (call: ApiCall) => Answer];

const kept: readonly Row[] = [
  ['get', '/me', readProfile],
  ['get', '/me/library/contains', containsItems],
  ['put', '/me/library', saveItems],
  ['delete', '/me/library', removeItems],
  ['get', '/me/library', libraryHasNoGet],
  ['get', '/me/tracks', savedTracks],
  ['get', '/me/albums', savedAlbums],
  ['get', '/me/following', followedArtists],
  ['get', '/me/player/recently-played', recentlyPlayed],
  ['get', '/me/player/currently-playing', currentlyPlaying],
  ['get', '/tracks/{id}', readTrack],
  ['get', '/albums/{id}', readAlbum],
  ['get', '/albums/{id}/tracks', albumTracks],
  ['get', '/artists/{id}', readArtist],
  ['get', '/artists/{id}/albums', artistAlbums],
  ['get', '/search', search],
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
  ['get', '/albums', severalAlbums],
  ['get', '/tracks', severalTracks],
  ['get', '/artists', severalArtists],
  ['get', '/episodes', severalOf('episodes')],
  ['get', '/shows', severalOf('shows')],
  ['get', '/audiobooks', severalOf('audiobooks')],
  ['get', '/chapters', severalOf('chapters')],
  ['get', '/artists/{id}/top-tracks', topTracks],
  ['get', '/browse/new-releases', newReleases],
  ['get', '/browse/*', nothing],
  ['get', '/markets', markets],
  ['get', '/users/{id}', publicProfile],
  ['get', '/users/{id}/playlists', nothing],
  ['post', '/users/{id}/playlists', nothing],
  ['put', '/playlists/{id}/followers', nothing],
  ['delete', '/playlists/{id}/followers', nothing],
];

/** Every route of the Web API the sandbox knows (platform-apis §1.3, §1.4). */
export const apiRouteTable: readonly ApiRoute[] = [...described(kept, false), ...described(gone, true)];

/** The name under which a route is counted and hit by faults, such as `GET /albums/{id}`. */
export function nameOf({ method, path }: ApiRoute): string {
  return `${method.toUpperCase()} ${path}`;
}

function described(rows: readonly Row[], deprecated: boolean): ApiRoute[] {
  return rows.map(([method, path, answer]) => ({ method, path, deprecated, answer }));
}

function libraryOfKind(kind: UriKind): LegacyLibrary {
  return legacyLibrary(() => kind, 200);
}

function legacyRows(path: string, { save, remove, contains }: LegacyLibrary): Row[] {
  return [
    ['put', path, save],
    ['delete', path, remove],
    ['get', `${path}/contains`, contains],
  ];
}
