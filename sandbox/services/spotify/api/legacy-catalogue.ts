import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import { isShown, liveMarkets } from '../../availability.js';
import type { Release } from '../catalogue.js';
import { storeZones } from '../../store-zones.js';
import { base62Id } from '../uris.js';
import type { CatalogueCall } from './caller.js';
import { isVisible, releasesOf } from './catalogue-calls.js';
import { albumObject, artistObject, simplifiedAlbum, trackObject } from './objects.js';
import { pageOf, windowOf } from './paging.js';

/** Reads several at once: `GET /albums?ids=` and the like; what the caller cannot see is null. */
function several(
  plural: string,
  most: number,
  show: (call: CatalogueCall, id: string) => JsonValue,
): (call: CatalogueCall) => Answer {
  return (call) => {
    const ids = (call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) return apiError(400, 'Missing required field: ids');
    if (ids.length > most) return apiError(400, 'Too many ids requested');
    if (!ids.every((id) => base62Id.test(id))) return apiError(400, 'Invalid base62 id');
    return { status: 200, json: { [plural]: ids.map((id) => show(call, id)) } };
  };
}

function shown({ state, market }: CatalogueCall, kind: 'album' | 'track', id: string): Release | null {
  const release = state.catalogue.find({ kind, id });
  const isThere = release !== null && market !== null && isShown(release, market, state.calendar.now());
  return isThere ? release : null;
}

/** `GET /albums?ids=`. */
export const severalAlbums = several('albums', 20, (call, id) => {
  const release = shown(call, 'album', id);
  return release === null ? null : albumObject(release, call);
});

/** `GET /tracks?ids=`. */
export const severalTracks = several('tracks', 50, (call, id) => {
  const release = shown(call, 'track', id);
  return release === null ? null : trackObject(release, call, id);
});

/** `GET /artists?ids=`. */
export const severalArtists = several('artists', 50, (call, id) => {
  const release = call.state.catalogue.find({ kind: 'artist', id });
  return release === null ? null : artistObject(release, call);
});

/** Kinds of which the sandbox has nothing: every id is answered null. */
export function severalOf(plural: 'episodes' | 'shows' | 'audiobooks' | 'chapters'): (call: CatalogueCall) => Answer {
  return several(plural, 50, () => null);
}

/** `GET /artists/{id}/top-tracks`. */
export function topTracks(call: CatalogueCall): Answer {
  const tracks = releasesOf(call).filter((release) => isVisible(release, call));
  return { status: 200, json: { tracks: tracks.slice(0, 10).map((release) => trackObject(release, call)) } };
}

/** `GET /browse/new-releases`. */
export function newReleases(call: CatalogueCall): Answer {
  const asked = windowOf(call, { usual: 20, most: 50, lastOffset: 1000 });
  if ('refused' in asked) return asked.refused;
  const found = call.state.catalogue.all().filter((release) => isVisible(release, call));
  const albums = found.map((release) => simplifiedAlbum(release, call));
  return { status: 200, json: { albums: pageOf(albums, asked.window, { call, path: '/browse/new-releases' }) } };
}

/** `GET /markets`. */
export function markets({ state }: CatalogueCall): Answer {
  const now = state.calendar.now();
  const opened = state.catalogue.all().flatMap((release) => liveMarkets(release, now));
  return { status: 200, json: { markets: [...new Set([...storeZones.keys(), ...opened])].sort() } };
}

/** `GET /users/{id}`: what everybody may see of a listener. */
export function publicProfile({ id, state, apiUrl }: CatalogueCall): Answer {
  const account = state.accounts.all().find((each) => each.id === id);
  if (account === undefined) return apiError(404, 'Resource not found');
  const json = {
    display_name: account.displayName,
    external_urls: { spotify: `https://open.spotify.com/user/${id}` },
    followers: { href: null, total: 0 },
    href: `${apiUrl}/users/${id}`,
    id,
    images: [],
    type: 'user',
    uri: `spotify:user:${id}`,
  };
  return { status: 200, json };
}
