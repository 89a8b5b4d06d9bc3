import { Temporal } from '@js-temporal/polyfill';
import type { Release } from '../services/spotify/catalogue.js';

/** How long a release stays in view after its midnight, before the next one takes its place. */
const keptInViewMs = 3 * 86_400_000;

/** The first instant of the release date in a zone: where the clocks skip midnight, the first one after it. */
export function releaseMidnight({ releaseDate }: Pick<Release, 'releaseDate'>, zone: string): Date {
  return new Date(Temporal.PlainDate.from(releaseDate).toZonedDateTime(zone).epochMilliseconds);
}

/** The release everybody waits for, or that has just come out; null for an empty catalogue. */
export function releaseInView<Known extends Pick<Release, 'releaseDate'>>(
  releases: readonly Known[],
  { zone, now }: { zone: string; now: Date },
): Known | null {
  const byDate = [...releases].sort((one, other) => (one.releaseDate < other.releaseDate ? -1 : 1));
  const oldest = now.getTime() - keptInViewMs;
  return byDate.find((release) => releaseMidnight(release, zone).getTime() >= oldest) ?? byDate.at(-1) ?? null;
}
