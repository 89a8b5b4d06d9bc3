import type { Moment } from './phrase.js';

/** A moment where nothing follows the reader's clock: a countdown as it stands now, everything else in UTC. */
export function momentInWords({ at, as }: Moment, now: Date): string {
  if (as === 'countdown') return countdown(at.getTime() - now.getTime());
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  if (as === 'date') return day.format(at);
  return `${day.format(at)}, ${at.toISOString().slice(11, 16)} UTC`;
}

const minuteMs = 60_000;
const units = [
  { unit: 'day', ms: 24 * 60 * minuteMs },
  { unit: 'hour', ms: 60 * minuteMs },
  { unit: 'minute', ms: minuteMs },
] as const;

function countdown(leftMs: number): string {
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  const { unit, ms } = units.find((each) => Math.abs(leftMs) >= each.ms) ?? units[2];
  return relative.format(Math.round(leftMs / ms), unit);
}
