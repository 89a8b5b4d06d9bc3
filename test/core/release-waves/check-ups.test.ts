import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkUpNames, dueCheckUp, noCheckUps } from '../../../core/release-waves/check-ups.js';
import { dayMs, hourMs, minuteMs } from '../world.js';

const instant = new Date('2026-04-23T18:30:00.000Z');
const before = (ms: number) => new Date(instant.getTime() - ms);
const dueAt = (now: Date, checkUps = noCheckUps) => dueCheckUp({ instant, checkUps }, now)?.name ?? null;

describe('the check-up that is due', () => {
  it.each([
    ['nothing earlier than 7 days before the release', 7 * dayMs + 1, null],
    ['the first from 7 days before', 7 * dayMs, 'sevenDays'],
    ['the first until 1 day before', dayMs + 1, 'sevenDays'],
    ['the second from 1 day before, though the first was never made', dayMs, 'oneDay'],
    ['the second until 50 minutes before', 50 * minuteMs + 1, 'oneDay'],
    ['the warm-up from 50 minutes before', 50 * minuteMs, 'warmUp'],
    ['nothing in the last 10 minutes', 10 * minuteMs, null],
    ['nothing after the release', -hourMs, null],
  ])('is %s', (_what, ms, name) => {
    expect(dueAt(before(ms))).toBe(name);
  });

  it('is none once it is done, until the next', () => {
    const done = { ...noCheckUps, oneDay: before(dayMs) };
    expect(dueAt(before(hourMs), done)).toBeNull();
    expect(dueAt(before(30 * minuteMs), done)).toBe('warmUp');
  });

  it('is never one that is done, and always ends before the release, whenever it is asked for', () => {
    const dones = fc.record({ sevenDays: fc.boolean(), oneDay: fc.boolean(), warmUp: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: -dayMs, max: 9 * dayMs }), dones, (ms, done) => {
        const checkUps = { ...noCheckUps };
        for (const name of checkUpNames) if (done[name]) Object.assign(checkUps, { [name]: instant });
        const due = dueCheckUp({ instant, checkUps }, before(ms));
        if (!due) return;
        expect(done[due.name]).toBe(false);
        expect(due.until.getTime()).toBeLessThanOrEqual(instant.getTime() - 10 * minuteMs);
        expect(due.from <= before(ms) && before(ms) < due.until).toBe(true);
      }),
    );
  });
});
