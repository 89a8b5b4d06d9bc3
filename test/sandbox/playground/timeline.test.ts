import { describe, expect, it } from '@jest/globals';
import { openCalendar } from '../../../sandbox/calendar.js';
import { openTimeline } from '../../../sandbox/playground/timeline.js';
import { openJournal } from '../../../sandbox/state/journal.js';

const dayMs = 86_400_000;

describe('the timeline', () => {
  it('knows what the calendar said before and after a move, also after a restart', () => {
    const journal = openJournal(null);
    const calendar = openCalendar(journal);
    const timeline = openTimeline(journal, calendar);
    const beforeMs = Date.now() - 1000;
    calendar.moveTo(new Date(Date.now() + 20 * dayMs));
    const afterMs = Date.now() + 1000;

    for (const each of [timeline, openTimeline(journal, openCalendar(journal))]) {
      expect(each.calendarAt(beforeMs).getTime()).toBe(beforeMs);
      expect(Math.round((each.calendarAt(afterMs).getTime() - afterMs) / dayMs)).toBe(20);
      expect(each.moves()).toHaveLength(1);
    }
  });
});
