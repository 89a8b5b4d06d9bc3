/** Dates and durations as a fan reads them. */

type Shape = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

const dateShape: Shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const timeShape: Shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** `Friday, 18 December 2026` in the given zone. */
export function longDate(at: Date, timeZone: string): string {
  return formatterOf(dateShape, timeZone).format(at);
}

/** `00:00` in the given zone. */
export function clockTime(at: Date, timeZone: string): string {
  return formatterOf(timeShape, timeZone).format(at);
}

/** Making a formatter takes a hundred times as long as using it: one for each shape and zone is kept. */
const formatters = new Map<Shape, Map<string, Intl.DateTimeFormat>>();
/** More zones than there are would be somebody's game. */
const mostZones = 600;

function formatterOf(shape: Shape, timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(shape) ?? new Map<string, Intl.DateTimeFormat>();
  formatters.set(shape, kept);
  const known = kept.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone });
  if (kept.size >= mostZones) kept.clear();
  kept.set(timeZone, formatter);
  return formatter;
}

/** `Kolkata` for `Asia/Kolkata`. */
export function cityOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** What is left until `at`, in whole days, hours and minutes. */
export function timeLeft(at: Date, now: Date): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/** `1 link`, `2 links`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
