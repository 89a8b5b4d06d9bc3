import { indianZones } from '../fans/age.js';
import { serviceNames, type ServiceName } from '../streaming/service-name.js';
import type { InAppBrowser } from './visit.js';

/** What is known of a visitor whom nobody has introduced. */
export type VisitorSigns = {
  /** What this browser has pre-saved on, the latest first, as it remembers it. */
  remembered: readonly ServiceName[];
  inAppBrowser: InAppBrowser | null;
  /** ISO 3166-1 alpha-2, by the address; null: not known. */
  country: string | null;
  /** The zone that the browser lives by; undefined: it has not said. */
  zone: string | undefined;
};

/** Apps that belong to a service: who comes from one has the other. */
const byApp: Readonly<Partial<Record<InAppBrowser, readonly ServiceName[]>>> = { youtube: ['youtubeMusic'] };

/** Where some services have more listeners than elsewhere: those first. */
const byCountry: Readonly<Record<string, readonly ServiceName[]>> = {
  IN: ['spotify', 'jiosaavn', 'gaana', 'youtubeMusic'],
};

/**
 * The services that a visitor probably listens on, the likeliest first: what they have used, what the app belongs to in
 * which they opened the link, what is listened on in their country. It only orders; nothing is left out by it. Pure.
 */
export function leaningOf({ remembered, inAppBrowser, country, zone }: VisitorSigns): ServiceName[] {
  const where = country ?? (zone !== undefined && indianZones.includes(zone) ? 'IN' : null);
  const inApp = inAppBrowser === null ? [] : (byApp[inAppBrowser] ?? []);
  const there = where === null ? [] : (byCountry[where] ?? []);
  return [...new Set([...remembered, ...inApp, ...there])];
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
