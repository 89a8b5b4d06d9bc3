import { indianZones } from '../fans/age.js';
import { serviceNames, type ServiceName } from '../streaming/service-name.js';
import type { Visit } from './visit.js';

/** What a visit tells of the services that somebody listens on. */
export type VisitorSigns = Pick<Visit, 'comesFrom' | 'system'> & {
  /** What this browser has pre-saved on, the latest first, as it remembers it. */
  remembered: readonly ServiceName[];
  /** ISO 3166-1 alpha-2, by the address; null: not known. */
  country: string | null;
};

/** For somebody of whom nothing is known. */
export const noSigns: VisitorSigns = { remembered: [], comesFrom: null, system: 'other', country: null };

type Leanings<Sign extends string> = Readonly<Partial<Record<Sign, readonly ServiceName[]>>>;

/** The tables that a visitor's leaning is read from, in the order they count; where each line comes from: docs/services.md. */
export const leanings: {
  /** The service that an app or site belongs to: who comes from one has the other. */
  ownService: Leanings<NonNullable<Visit['comesFrom']>>;
  /** The service that comes with the phone. */
  onEveryPhone: Leanings<Visit['system']>;
  /** The services into which an app saves what is heard in it. */
  savesInto: Leanings<NonNullable<Visit['comesFrom']>>;
  /** Where some services have more listeners than elsewhere. */
  inCountry: Readonly<Record<string, readonly ServiceName[]>>;
} = {
  ownService: { youtube: ['youtubeMusic'] },
  onEveryPhone: { ios: ['appleMusic'] },
  savesInto: { tiktok: ['spotify', 'appleMusic', 'amazonMusic'] },
  inCountry: {
    IN: ['spotify', 'jiosaavn', 'gaana', 'youtubeMusic'],
    NG: ['spotify', 'audiomack'],
    FR: ['spotify', 'deezer', 'appleMusic', 'youtubeMusic'],
    BR: ['spotify', 'youtubeMusic', 'deezer'],
    MX: ['spotify', 'amazonMusic', 'youtubeMusic'],
    US: ['spotify', 'appleMusic', 'amazonMusic', 'youtubeMusic'],
    GB: ['spotify', 'appleMusic', 'amazonMusic', 'youtubeMusic'],
    JP: ['spotify', 'appleMusic', 'amazonMusic'],
  },
};

/**
 * The services that a visitor probably listens on, the likeliest first: what they have used, what the app belongs to that
 * they come from, what comes with their phone, what that app saves into, what is listened on in their country. `zone` is
 * the one they are shown times in: it tells the country where the address does not. What comes with a phone is a sign too
 * weak to lead with a service that `canLead` does not hold good. It only orders; nothing is left out by it. Pure.
 */
export function leaningOf(
  { remembered, comesFrom, system, country }: VisitorSigns,
  zone: string,
  canLead: (service: ServiceName) => boolean = () => true,
): ServiceName[] {
  const { ownService, onEveryPhone, savesInto, inCountry } = leanings;
  const where = country ?? (indianZones.includes(zone) ? 'IN' : null);
  const ofApp = (table: typeof ownService) => (comesFrom === null ? [] : (table[comesFrom] ?? []));
  const ofPhone = (onEveryPhone[system] ?? []).filter(canLead);
  const there = where === null ? [] : (inCountry[where] ?? []);
  return [...new Set([...remembered, ...ofApp(ownService), ...ofPhone, ...ofApp(savesInto), ...there])];
}

/** The signs that make a difference, so that who leans to the same can be shown the same page. Pure. */
export function tellingSigns({ remembered, comesFrom, system, country }: VisitorSigns): VisitorSigns {
  const { ownService, onEveryPhone, savesInto, inCountry } = leanings;
  return {
    remembered,
    comesFrom: comesFrom !== null && (ownService[comesFrom] ?? savesInto[comesFrom]) ? comesFrom : null,
    system: onEveryPhone[system] ? system : 'other',
    country: country === null || inCountry[country] ? country : 'elsewhere',
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
