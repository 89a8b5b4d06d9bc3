import { describe, expect, it } from '@jest/globals';
import { parseTimeZone } from '../../../core/fans/time-zone.js';
import { releaseInstant, releaseSpan, startOfDay } from '../../../core/release-waves/midnight.js';
import { everyDate, faultsOf, zones } from './midnight-faults.js';

/** The offsets a zone has at each UTC day's start: zones with the same ones keep the same clocks. */
function behaviourOf(zone: string): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
  return everyDate
    .map((date) => offset.format(Date.parse(date)).slice(offset.format(Date.parse(date)).indexOf('G')))
    .join();
}

describe('the first instant of a local date', () => {
  it.each([
    ['Cairo, whose clocks skip midnight in April', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['Havana, whose clocks repeat midnight in November', 'America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['Havana, whose clocks skip midnight in March', 'America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['Apia, which left out a whole date', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Beirut, whose clocks skip midnight in March', 'Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['the Azores, whose clocks skip midnight in March', 'Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    [
      'the Azores, whose clocks repeat midnight in October',
      'Atlantic/Azores',
      '2026-10-25',
      '2026-10-25T00:00:00.000Z',
    ],
    ['Santiago, whose clocks skip midnight in September', 'America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['Asuncion, whose clocks skipped midnight in 2024', 'America/Asuncion', '2024-10-06', '2024-10-06T04:00:00.000Z'],
    ['Kiritimati, the first of all', 'Pacific/Kiritimati', '2026-04-24', '2026-04-23T10:00:00.000Z'],
    ['Pago Pago, the last of all', 'Pacific/Pago_Pago', '2026-04-24', '2026-04-24T11:00:00.000Z'],
    ['Kolkata, by its name of today', 'Asia/Kolkata', '2026-04-24', '2026-04-23T18:30:00.000Z'],
    ['Kolkata, by its old name', 'Asia/Calcutta', '2026-04-24', '2026-04-23T18:30:00.000Z'],
    ['Kathmandu', 'Asia/Kathmandu', '2026-04-24', '2026-04-23T18:15:00.000Z'],
    ['Toronto, whose clocks went from 23:30 to 00:30', 'America/Toronto', '1919-03-31', '1919-03-31T04:30:00.000Z'],
    ['Lord Howe, which shifts by half an hour', 'Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00.000Z'],
    ['Chatham, at a quarter to', 'Pacific/Chatham', '2026-04-05', '2026-04-04T10:15:00.000Z'],
    ['a leap day', 'Europe/Berlin', '2028-02-29', '2028-02-28T23:00:00.000Z'],
    ['the last day of a year', 'America/New_York', '2026-12-31', '2026-12-31T05:00:00.000Z'],
    // eslint-disable-next-line max-params -- one row of the table
  ])('is right in %s', (_where, zone, date, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
  });

  it('is right in every zone on the days around each change of its clocks', () => {
    const faults = zones.flatMap((zone) => {
      const offsets = behaviourOf(zone).split(',');
      const changes = offsets.flatMap((offset, day) => (day > 0 && offset !== offsets[day - 1] ? [day] : []));
      const around = new Set([0, ...changes.flatMap((day) => [day - 2, day - 1, day, day + 1])]);
      return faultsOf(
        zone,
        [...around].sort((one, other) => one - other).flatMap((day) => everyDate[day] ?? []),
      );
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it('comes at 37 instants over 25 hours for one date, from Kiritimati to Pago Pago', () => {
    const instants = [...new Set(zones.map((zone) => startOfDay('2026-04-24', zone).getTime()))].sort((a, b) => a - b);
    expect(instants.length).toBeGreaterThanOrEqual(35);
    expect(instants.at(-1)! - instants[0]!).toBe(25 * 3_600_000);
  });

  it('lies within the span of the release for every zone that can be chosen', () => {
    const release = { releaseDate: '2026-04-24', releaseMode: { kind: 'local' } } as const;
    const { first, last } = releaseSpan(release);
    expect(last.getTime() - first.getTime()).toBe(26 * 3_600_000);
    const instants = zones.map((zone) => releaseInstant(release, parseTimeZone(zone)));
    expect(instants.filter((instant) => instant < first || instant > last)).toEqual([]);
  });
});

describe('a global release', () => {
  it('is due at its one instant in every zone', () => {
    const at = new Date('2026-04-24T17:00:00.000Z');
    const release = { releaseDate: '2026-04-24', releaseMode: { kind: 'global', at } } as const;
    expect(new Set(zones.map((zone) => releaseInstant(release, zone).getTime()))).toEqual(new Set([at.getTime()]));
    expect(releaseSpan(release)).toEqual({ first: at, last: at });
  });
});
