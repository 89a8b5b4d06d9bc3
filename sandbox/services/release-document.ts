import type { JsonValue } from '../state/journal.js';
import { liveAt, liveMarkets, type Availability } from './availability.js';

/** A release as the control API shows it, with where it is live now and when the markets that are exceptions get it. */
export function releaseDocument(
  release: Availability & Readonly<Record<string, JsonValue | undefined>>,
  now: Date,
): JsonValue {
  const markets = Object.keys(release.markets);
  return {
    ...release,
    exceptions: Object.fromEntries(markets.map((market) => [market, liveAt(release, market)?.toISOString() ?? null])),
    liveMarkets: liveMarkets(release, now),
  };
}
