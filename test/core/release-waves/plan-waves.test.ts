import { describe, expect, it } from '@jest/globals';
import { planWaves } from '../../../core/release-waves/plan-waves.js';

describe('the plan of a release', () => {
  it('names the first instant of the date in each zone, the earliest first, also where clocks skip midnight', () => {
    const release = { releaseDate: '2026-04-24', releaseMode: { kind: 'local' } } as const;

    expect(planWaves(release, ['Africa/Cairo', 'Asia/Kolkata'])).toEqual([
      { zone: 'Asia/Kolkata', localMidnight: '2026-04-24T00:00:00+05:30', instant: '2026-04-23T18:30:00.000Z' },
      { zone: 'Africa/Cairo', localMidnight: '2026-04-24T01:00:00+03:00', instant: '2026-04-23T22:00:00.000Z' },
    ]);
  });

  it('is one instant for all zones of a global release', () => {
    const at = new Date('2026-04-24T17:00:00Z');

    const plan = planWaves({ releaseDate: '2026-04-24', releaseMode: { kind: 'global', at } }, ['UTC', 'Asia/Tokyo']);

    expect(new Set(plan.map(({ instant }) => instant))).toEqual(new Set(['2026-04-24T17:00:00.000Z']));
  });
});
