import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FanCity } from '../../../core/fans/city.js';
import { clustersOf } from '../../../core/places/count-metros.js';
import { metros } from '../../../core/places/metros.js';
import { aWorld, join, pass, secondMs, type World } from '../world.js';

const rules = { strategy: { discoveryThreshold: 500 }, minimumClusterSize: 10 };
const at = new Date('2026-04-03T10:00:00Z');
const told = (metro: string | null): FanCity => ({ by: 'asked', name: metro ?? 'Springfield', metro, at });
const declined: FanCity = { by: 'declined', name: null, metro: null, at };
const many = (city: FanCity | null, times: number) => Array<FanCity | null>(times).fill(city);

describe('fans by metro', () => {
  it('are shown by metro, the largest first, and the small ones added up', () => {
    const cities = [
      ...many(told('mumbai'), 12),
      ...many(told('delhi'), 512),
      ...many(told('shillong'), 9),
      ...many(told(null), 3),
      ...many(declined, 2),
      ...many(null, 4),
    ];

    expect(clustersOf(cities, rules)).toEqual({
      fans: 542,
      clusters: [
        { metro: 'delhi', name: 'Delhi', country: 'IN', fans: 512 },
        { metro: 'mumbai', name: 'Mumbai', country: 'IN', fans: 12 },
      ],
      elsewhere: 12,
      unknown: 6,
      discoveryThreshold: 500,
    });
  });

  it('add up to all fans, show no metro that is too small, and do not depend on the order', () => {
    const city = fc.oneof(
      fc.constantFrom(...metros.slice(0, 6).map(({ id }) => told(id))),
      fc.constantFrom(told(null), declined, null),
    );
    fc.assert(
      fc.property(fc.array(city, { maxLength: 120 }), fc.integer({ min: 5, max: 30 }), (cities, minimumClusterSize) => {
        const counts = clustersOf(cities, { ...rules, minimumClusterSize });
        const shown = counts.clusters.map(({ fans }) => fans);

        expect(shown.reduce((sum, fans) => sum + fans, 0) + counts.elsewhere + counts.unknown).toBe(cities.length);
        expect(shown.every((fans) => fans >= minimumClusterSize)).toBe(true);
        expect(shown).toEqual(shown.toSorted((one, other) => other - one));
        expect(clustersOf(cities.toReversed(), { ...rules, minimumClusterSize })).toEqual(counts);
      }),
    );
  });
});

describe('a campaign’s fans by metro', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });

  async function joinFrom(city: string | null, ...names: string[]) {
    for (const name of names) {
      const { fanId } = await join(world, name);
      if (city !== null) await world.engine.keepCity({ fanId, city });
    }
  }
  const counts = async () => {
    const { fans, clusters, elsewhere, unknown } = await world.engine.metros(world.campaign);
    return { fans, clusters: clusters.map((each) => [each.metro, each.fans]), elsewhere, unknown };
  };
  const ten = Array.from({ length: 10 }, (_, number) => `fan${number}`);

  it('are counted to their metro under whatever name they gave their city', async () => {
    await joinFrom('Noida', ...ten.slice(0, 5));
    await joinFrom('नई दिल्ली', ...ten.slice(5));
    await joinFrom('Springfield', 'homer');
    await joinFrom(null, 'nobody');

    expect(await counts()).toEqual({ fans: 12, clusters: [['delhi', 10]], elsewhere: 1, unknown: 1 });
  });

  it('are counted no more once they have withdrawn or were forgotten', async () => {
    await joinFrom('Delhi', 'ana');
    const binod = await join(world, 'binod');
    await world.engine.keepCity({ fanId: binod.fanId, city: 'Delhi' });
    await world.engine.forgetOwn(binod.session);

    expect(await counts()).toEqual({ fans: 1, clusters: [], elsewhere: 1, unknown: 0 });
  });

  it('are counted anew after a few seconds, and not for everybody who asks', async () => {
    await joinFrom('Delhi', 'ana');
    const first = await world.engine.metros(world.campaign);
    await joinFrom('Delhi', 'binod');

    expect(await world.engine.metros(world.campaign)).toBe(first);
    pass(world, 5 * secondMs);
    expect((await counts()).fans).toBe(2);
  });
});
