import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextMorning } from '../../../core/fans/tell-at.js';

const zones = [
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Berlin',
  'Africa/Cairo',
];

describe('the next morning', () => {
  it.each([
    ['at midnight', '2026-04-23T18:30:00Z', '2026-04-24T03:30:00.000Z'],
    ['a minute before nine', '2026-04-24T03:29:00Z', '2026-04-24T03:30:00.000Z'],
    ['at ten at night', '2026-04-24T16:30:00Z', '2026-04-25T03:30:00.000Z'],
  ])('in Kolkata, %s, is nine there', (_when, now, morning) => {
    expect(nextMorning(new Date(now), 'Asia/Kolkata')?.toISOString()).toBe(morning);
  });

  it.each([
    ['at nine', '2026-04-24T03:30:00Z'],
    ['in the evening', '2026-04-24T16:29:00Z'],
  ])('is not waited for in Kolkata %s', (_when, now) => {
    expect(nextMorning(new Date(now), 'Asia/Kolkata')).toBeNull();
  });

  it('is nine by the fan’s clock, within half a day, in any zone and on any date', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (now, zone) => {
        const morning = nextMorning(now, zone);
        if (morning === null) return;
        const local = Temporal.Instant.fromEpochMilliseconds(morning.getTime()).toZonedDateTimeISO(zone);
        expect([local.hour, local.minute]).toEqual([9, 0]);
        const waitMs = morning.getTime() - now.getTime();
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThanOrEqual(12 * 60 * 60 * 1000);
      }),
    );
  });
});
