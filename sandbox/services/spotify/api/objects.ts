import type { JsonValue } from '../../../state/journal.js';
import { coverUrl } from '../../cover-art.js';
import { isLive, liveMarkets } from '../../availability.js';
import type { Release } from '../catalogue.js';
import type { CatalogueCall } from './caller.js';

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/**
 * The track of a release as `GET /tracks/{id}` answers it. Asked by the id of a track it
 * plays in the place of, it says so if a market is asked for (`linked_from`), and else
 * answers as that track, which no market has.
 */
export function trackObject(release: Release, call: CatalogueCall, askedId = release.trackId): JsonObject {
  const track = {
    album: simplifiedAlbum(release, call),
    artists: [artistReference(release, call)],
    ...trackFacts(release, call),
    external_ids: { isrc: release.isrc },
    ...(isReduced(call) ? {} : { popularity: 0 }),
  };
  if (askedId === release.trackId) return track;
  const asked = identity('track', askedId, call);
  if (call.query.has('market')) return isReduced(call) ? track : { ...track, linked_from: asked };
  return { ...track, ...asked, ...(isReduced(call) ? {} : { available_markets: [] }) };
}

/** The album of a release as `GET /albums/{id}` answers it. */
export function albumObject(release: Release, call: CatalogueCall): JsonObject {
  const href = `${call.apiUrl}/albums/${release.albumId}/tracks`;
  return {
    ...simplifiedAlbum(release, call),
    tracks: {
      href,
      limit: 50,
      next: null,
      offset: 0,
      previous: null,
      total: 1,
      items: [simplifiedTrack(release, call)],
    },
    copyrights: [{ text: `© ${release.artist}`, type: 'C' }],
    external_ids: { upc: release.upc },
    genres: [],
    ...(isReduced(call) ? {} : { label: release.artist, popularity: 0 }),
  };
}

/** The track of a release as it stands in its album: without album and code. */
export function simplifiedTrack(release: Release, call: CatalogueCall): JsonObject {
  return { artists: [artistReference(release, call)], ...trackFacts(release, call) };
}

/** The artist of a release as `GET /artists/{id}` answers it. */
export function artistObject(release: Release, call: CatalogueCall): JsonObject {
  const counts = { followers: { href: null, total: 0 }, popularity: 0 };
  return { ...artistReference(release, call), genres: [], images: [], ...(isReduced(call) ? {} : counts) };
}

/** The album of a release as it stands in lists and inside its track: without tracks and codes. */
export function simplifiedAlbum(release: Release, call: CatalogueCall): JsonObject {
  return {
    album_type: 'single',
    total_tracks: 1,
    ...identity('album', release.albumId, call),
    images: imagesOf(release, call),
    name: release.title,
    release_date: release.releaseDate,
    release_date_precision: 'day',
    artists: [artistReference(release, call)],
    ...markets(release, call),
  };
}

/** The largest first, as Spotify keeps them. */
function imagesOf(release: Release, { apiUrl }: CatalogueCall): JsonObject[] {
  const { origin } = new URL(apiUrl);
  return [640, 300, 64].map((edge) => ({ url: coverUrl(release, edge, origin), height: edge, width: edge }));
}

function trackFacts(release: Release, call: CatalogueCall): JsonObject {
  return {
    ...identity('track', release.trackId, call),
    name: release.title,
    disc_number: 1,
    track_number: 1,
    duration_ms: release.durationMs,
    explicit: false,
    is_local: false,
    ...markets(release, call),
    ...(call.query.has('market') ? playable(release, call) : {}),
  };
}

/** Only a call that asks for a market is told (platform-apis §1.4). */
function playable(release: Release, { market, state }: CatalogueCall): JsonObject {
  if (market !== null && isLive(release, market, state.calendar.now())) return { is_playable: true };
  return { is_playable: false, restrictions: { reason: 'market' } };
}

function artistReference(release: Release, call: CatalogueCall): JsonObject {
  return { ...identity('artist', release.artistId, call), name: release.artist };
}

function identity(type: 'track' | 'album' | 'artist', id: string, call: CatalogueCall): JsonObject {
  return {
    type,
    id,
    uri: `spotify:${type}:${id}`,
    href: `${call.apiUrl}/${type}s/${id}`,
    external_urls: { spotify: `https://open.spotify.com/${type}/${id}` },
  };
}

/** The list of markets went from the development mode in 2026-02 (platform-apis §1.3), and goes where a market is asked for. */
function markets(release: Release, call: CatalogueCall): JsonObject {
  if (isReduced(call) || call.query.has('market')) return {};
  return { available_markets: liveMarkets(release, call.state.calendar.now()) };
}

/** The fields that development mode lost in 2026-02 (platform-apis §1.3) are gone for the apps made since. */
export function isReduced({ app }: CatalogueCall): boolean {
  return app.mode === 'devNew';
}
