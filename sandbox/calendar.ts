import { z } from 'zod';
import type { Journal } from './state/journal.js';

/** What `GET /clock` answers: the calendar's instant, its offset over real time, and when it was last moved. */
export type ClockReading = {
  /** The calendar's instant, ISO 8601 in UTC. */
  readonly now: string;
  /** Calendar minus real time, in milliseconds. */
  readonly offsetMs: number;
  /** The real instant of the last move, ISO 8601 in UTC; null if it was never moved. */
  readonly movedAt: string | null;
};

/** The sandbox's date and time: real time plus an offset that can be changed. It always runs. */
export interface MovableCalendar {
  now(): Date;
  /** Sets the calendar to `instant`, forward or back; it runs on from there. Survives a restart. */
  moveTo(instant: Date): void;
  /** Calls `listener` after every move, until the returned function is called. */
  onMove(listener: () => void): () => void;
  reading(): ClockReading;
}

const journalKey = 'calendar';
const kept = z.object({ offsetMs: z.number(), movedAt: z.string().nullable() });

/** The latest instant a `Date` can hold is 275760; the year 9999 keeps ISO texts four digits long. */
const firstInstantMs = Date.parse('0001-01-01T00:00:00Z');
const lastInstantMs = Date.parse('9999-12-31T23:59:59.999Z');

/** Opens the calendar kept in the journal; a new journal begins at real time. */
export function openCalendar(journal: Journal): MovableCalendar {
  const before = kept.safeParse(journal.get(journalKey));
  let state = before.success ? before.data : { offsetMs: 0, movedAt: null };
  const listeners = new Set<() => void>();
  const now = (): Date => new Date(Date.now() + state.offsetMs);
  return {
    now,
    moveTo(instant) {
      assertHoldable(instant);
      const real = new Date();
      state = { offsetMs: instant.getTime() - real.getTime(), movedAt: real.toISOString() };
      journal.set(journalKey, state);
      for (const listener of [...listeners]) listener();
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reading: () => ({ now: now().toISOString(), ...state }),
  };
}

function assertHoldable(instant: Date): void {
  const ms = instant.getTime();
  if (Number.isNaN(ms) || ms < firstInstantMs || ms > lastInstantMs) {
    throw new RangeError('The calendar can be moved to an instant between the years 1 and 9999.');
  }
}
