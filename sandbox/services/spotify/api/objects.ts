import type { JsonValue } from '../../../state/journal.js';
import { liveMarkets, type Release } from '../catalogue.js';
import type { ApiCall } from './caller.js';

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/** The track of a release as `GET /tracks/{id}` answers it. */
export function trackObject(release: Release, call: ApiCall): JsonObject {
  return {
    album: simplifiedAlbum(release, call),
    artists: [artistObject(release, call)],
    ...trackFacts(release, call),
    external_ids: { isrc: release.isrc },
    ...(call.app.mode === 'devNew' ? {} : { popularity: 0 }),
  };
}

/** The album of a release as `GET /albums/{id}` answers it. */
export function albumObject(release: Release, call: ApiCall): JsonObject {
  const track = { artists: [artistObject(release, call)], ...trackFacts(release, call) };
  const href = `${call.apiUrl}/albums/${release.albumId}/tracks`;
  return {
    ...simplifiedAlbum(release, call),
    tracks: { href, limit: 50, next: null, offset: 0, previous: null, total: 1, items: [track] },
    copyrights: [{ text: `© ${release.artist}`, type: 'C' }],
    external_ids: { upc: release.upc },
    genres: [],
    ...(call.app.mode === 'devNew' ? {} : { label: release.artist, popularity: 0 }),
  };
}

/** The album of a release as it stands in lists and inside its track: without tracks and codes. */
export function simplifiedAlbum(release: Release, call: ApiCall): JsonObject {
  return {
    album_type: 'single',
    total_tracks: 1,
    ...identity('album', release.albumId, call),
    images: [],
    name: release.title,
    release_date: release.releaseDate,
    release_date_precision: 'day',
    artists: [artistObject(release, call)],
    ...markets(release, call),
  };
}

function trackFacts(release: Release, call: ApiCall): JsonObject {
  return {
    ...identity('track', release.trackId, call),
    name: release.title,
    disc_number: 1,
    track_number: 1,
    duration_ms: release.durationMs,
    explicit: false,
    is_local: false,
    ...markets(release, call),
    ...(call.query.has('market') ? { is_playable: true } : {}),
  };
}

function artistObject(release: Release, call: ApiCall): JsonObject {
  return { ...identity('artist', release.artistId, call), name: release.artist };
}

function identity(type: 'track' | 'album' | 'artist', id: string, call: ApiCall): JsonObject {
  return {
    type,
    id,
    uri: `spotify:${type}:${id}`,
    href: `${call.apiUrl}/${type}s/${id}`,
    external_urls: { spotify: `https://open.spotify.com/${type}/${id}` },
  };
}

/** The list of markets went from the development mode in 2026-02 (platform-apis §1.3), and goes where a market is asked for. */
function markets(release: Release, call: ApiCall): JsonObject {
  if (call.app.mode === 'devNew' || call.query.has('market')) return {};
  return { available_markets: liveMarkets(release, call.state.calendar.now()) };
}
