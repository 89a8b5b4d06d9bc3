import { storeZones } from '../services/store-zones.js';

/** The engine's own name for a zone, which for some is a former one (Asia/Calcutta); undefined if it knows none. */
function engineName(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Today's names of zones that engines still list under a former one. */
const todaysNames = new Map([...new Set(storeZones.values())].map((zone) => [engineName(zone) ?? zone, zone]));

/** Every zone one can choose, by today's name, in alphabetical order. */
export const zones: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone').map((zone) => todaysNames.get(zone) ?? zone), 'UTC']),
].sort();

/** The listed zone this name stands for (`Asia/Calcutta` is `Asia/Kolkata`); undefined if it is no zone. */
export function listedZone(name: string): string | undefined {
  if (zones.includes(name)) return name;
  const known = engineName(name);
  return known === undefined ? undefined : (todaysNames.get(known) ?? known);
}

/** What people call it: `Kolkata`, `New York`, `Buenos Aires`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Zones by continent, as a chooser groups them. */
export function zonesByContinent(): [continent: string, zones: string[]][] {
  const groups = new Map<string, string[]>();
  for (const zone of zones) {
    const continent = zone.includes('/') ? (zone.split('/')[0] ?? '') : 'Elsewhere';
    groups.set(continent, [...(groups.get(continent) ?? []), zone]);
  }
  return [...groups];
}
