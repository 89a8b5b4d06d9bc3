import { FakeCalendar } from '../doubles/fake-calendar.js';
import { movableCalendarContract } from './calendar-contract.js';

movableCalendarContract('in memory', async () => {
  const calendar = new FakeCalendar(new Date('2026-03-01T00:00:00.000Z'));
  return { calendar, moveTo: async (now) => calendar.moveTo(now), close: async () => undefined };
});
