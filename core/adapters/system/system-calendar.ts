import type { Calendar } from '../../ports/calendar.js';

/** The calendar on the wall: the machine's own time. It never moves. */
export function systemCalendar(): Calendar {
  return {
    now: () => new Date(),
    onMove: () => () => undefined,
  };
}
