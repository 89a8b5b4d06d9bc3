import type { Speech } from './speech.js';

/** A share in whole per cent; what is not quite 0 or 100 is not said to be. */
export function percent(share: number, { label }: Pick<Speech, 'label'>): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return label('stats.almostNone');
  return whole === 100 && share < 1 ? label('stats.almostAll') : label('stats.percent', { share: whole });
}
