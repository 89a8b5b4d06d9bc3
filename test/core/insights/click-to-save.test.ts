import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clickToSave, isBelow } from '../../../core/insights/click-to-save.js';

const anyCount = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 10_000_000 }));
const someVisitors = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }));

describe('the click-to-save ratio', () => {
  it('and its range lie between 0 and 1 and are numbers, for any counts, also impossible ones', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (clicks, saves) => {
        const { ratio, low, high } = clickToSave(clicks, saves);
        for (const number of [ratio ?? 0, low, high]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
        expect(ratio === null).toBe(clicks === 0 && saves === 0);
      }),
    );
  });

  it('lies within its range', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (clicks, saves) => {
        const { ratio, low, high } = clickToSave(clicks, saves);
        expect(low).toBeLessThanOrEqual(ratio ?? low);
        expect(high).toBeGreaterThanOrEqual(ratio ?? high);
      }),
    );
  });

  it('has a narrower range the more visitors there are, at the same share', () => {
    fc.assert(
      fc.property(someVisitors, fc.integer({ min: 2, max: 100 }), ([clicks, share], times) => {
        const saves = Math.round(clicks * share);
        const few = clickToSave(clicks, saves);
        const many = clickToSave(clicks * times, saves * times);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it.each([
    // From the published worked examples of the Wilson interval: 1 of 10, 10 of 100, 0 of 10, 10 of 10.
    [10, 1, 0.0179, 0.4042],
    [100, 10, 0.0552, 0.1744],
    [10, 0, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('of %d visitors and %d pre-saves lies between %d and %d', (clicks, saves, low, high) => {
    const range = clickToSave(clicks, saves);

    expect(range.low).toBeCloseTo(low, 4);
    expect(range.high).toBeCloseTo(high, 4);
  });

  it('is below a line only if its whole range is, and never while nobody has come', () => {
    expect(isBelow(clickToSave(10, 1), 0.2)).toBe(false);
    expect(isBelow(clickToSave(100, 10), 0.2)).toBe(true);
    expect(isBelow(clickToSave(100, 20), 0.2)).toBe(false);
    expect(isBelow(clickToSave(0, 0), 1)).toBe(false);
    fc.assert(
      fc.property(anyCount, anyCount, fc.double({ min: 0, max: 1, noNaN: true }), (clicks, saves, line) => {
        const range = clickToSave(clicks, saves);
        expect(isBelow(range, line)).toBe(range.ratio !== null && range.high < line);
      }),
    );
  });
});
