import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '../../../core/release-waves/midnight.js';
import { homes } from '../../../scripts/rehearse/rehearsed-night.js';
import { wallClockMidnight } from '../../../scripts/rehearse/wall-clock-midnight.js';

describe('a midnight by the wall clock', () => {
  it.each([
    ['2027-04-30', 'Africa/Cairo', '2027-04-29T22:00:00.000Z', 'skipped'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z', 'the first of two'],
    ['2027-02-05', 'Pacific/Kiritimati', '2027-02-04T10:00:00.000Z', 'the earliest on Earth'],
    ['2027-02-05', 'Pacific/Pago_Pago', '2027-02-05T11:00:00.000Z', 'the latest with people'],
    ['2027-02-05', 'Asia/Kathmandu', '2027-02-04T18:15:00.000Z', 'a quarter of an hour off'],
  ])('of %s in %s is %s: %s', (date, zone, instant) => {
    expect(wallClockMidnight(date, zone).toISOString()).toBe(instant);
  });

  it('agrees with the engine on every night and home of a rehearsal', () => {
    for (const date of ['2027-04-30', '2026-11-01', '2027-02-05']) {
      for (const { zone } of homes) expect(wallClockMidnight(date, zone)).toEqual(startOfDay(date, zone));
    }
  });
});
