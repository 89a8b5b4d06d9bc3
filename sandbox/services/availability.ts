import { Temporal } from '@js-temporal/polyfill';
import { z } from 'zod';
import { storeZones } from './store-zones.js';

const zone = z.string().refine(isZone, 'an IANA zone, such as Asia/Kolkata');

/** When one market gets a release: at midnight of the release date in a zone, at an instant, or (null) never. */
const opening = z.union([
  z.strictObject({ zone }),
  z.strictObject({ instant: z.iso.datetime({ offset: true }) }),
  z.null(),
]);

/** What every service knows of a release, and when each market gets it. */
export const releaseFacts = {
  title: z.string().trim().min(1).max(200),
  artist: z.string().trim().min(1).max(200),
  isrc: z.string().regex(/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/, 'an ISRC of 12 characters without hyphens'),
  upc: z.string().refine(isUpc, 'a UPC of 12 or 13 digits with a correct check digit'),
  releaseDate: z.iso.date(),
  durationMs: z.number().int().positive().default(200_000),
  /** Exceptions to the market's usual zone. */
  markets: z.record(z.string().regex(/^[A-Z]{2}$/), opening).default({}),
  /** Taken down everywhere at an instant: from then on unknown, or still shown and not playable. What was saved stays saved. */
  takenDown: z
    .strictObject({ at: z.iso.datetime({ offset: true }), shows: z.enum(['nothing', 'unplayable']).default('nothing') })
    .optional(),
};

type Facts = { readonly [Name in keyof typeof releaseFacts]: z.output<(typeof releaseFacts)[Name]> };

/** When a release is where. */
export type Availability = Pick<Facts, 'releaseDate' | 'markets'> & Partial<Pick<Facts, 'takenDown'>>;

/** The instant at which the release goes live in `market`; null if it never does. */
export function liveAt(release: Availability, market: string): Date | null {
  const exception = release.markets[market];
  if (exception === null) return null;
  if (exception !== undefined && 'instant' in exception) return new Date(exception.instant);
  const marketZone = exception?.zone ?? storeZones.get(market);
  return marketZone === undefined ? null : firstInstantOf(release.releaseDate, marketZone);
}

/** True from the moment the release is live in `market` until it is taken down. */
export function isLive(release: Availability, market: string, now: Date): boolean {
  return hasOpened(release, market, now) && !isDown(release, now);
}

/** True while `GET` finds the release in `market`: it is live, or taken down in the way that leaves it to be seen. */
export function isShown(release: Availability, market: string, now: Date): boolean {
  return hasOpened(release, market, now) && (!isDown(release, now) || release.takenDown?.shows === 'unplayable');
}

/** True from the moment any market has the release until it is taken down out of sight. */
export function isShownSomewhere(release: Availability, now: Date): boolean {
  return knownMarkets(release).some((market) => isShown(release, market, now));
}

/** True once the release is taken down out of sight. */
export function isGone(release: Availability, now: Date): boolean {
  return isDown(release, now) && release.takenDown?.shows === 'nothing';
}

function hasOpened(release: Availability, market: string, now: Date): boolean {
  const opensAt = liveAt(release, market);
  return opensAt !== null && opensAt.getTime() <= now.getTime();
}

function isDown({ takenDown }: Availability, now: Date): boolean {
  return takenDown !== undefined && Date.parse(takenDown.at) <= now.getTime();
}

/** The markets in which the release is live, in alphabetical order. */
export function liveMarkets(release: Availability, now: Date): string[] {
  return knownMarkets(release)
    .filter((market) => isLive(release, market, now))
    .sort();
}

function knownMarkets({ markets }: Availability): string[] {
  return [...new Set([...storeZones.keys(), ...Object.keys(markets)])];
}

/** Where daylight saving skips midnight, the day begins at the first instant after it. */
function firstInstantOf(date: string, zoneId: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zoneId).epochMilliseconds);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** GS1 check digit: weights 3 and 1 alternate from the right, the sum is a multiple of ten. */
function isUpc(code: string): boolean {
  if (!/^\d{12,13}$/.test(code)) return false;
  const sum = Array.from(code)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
