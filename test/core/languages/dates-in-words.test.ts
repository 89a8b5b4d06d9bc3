import { describe, expect, it } from '@jest/globals';
import { clockTime, dayAndYear, dayInWords, longDate, weekdayAndDay } from '../../../core/languages/dates-in-words.js';

const at = new Date('2026-12-17T18:30:00Z');

describe('a date in words', () => {
  it('is a local date as people say it', () => {
    expect(dayInWords('2026-12-18', 'en')).toBe('Friday, 18 December');
  });

  it('is an instant by the clocks of where somebody lives', () => {
    expect(weekdayAndDay(at, 'Asia/Kolkata', 'en')).toBe('Friday, 18 December');
    expect(weekdayAndDay(at, 'Europe/Berlin', 'en')).toBe('Thursday, 17 December');
    expect(clockTime(at, 'Asia/Kolkata', 'en')).toBe('00:00');
  });

  it('has its year where it is needed', () => {
    expect(dayAndYear(at, 'UTC', 'en')).toBe('17 December 2026');
    expect(longDate(at, 'UTC', 'en')).toMatch(/^Thursday,? 17 December 2026$/);
  });
});
