import { describe, expect, it } from '@jest/globals';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import type { FanCity } from '../../../core/fans/city.js';
import { heatMapOf, type CountedFan } from '../../../core/insights/heat-map.js';
import { viewHeatMap } from '../../../core/insights/view-heat-map.js';
import { aWorld, dayMs, hourMs, join, pass } from '../world.js';
import { nightDrive } from '../../bots/night-drive.js';

const now = new Date('2026-12-16T12:00:00Z');
const strategy = { ...defaultStrategy, discoveryThreshold: 50 };
const campaign = nightDrive({ strategy });

/** So many fans of a metro, who came so long ago. */
function fans(metro: string | null, count: number, hoursAgo: number): CountedFan[] {
  const joinedAt = new Date(now.getTime() - hoursAgo * hourMs);
  const city: FanCity = { by: 'asked', name: metro ?? 'Springfield', metro, at: joinedAt };
  return Array<CountedFan>(count).fill({ city, joinedAt });
}

describe('the heat map', () => {
  it('shows each metro with those who came in the last 48 hours and in the 48 before, to the millisecond', () => {
    const edge: CountedFan[] = [48 * hourMs - 1, 48 * hourMs, 96 * hourMs - 1, 96 * hourMs].flatMap((ageMs) =>
      fans('delhi', 3, ageMs / hourMs),
    );

    const { metros, trend } = heatMapOf(campaign, edge, now);

    expect(metros).toMatchObject([{ metro: 'delhi', fans: 12, recent: 3, before: 6 }]);
    expect(trend).toEqual({ recent: 3, before: 6 });
  });

  it('names no metro of too few, and counts them as elsewhere, also in no trend', () => {
    const few = [...fans('delhi', 9, 1), ...fans('mumbai', 10, 100)];

    expect(heatMapOf(campaign, few, now)).toMatchObject({
      metros: [{ metro: 'mumbai', fans: 10, recent: 0, before: 0 }],
      elsewhere: 9,
      trend: { recent: 9, before: 0 },
    });
  });

  it('moves the budget to the metro that rises most, with every number that says so', () => {
    const map = heatMapOf(
      campaign,
      [
        ...fans('bengaluru', 24, 10),
        ...fans('bengaluru', 8, 60),
        ...fans('delhi', 30, 10),
        ...fans('delhi', 28, 60),
        ...fans('mumbai', 12, 10),
      ],
      now,
    );

    expect(map.advice).toMatchObject({
      advice: 'move',
      metro: { metro: 'bengaluru', fans: 32 },
      share: 0.4,
      more: 16,
      missing: 18,
      hoursToGo: 36,
      // 00:00 on 18 December in Berlin.
      from: new Date('2026-12-15T23:00:00Z'),
      until: new Date('2026-12-17T23:00:00Z'),
    });
    const { chance } = map.advice as { chance: number };
    expect(chance).toBeCloseTo(1.96 * Math.sqrt(32), 6);
  });

  it('advises nothing for a rise that chance explains, and nothing once the release is out', () => {
    const small = [...fans('delhi', 12, 10), ...fans('delhi', 6, 60)];
    expect(heatMapOf(campaign, small, now).advice).toEqual({ advice: 'none-rising' });

    const rising = fans('delhi', 40, 10);
    expect(heatMapOf(campaign, rising, new Date('2026-12-17T23:00:00Z')).advice).toEqual({ advice: 'over' });
    expect(heatMapOf({ ...campaign, phase: 'cancelled' }, rising, now).advice).toEqual({ advice: 'over' });
  });

  it('says so where a metro has reached the threshold', () => {
    const { advice } = heatMapOf(campaign, fans('delhi', 60, 10), now);
    expect(advice).toMatchObject({ advice: 'move', missing: 0, hoursToGo: null });
  });
});

describe('a campaign’s heat map', () => {
  it('counts a fan once, from their first pre-save that stands, and nobody who has withdrawn', async () => {
    const world = await aWorld({ campaign: { minimumClusterSize: 5 } });
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const { fanId } = await join(world, name);
      await world.engine.keepCity({ fanId, city: 'Noida' });
    }
    const gone = await join(world, 'gone');
    await world.engine.forgetOwn(gone.session);
    pass(world, 3 * dayMs);
    await join(world, 'late');

    const { metros, fans: all, unknown, trend } = await viewHeatMap(world.campaign, world.ports);

    expect(metros).toMatchObject([{ metro: 'delhi', fans: 5, recent: 0, before: 5 }]);
    expect([all, unknown, trend]).toEqual([6, 1, { recent: 1, before: 5 }]);
  });
});
