import { describe, expect, it } from '@jest/globals';
import type { Calendar } from '../../core/ports/calendar.js';

/** A calendar that can be moved, from outside. */
export type MovableCalendar = {
  calendar: Calendar;
  /** Moves the calendar, and waits until it knows. */
  moveTo(now: Date): Promise<void>;
  close(): Promise<void>;
};

/** What every {@link Calendar} that can be moved promises. */
export function movableCalendarContract(name: string, open: () => Promise<MovableCalendar>): void {
  describe(`a movable calendar, ${name}`, () => {
    const releaseDay = new Date('2026-04-24T00:00:00.000Z');
    const dayMs = 86_400_000;

    const daysFrom = ({ calendar }: MovableCalendar, instant: Date) =>
      Math.floor((calendar.now().getTime() - instant.getTime()) / dayMs);

    it('shows the time it was moved to, forward and back', async () => {
      const opened = await open();

      await opened.moveTo(releaseDay);
      expect(daysFrom(opened, releaseDay)).toBe(0);
      await opened.moveTo(new Date(releaseDay.getTime() - 21 * dayMs));
      expect(daysFrom(opened, releaseDay)).toBe(-21);

      await opened.close();
    });

    it('tells every listener of a move, after the calendar shows it', async () => {
      const opened = await open();
      const seen: number[] = [];
      opened.calendar.onMove(() => seen.push(daysFrom(opened, releaseDay)));
      opened.calendar.onMove(() => seen.push(daysFrom(opened, releaseDay)));

      await opened.moveTo(releaseDay);

      expect(seen).toEqual([0, 0]);
      await opened.close();
    });

    it('tells a listener nothing more once its subscription has ended', async () => {
      const opened = await open();
      let told = 0;
      const unsubscribe = opened.calendar.onMove(() => (told += 1));
      await opened.moveTo(releaseDay);

      unsubscribe();
      await opened.moveTo(new Date(releaseDay.getTime() + dayMs));

      expect(told).toBe(1);
      await opened.close();
    });

    it('hands out dates that can be changed without changing the calendar', async () => {
      const opened = await open();
      await opened.moveTo(releaseDay);

      opened.calendar.now().setTime(0);

      expect(daysFrom(opened, releaseDay)).toBe(0);
      await opened.close();
    });
  });
}
