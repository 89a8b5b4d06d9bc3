import { localeOf, type Language } from './language.js';

type Shape = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

const weekday: Shape = { weekday: 'long' };
const dayAndMonth: Shape = { day: 'numeric', month: 'long' };
const dayMonthYear: Shape = { ...dayAndMonth, year: 'numeric' };
/** How {@link longDate} is written, for a page's script that writes it by other clocks. */
export const wholeDate: Shape = { ...weekday, ...dayMonthYear };
/** How {@link clockTime} is written. */
export const hourAndMinute: Shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const dayAndTime: Shape = { day: '2-digit', month: 'short', ...hourAndMinute };

/** A local date, YYYY-MM-DD, as people say it: "Friday, 18 December". */
export function dayInWords(date: string, language: Language): string {
  return weekdayAndDay(new Date(`${date}T00:00:00Z`), 'UTC', language);
}

/** A local date, YYYY-MM-DD, with its year: "Friday 18 December 2026". */
export function longDayInWords(date: string, language: Language): string {
  return longDate(new Date(`${date}T00:00:00Z`), 'UTC', language);
}

/** The day of an instant by the clocks of a zone: "Friday, 18 December". */
export function weekdayAndDay(at: Date, timeZone: string, language: Language): string {
  const [name, day] = [weekday, dayAndMonth].map((shape) => written(at, { shape, timeZone, language }));
  return `${name ?? ''}, ${day ?? ''}`;
}

/** The day of an instant by the clocks of a zone, with its year: "18 December 2026". */
export function dayAndYear(at: Date, timeZone: string, language: Language): string {
  return written(at, { shape: dayMonthYear, timeZone, language });
}

/** The same with the weekday, as the language orders them: "Friday 18 December 2026". */
export function longDate(at: Date, timeZone: string, language: Language): string {
  return written(at, { shape: wholeDate, timeZone, language });
}

/** The time of an instant by the clocks of a zone, of 24 hours: "00:00". */
export function clockTime(at: Date, timeZone: string, language: Language): string {
  return written(at, { shape: hourAndMinute, timeZone, language });
}

/** Day and time by the clocks of a zone, as short as a table wants it: "18 Dec, 00:00". */
export function shortMoment(at: Date, timeZone: string, language: Language): string {
  return written(at, { shape: dayAndTime, timeZone, language });
}

type Writing = { shape: Shape; timeZone: string; language: Language };

function written(at: Date, writing: Writing): string {
  return formatterOf(writing).format(at);
}

/** Making a formatter takes a hundred times as long as using it: one for each shape, language and zone is kept. */
const formatters = new Map<Shape, Map<string, Intl.DateTimeFormat>>();
/** More zones and languages than there are would be somebody's game. */
const mostKept = 3_000;

function formatterOf({ shape, timeZone, language }: Writing): Intl.DateTimeFormat {
  const kept = formatters.get(shape) ?? new Map<string, Intl.DateTimeFormat>();
  formatters.set(shape, kept);
  const key = `${language} ${timeZone}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const formatter = new Intl.DateTimeFormat(localeOf[language], { ...shape, timeZone });
  kept.set(key, formatter);
  return formatter;
}
