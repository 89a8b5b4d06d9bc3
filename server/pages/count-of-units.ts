import { localeOf, type Language } from '../../core/languages/language.js';

/** The units that a countdown counts in. */
export type TimeUnit = 'day' | 'hour' | 'minute';

const formatters = new Map<string, Intl.NumberFormat>();

/** How many, and what of, each apart: `3` and `days`, as the language counts (CLDR). */
export function countOfUnits(count: number, unit: TimeUnit, language: Language): { count: string; unit: string } {
  const kept = `${language} ${unit}`;
  const formatter =
    formatters.get(kept) ?? new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' });
  formatters.set(kept, formatter);
  const parts = formatter.formatToParts(count);
  const read = (type: Intl.NumberFormatPartTypes) =>
    parts
      .filter((part) => part.type === type)
      .map(({ value }) => value)
      .join('');
  return { count: read('integer'), unit: read('unit') };
}
