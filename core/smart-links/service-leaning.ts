import { indianZones } from '../fans/age.js';
import { serviceNames, type ServiceName } from '../streaming/service-name.js';
import type { InAppBrowser } from './visit.js';

/** What a visit tells of the services that somebody listens on. */
export type VisitorSigns = {
  /** What this browser has pre-saved on, the latest first, as it remembers it. */
  remembered: readonly ServiceName[];
  inAppBrowser: InAppBrowser | null;
  /** ISO 3166-1 alpha-2, by the address; null: not known. */
  country: string | null;
};

/** For somebody of whom nothing is known. */
export const noSigns: VisitorSigns = { remembered: [], inAppBrowser: null, country: null };

/** Apps that belong to a service: who comes from one has the other. */
const byApp: Readonly<Partial<Record<InAppBrowser, readonly ServiceName[]>>> = { youtube: ['youtubeMusic'] };

/** Where some services have more listeners than elsewhere: those first. */
const byCountry: Readonly<Record<string, readonly ServiceName[]>> = {
  IN: ['spotify', 'jiosaavn', 'gaana', 'youtubeMusic'],
};

/**
 * The services that a visitor probably listens on, the likeliest first: what they have used, what the app belongs to in
 * which they opened the link, what is listened on in their country. `zone` is the one they are shown times in: it tells
 * the country where the address does not. It only orders; nothing is left out by it. Pure.
 */
export function leaningOf({ remembered, inAppBrowser, country }: VisitorSigns, zone: string): ServiceName[] {
  const where = country ?? (indianZones.includes(zone) ? 'IN' : null);
  const inApp = inAppBrowser === null ? [] : (byApp[inAppBrowser] ?? []);
  const there = where === null ? [] : (byCountry[where] ?? []);
  return [...new Set([...remembered, ...inApp, ...there])];
}

/** The signs that make a difference, so that who leans to the same can be shown the same page. Pure. */
export function tellingSigns({ remembered, inAppBrowser, country }: VisitorSigns): VisitorSigns {
  return {
    remembered,
    inAppBrowser: inAppBrowser !== null && byApp[inAppBrowser] ? inAppBrowser : null,
    country: country === null || byCountry[country] ? country : 'elsewhere',
  };
}

/** As many as are worth remembering. */
const mostRemembered = 4;

/** What a browser remembers once this service was used as well. Pure. */
export function rememberedWith(service: ServiceName, before: readonly ServiceName[]): ServiceName[] {
  return [service, ...before.filter((name) => name !== service)].slice(0, mostRemembered);
}

/** Reads what a browser has kept: names with dots between them; what is no service is left out. Pure. */
export function parseRemembered(text: string): ServiceName[] {
  const names = text.split('.').flatMap((name) => serviceNames.find((known) => known === name) ?? []);
  return [...new Set(names)].slice(0, mostRemembered);
}
