import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import { isLive, isShown } from '../../availability.js';
import type { Release } from '../catalogue.js';
import { base62Id } from '../uris.js';
import type { CatalogueCall } from './caller.js';
import { albumObject, artistObject, simplifiedAlbum, simplifiedTrack, trackObject } from './objects.js';
import { listBounds, pageOf, windowOf } from './paging.js';

/** `GET /tracks/{id}`. */
export function readTrack(call: CatalogueCall): Answer {
  return read(call, 'track', (release) => trackObject(release, call, call.id));
}

/** `GET /albums/{id}`. */
export function readAlbum(call: CatalogueCall): Answer {
  return read(call, 'album', (release) => albumObject(release, call));
}

/** `GET /albums/{id}/tracks`. */
export function albumTracks(call: CatalogueCall): Answer {
  const asked = windowOf(call, { usual: 20, most: 50, lastOffset: 1000 });
  if ('refused' in asked) return asked.refused;
  const path = `/albums/${call.id}/tracks`;
  return read(call, 'album', (release) => pageOf([simplifiedTrack(release, call)], asked.window, { call, path }));
}

/** `GET /artists/{id}`: known as soon as the catalogue knows a release, live or not. */
export function readArtist(call: CatalogueCall): Answer {
  if (!base62Id.test(call.id)) return apiError(400, 'Invalid base62 id');
  const release = call.state.catalogue.find({ kind: 'artist', id: call.id });
  if (release === null) return apiError(404, 'Resource not found');
  return { status: 200, json: artistObject(release, call) };
}

/** `GET /artists/{id}/albums`: what the caller's market has; everything here is a single. */
export function artistAlbums(call: CatalogueCall): Answer {
  if (!base62Id.test(call.id)) return apiError(400, 'Invalid base62 id');
  const asked = windowOf(call, { ...listBounds(call), lastOffset: 1000 });
  if ('refused' in asked) return asked.refused;
  const groups = (call.query.get('include_groups') ?? 'single').split(',');
  const group = call.app.mode === 'devNew' ? {} : { album_group: 'single' };
  const albums = releasesOf(call)
    .filter((release) => groups.includes('single') && isVisible(release, call))
    .map((release) => ({ ...simplifiedAlbum(release, call), ...group }));
  return { status: 200, json: pageOf(albums, asked.window, { call, path: `/artists/${call.id}/albums` }) };
}

/** The releases of the artist in the path. */
export function releasesOf({ id, state }: CatalogueCall): Release[] {
  return state.catalogue.all().filter(({ artistId }) => artistId === id);
}

/**
 * True if the caller can see the release: a listener's country decides, whatever `market` says, and without either
 * nothing counts as there (platform-apis §1.4).
 */
export function isVisible(release: Release, { market, state }: CatalogueCall): boolean {
  return market !== null && isLive(release, market, state.calendar.now());
}

/** What is not live yet in the caller's market is answered like what never was: 404. */
function read(call: CatalogueCall, kind: 'track' | 'album', show: (release: Release) => Answer['json']): Answer {
  if (!base62Id.test(call.id)) return apiError(400, 'Invalid base62 id');
  const release = call.state.catalogue.find({ kind, id: call.id });
  const { market } = call;
  if (release === null || market === null || !isShown(release, market, call.state.calendar.now()))
    return apiError(404, 'Resource not found');
  return { status: 200, json: show(release) ?? null };
}
