import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hourFor, hoursToSend, steadily, type Capacity } from '../../../core/announcements/capacity.js';

const careful: Capacity = {
  lettersPerHour: 20,
  blastsPerHour: 20,
  lettersPerDay: 100,
  quiet: { fromHour: 22, untilHour: 8, zone: 'Asia/Kolkata' },
};
const business: Capacity = { lettersPerHour: 144_000, blastsPerHour: 0, lettersPerDay: 250, quiet: null };

describe('how long a platform takes', () => {
  it.each([
    ['a quick bot', steadily(90_000), 45_000, 0.5],
    ['a careful account, from midnight: nothing before the morning', careful, 20, 9],
    ['a careful account and as many as it may write to in a day', careful, 100, 13],
    ['a careful account and one more: the next morning', careful, 101, 32.05],
    ['a business within its tier', business, 250, 250 / 144_000],
    ['a business and one more than its tier', business, 251, 24 + 1 / 144_000],
    ['a business and four tiers', business, 1_000, 72 + 250 / 144_000],
  ])('is by the hour, the day and the night: %s', (_what, capacity, letters, hours) => {
    expect(hoursToSend({ letters }, capacity)).toBeCloseTo(hours, 5);
  });

  it('is for ever where nothing is sent unasked, and of an artist’s words where those wait', () => {
    expect(hoursToSend({ letters: 1 }, steadily(0))).toBeNull();
    expect(hoursToSend({ letters: 1, areBlasts: true }, business)).toBeNull();
    expect(hoursToSend({ letters: 1, fromHour: 12, areBlasts: true }, careful)).toBeCloseTo(0.05);
  });

  it('begins at the hour it is in where the account is', () => {
    expect(hourFor(careful, new Date('2026-11-24T18:40:00Z'))).toBe(0);
    expect(hoursToSend({ letters: 20, fromHour: 21 }, careful)).toBe(1);
    expect(hoursToSend({ letters: 20, fromHour: 23 }, careful)).toBe(10);
  });

  it('never gets shorter by more letters, by a limit, or by a night', () => {
    const counts = fc.integer({ min: 0, max: 3_000 });
    const capacities = fc.record({
      lettersPerHour: fc.integer({ min: 1, max: 500 }),
      blastsPerHour: fc.constant(1),
      lettersPerDay: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: null }),
      quiet: fc.option(fc.constant({ fromHour: 22, untilHour: 8, zone: 'UTC' }), { nil: null }),
    });
    fc.assert(
      fc.property(counts, counts, capacities, fc.integer({ min: 0, max: 23 }), (one, other, capacity, fromHour) => {
        const hours = (letters: number, of: Capacity = capacity) => hoursToSend({ letters, fromHour }, of) ?? Infinity;
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(hours(fewer)).toBeLessThanOrEqual(hours(more));
        expect(hours(more)).toBeGreaterThanOrEqual(more / capacity.lettersPerHour - 1e-9);
        expect(hours(more)).toBeGreaterThanOrEqual(hours(more, { ...capacity, quiet: null }) - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
