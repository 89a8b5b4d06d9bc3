import { EngineError } from '../errors.js';

/** How the name of a zone is written: `UTC`, or a place. Abbreviations and offsets are not. */
export const timeZoneShape = /^(UTC|[A-Za-z_]{1,20}(\/[A-Za-z0-9_+-]{1,30}){1,2})$/;

/**
 * Checks a time zone's name by building a formatter with it: Node 20's own list lacks
 * `Asia/Kolkata` and a dozen others that it understands. Abbreviations (`IST` is three
 * different zones) and offsets (`+05:30` knows no daylight saving) are refused.
 *
 * @returns the name as given
 * @throws EngineError `time-zone-unknown`
 */
export function parseTimeZone(text: string): string {
  const refuse = (cause?: unknown) =>
    new EngineError('time-zone-unknown', 'A time zone is a place such as Asia/Kolkata or Europe/Berlin, or UTC.', {
      cause,
    });
  if (!timeZoneShape.test(text)) throw refuse();
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch (cause) {
    throw refuse(cause);
  }
}

/** Whether `parseTimeZone` takes it. */
export function isTimeZone(text: string): boolean {
  try {
    return parseTimeZone(text) === text;
  } catch {
    return false;
  }
}

/** Names that Node 20 still lists, and many browsers still report, under the one they had before. */
export const modernNames: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** They change with the Node that runs, and not while it runs. */
let zones: readonly string[] | undefined;

/** All zones a fan can choose from, by the names they go by today, sorted. */
export function listTimeZones(): string[] {
  zones ??= [
    ...new Set([...Intl.supportedValuesOf('timeZone').map((name) => modernNames[name] ?? name), 'UTC']),
  ].sort();
  return [...zones];
}
