import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';

const moveSchema = z.object({
  /** The real instant of the move, in milliseconds. */
  atMs: z.number(),
  /** Calendar minus real time from then on, in milliseconds. */
  offsetMs: z.number(),
});
/** One move of the calendar. */
export type Move = z.infer<typeof moveSchema>;

/** What the calendar said when something really happened: chats keep real time, the story is told in the calendar's. */
export interface Timeline {
  /** The calendar's instant at a real instant of the past. */
  calendarAt(realMs: number): Date;
  /** The moves, oldest first. */
  moves(): Move[];
}

/** Opens the timeline and keeps every move of the calendar from now on. */
export function openTimeline(journal: Journal, calendar: MovableCalendar): Timeline {
  const moves = openShelf(journal, 'playground/moves', moveSchema);
  const keep = (): void =>
    moves.put(String(moves.all().length), { atMs: Date.now(), offsetMs: calendar.reading().offsetMs });
  // The calendar may have been moved before anybody watched it.
  if ((moves.all().at(-1)?.offsetMs ?? 0) !== calendar.reading().offsetMs) keep();
  calendar.onMove(keep);
  return {
    calendarAt(realMs) {
      const offsetMs = moves.all().findLast(({ atMs }) => atMs <= realMs)?.offsetMs ?? 0;
      return new Date(realMs + offsetMs);
    },
    moves: () => moves.all(),
  };
}
