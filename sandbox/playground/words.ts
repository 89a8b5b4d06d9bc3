const locale = 'en-GB';

function formatted(options: Intl.DateTimeFormatOptions): (instant: Date, zone: string) => string {
  return (instant, timeZone) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant);
}

/** `Friday 18 December` */
export const longDay = formatted({ weekday: 'long', day: 'numeric', month: 'long' });

/** `Fri 18 Dec` */
export function shortDay(instant: Date, zone: string): string {
  return formatted({ weekday: 'short', day: 'numeric', month: 'short' })(instant, zone).replace(',', '');
}

/** `00:00` */
export const clock = formatted({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Fri 18 Dec, 00:00` */
export function dayAndClock(instant: Date, zone: string): string {
  return `${shortDay(instant, zone)}, ${clock(instant, zone)}`;
}

/** The time alone if it is of the same day as `now`, else with its day before it. */
export function lately(instant: Date, now: Date, zone: string): string {
  return shortDay(instant, zone) === shortDay(now, zone) ? clock(instant, zone) : dayAndClock(instant, zone);
}

/** How Discord writes `<t:…:style>`; anything unknown as `f`. */
export function stampWords(instant: Date, style: string, zone: string): string {
  const options = stampStyles[style] ?? stampStyles['f'];
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(instant);
}

const stampStyles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `in 25 days`, `2 hours ago`, `now` */
export function relative(instant: Date, now: Date): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  if (seconds === 0) return 'now';
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return words.format(Math.trunc(seconds / length), unit);
}

/** `A` for Asha, `LT` for Late Trains; by what is seen, so that a letter is not cut from its marks. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2);
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return words
    .map((word) => [...segments.segment(word)][0]?.segment ?? '')
    .join('')
    .toUpperCase();
}

/** 0 to 359, always the same for the same text, however it is capitalised: a colour of one's own. */
export function hueOf(text: string): number {
  return Array.from(text.toLowerCase()).reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
