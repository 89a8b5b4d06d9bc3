import type { Answer } from '../../answers.js';
import type { Release } from '../../numbered-catalogue.js';
import { apiError, errors, ok } from '../answers.js';
import type { ApiCall } from './caller.js';
import { albumInList, albumObject, artistObject, trackInList, trackObject } from './objects.js';
import { pageOf } from './paging.js';
import { canSee, viewOf } from './view.js';

/** `GET /track/{id}`, where the id may be `isrc:…`: one track, even where several recordings share the ISRC. */
export function readTrack(call: ApiCall): Answer {
  const [, isrc] = /^isrc:(.+)$/i.exec(call.id) ?? [];
  const found =
    isrc === undefined
      ? call.state.catalogue.find('tracks', call.id)
      : first(call, (release) => release.isrc === isrc.toUpperCase(), call.state.settings().isrcLeadsTo);
  return found === null || !canSee(found, call) ? apiError(errors.noData) : ok(trackObject(found, viewOf(call)));
}

/** `GET /album/{id}`, where the id may be `upc:…`: the digits as the distributor gave them [unk]. */
export function readAlbum(call: ApiCall): Answer {
  const found = albumOf(call);
  return found === null ? apiError(errors.noData) : ok(albumObject(found, viewOf(call)));
}

/** `GET /album/{id}/tracks`. */
export function readAlbumTracks(call: ApiCall): Answer {
  const found = albumOf(call);
  return found === null ? apiError(errors.noData) : pageOf(call, [trackInList(found, viewOf(call))]);
}

/** `GET /artist/{id}`: known before anything of theirs is out. */
export function readArtist(call: ApiCall): Answer {
  const found = call.state.catalogue.find('artists', call.id);
  return found === null ? apiError(errors.noData) : ok(artistObject(found, viewOf(call)));
}

/** `GET /artist/{id}/albums`. */
export function readArtistAlbums(call: ApiCall): Answer {
  if (call.state.catalogue.find('artists', call.id) === null) return apiError(errors.noData);
  const albums = call.state.catalogue.all().filter(({ artistId }) => artistId === call.id);
  return pageOf(
    call,
    albums.filter((release) => canSee(release, call)).map((release) => albumInList(release, viewOf(call))),
  );
}

function albumOf(call: ApiCall): Release | null {
  const [, upc] = /^upc:(.+)$/i.exec(call.id) ?? [];
  const found =
    upc === undefined ? call.state.catalogue.find('albums', call.id) : first(call, (release) => release.upc === upc);
  return found !== null && canSee(found, call) ? found : null;
}

/** The first that fits, or the last; one that is to be seen before one that is not. */
function first(call: ApiCall, fits: (release: Release) => boolean, end: 'first' | 'last' = 'first'): Release | null {
  const fitting = call.state.catalogue.all().filter(fits);
  const all = end === 'first' ? fitting : fitting.reverse();
  return all.find((release) => canSee(release, call)) ?? all[0] ?? null;
}
