import { listTimeZones } from '../../../core/fans/time-zone.js';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { dayMs } from '../world.js';
import { localDates } from './local-dates.js';

/** Every zone a fan can choose. */
export const zones = listTimeZones();
const firstDay = Date.UTC(2027, 0, 1);
const dayCount = (Date.UTC(2029, 0, 1) - firstDay) / dayMs;
/** Every date of 2027 and 2028, of which one has a 29 February. */
export const everyDate = Array.from({ length: dayCount }, (_, day) => dateOf(firstDay + day * dayMs));

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** What is wrong with the start of this date in this zone; empty if nothing is. */
export function faultsOf(zone: string, dates: readonly string[]): string[] {
  const localDate = localDates(zone);
  let previous = Number.NEGATIVE_INFINITY;
  return dates.flatMap((date) => {
    const instant = startOfDay(date, zone).getTime();
    const faults = [
      ...(localDate(instant) === date ? [] : [`${zone} ${date} starts on ${localDate(instant)}`]),
      ...(localDate(instant - 1) < date ? [] : [`${zone} ${date} had begun a millisecond earlier`]),
      ...(instant > previous ? [] : [`${zone} ${date} starts before the day before it`]),
    ];
    previous = instant;
    return faults;
  });
}
