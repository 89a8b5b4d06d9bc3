import type { Calendar } from '../../ports/calendar.js';
import type { Monotonic } from '../../ports/monotonic.js';

/**
 * Real time, which never moves: by the database's clock, so that a machine whose own clock is fast
 * keeps no promise early.
 */
export function systemCalendar(databaseTime: Monotonic): Calendar {
  return { now: () => databaseTime.now(), onMove: () => () => undefined };
}
