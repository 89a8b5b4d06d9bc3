import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { newToken } from '../../../core/identifiers.js';
import { lastReadBackMs, preSavingOpens } from '../../../core/pre-saves/pre-saving-opens.js';
import { releaseSpan } from '../../../core/release-waves/midnight.js';
import { begin, aWorld, dayMs } from '../world.js';

const aWorldOfSixMonths = async () => {
  const world = await aWorld();
  world.service.consentLifeMonths = 6;
  return world;
};

describe('a release further away than a permission lasts', () => {
  it('is not pre-saved: the fan is told before they are sent to their service', async () => {
    const world = await aWorldOfSixMonths();
    const opensAt = preSavingOpens(world.campaign, world.service)!;
    world.calendar.moveTo(new Date(opensAt.getTime() - 1));
    const someone = { browser: newToken(world.ports.random), session: null };

    await expect(begin(world, someone)).rejects.toMatchObject({ code: 'permission-ends-too-early' });
    expect((await world.engine.viewSmartLink(world.campaign.slug, null)).services[0]).toMatchObject({ opensAt });

    world.calendar.moveTo(opensAt);
    expect((await begin(world, someone)).origin).toBe('https://music.example');
    expect((await world.engine.viewSmartLink(world.campaign.slug, null)).services[0]).toMatchObject({ opensAt: null });
  });

  it('is open from the start at a service that ends no permission', async () => {
    const world = await aWorld();
    expect(preSavingOpens(world.campaign, world.service)).toBeNull();
  });

  it('opens so late that any permission given from then on outlasts the last read-back, and no week later', async () => {
    const { service } = await aWorldOfSixMonths();
    const dates = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2032-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 40 * dayMs }), (date, laterMs) => {
        const campaign = { releaseDate: date.toISOString().slice(0, 10), releaseMode: { kind: 'local' } as const };
        const opens = preSavingOpens(campaign, service)!;
        const endOf = (at: number) =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').add({ months: 6 }).epochMilliseconds;
        const neededUntil = releaseSpan(campaign).last.getTime() + lastReadBackMs;
        return endOf(opens.getTime() + laterMs) >= neededUntil && endOf(opens.getTime() - 8 * dayMs) < neededUntil;
      }),
    );
  });
});
