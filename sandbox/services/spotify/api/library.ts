import type { JsonValue } from '../../../state/journal.js';
import { apiError, type Answer } from '../answers.js';
import type { SavedItem } from '../libraries.js';
import { parseUri, type SpotifyUri, type UriKind } from '../uris.js';
import { scopeRefusal, type ApiCall } from './caller.js';
import { albumObject, trackObject } from './objects.js';
import { pageOf, windowOf } from './paging.js';

/** The most URIs one library call takes (platform-apis §1.4). */
const mostUris = 40;

/** Which scope a kind of item needs (platform-apis §1.4: it depends on the type of the URI). */
const scopesByKind: Record<UriKind, { modify: string; read: string }> = {
  track: { modify: 'user-library-modify', read: 'user-library-read' },
  album: { modify: 'user-library-modify', read: 'user-library-read' },
  episode: { modify: 'user-library-modify', read: 'user-library-read' },
  show: { modify: 'user-library-modify', read: 'user-library-read' },
  audiobook: { modify: 'user-library-modify', read: 'user-library-read' },
  artist: { modify: 'user-follow-modify', read: 'user-follow-read' },
  user: { modify: 'user-follow-modify', read: 'user-follow-read' },
  playlist: { modify: 'playlist-modify-public', read: 'playlist-read-private' },
};

/** `PUT /me/library?uris=`: 200 and no body, whether or not anything came of it. */
export function saveItems(call: ApiCall): Answer {
  return withUris(call, 'modify', (uris) => {
    call.state.libraries.save(call.account, uris);
    return { status: 200 };
  });
}

/** `DELETE /me/library?uris=`. */
export function removeItems(call: ApiCall): Answer {
  return withUris(call, 'modify', (uris) => {
    call.state.libraries.remove(call.account, uris);
    return { status: 200 };
  });
}

/** `GET /me/library/contains?uris=`: one boolean per URI, in order. */
export function containsItems(call: ApiCall): Answer {
  return withUris(call, 'read', (uris) => ({
    status: 200,
    json: uris.map(({ uri }) => call.state.libraries.contains(call.account, uri)),
  }));
}

/** `GET /me/library` does not exist: 405 (platform-apis §1.4). */
export function libraryHasNoGet(): Answer {
  return { ...apiError(405, 'Method not allowed'), headers: { Allow: 'PUT, DELETE' } };
}

/** `GET /me/tracks`: the saved tracks, newest first. */
export function savedTracks(call: ApiCall): Answer {
  return savedPage(call, 'track', '/me/tracks');
}

/** `GET /me/albums`: the saved albums, newest first. */
export function savedAlbums(call: ApiCall): Answer {
  return savedPage(call, 'album', '/me/albums');
}

/** The URIs come in the query alone; a body is not looked at. */
function withUris(call: ApiCall, need: 'modify' | 'read', act: (uris: SpotifyUri[]) => Answer): Answer {
  const texts = (call.query.get('uris') ?? '').split(',').filter((text) => text !== '');
  if (texts.length === 0) return apiError(400, 'Missing required field: uris');
  if (texts.length > mostUris) return apiError(400, 'Too many uris');
  const uris = texts.map(parseUri).filter((uri) => uri !== null);
  if (uris.length < texts.length) return apiError(400, 'Bad request');
  const scopes = uris.map(({ kind }) => scopesByKind[kind][need]);
  return scopeRefusal(call, ...scopes) ?? act(uris);
}

function savedPage(call: ApiCall, kind: 'track' | 'album', path: string): Answer {
  const refusal = scopeRefusal(call, 'user-library-read');
  if (refusal !== null) return refusal;
  const asked = windowOf(call, { usual: 20, most: 50, lastOffset: 100_000 });
  if ('refused' in asked) return asked.refused;
  const items = call.state.libraries.items(call.account).flatMap((item) => savedObject(item, kind, call));
  return { status: 200, json: pageOf(items, asked.window, { call, path }) };
}

function savedObject({ uri, addedAt }: SavedItem, kind: 'track' | 'album', call: ApiCall): JsonValue[] {
  const parsed = parseUri(uri);
  const release = parsed?.kind === kind ? call.state.catalogue.find(parsed) : null;
  if (release === null) return [];
  const added_at = addedAt.replace(/\.\d+Z$/, 'Z');
  return [
    kind === 'track'
      ? { added_at, track: trackObject(release, call) }
      : { added_at, album: albumObject(release, call) },
  ];
}
