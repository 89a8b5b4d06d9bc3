import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { SavedItem } from '../../libraries.js';
import { parseUri, type SpotifyUri } from '../uris.js';
import { scopeRefusal, type ApiCall } from './caller.js';
import { albumObject, trackObject } from './objects.js';
import { fullLibraryRefusal } from './library-room.js';
import { pageOf, windowOf } from './paging.js';
import { scopesByKind } from './scopes-by-kind.js';

/** The most URIs one library call takes (platform-apis §1.4). */
const mostUris = 40;

/** `PUT /me/library?uris=`: 200 and no body, whether or not anything came of it. */
export function saveItems(call: ApiCall): Answer {
  return withUris(call, 'modify', (uris) => artistRefusal(call, uris) ?? saveAll(call, uris));
}

/** `DELETE /me/library?uris=`. */
export function removeItems(call: ApiCall): Answer {
  return withUris(call, 'modify', (uris) => artistRefusal(call, uris) ?? removeAll(call, uris));
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

function artistRefusal({ state }: ApiCall, uris: SpotifyUri[]): Answer | null {
  const refuses = state.settings().artistFollowViaLibrary === 'reject400';
  return refuses && uris.some(({ kind }) => kind === 'artist') ? apiError(400, 'Bad request') : null;
}

function saveAll(call: ApiCall, uris: SpotifyUri[]): Answer {
  return fullLibraryRefusal(call, uris) ?? write(call, uris, 'save');
}

function removeAll(call: ApiCall, uris: SpotifyUri[]): Answer {
  return write(call, uris, 'remove');
}

/** One by one: an artist may come out otherwise than what stands beside it (platform-apis §1.5). */
function write({ state, account, twist }: ApiCall, uris: SpotifyUri[], action: 'save' | 'remove'): Answer {
  const ignored = state.settings().artistFollowViaLibrary === 'silentNoop';
  for (const uri of uris) {
    state.libraries[action](account, [uri], ignored && uri.kind === 'artist' ? { kind: 'ghost' } : twist);
  }
  return { status: 200 };
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
      ? { added_at, track: trackObject(release, call, parsed?.id) }
      : { added_at, album: albumObject(release, call) },
  ];
}
