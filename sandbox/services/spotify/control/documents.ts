import { liveAt, liveMarkets } from '../../availability.js';
import type { Release } from '../catalogue.js';
import type { SpotifyState } from '../state.js';
import type { JsonValue } from '../../../state/journal.js';

/**
 * A release as the control API shows it: what a campaign needs to name it, where
 * it is live now, and the first instant at which some market gets it.
 */
export function releaseDocument(release: Release, state: SpotifyState): JsonValue {
  const { trackId, albumId, artistId, ...facts } = release;
  const markets = Object.keys(release.markets);
  return {
    trackUri: `spotify:track:${trackId}`,
    albumUri: `spotify:album:${albumId}`,
    artistUri: `spotify:artist:${artistId}`,
    trackId,
    albumId,
    artistId,
    ...facts,
    exceptions: Object.fromEntries(markets.map((market) => [market, liveAt(release, market)?.toISOString() ?? null])),
    liveMarkets: liveMarkets(release, state.calendar.now()),
  };
}
