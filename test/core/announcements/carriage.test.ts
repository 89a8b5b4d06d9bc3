import { steadily } from '../../../core/announcements/capacity.js';
import { describe, expect, it } from '@jest/globals';
import { hoursToTell, isPromiseKept } from '../../../core/announcements/carriage.js';
import { until } from '../../bots/until.js';
import { aWorld, join, minuteMs } from '../world.js';

describe('what a platform can carry', () => {
  it.each([
    ['of a bot that has not said yet', { fans: 1_000, capacity: null }, true],
    ['of one that only answers', { fans: 1, capacity: steadily(0) }, false],
    ['of a careful account with few fans', { fans: 180, capacity: steadily(20) }, true],
    [
      'of a careful account with one more than it can tell by the morning',
      { fans: 181, capacity: steadily(20) },
      false,
    ],
    ['of a quick bot with a hundred thousand fans', { fans: 100_000, capacity: steadily(90_000) }, true],
  ])('%s keeps the promise of a message by the morning: %j, %s', (_whose, carriage, kept) => {
    expect(isPromiseKept(carriage)).toBe(kept);
  });

  it('is told in hours, where it can be', () => {
    expect(hoursToTell({ fans: 340, capacity: steadily(20) })).toBe(17);
    expect(hoursToTell({ fans: 340, capacity: steadily(0) })).toBeNull();
  });

  it('is counted over the artist’s fans who can be reached, platform by platform', async () => {
    const world = await aWorld();
    for (const name of ['ana', 'binod', 'chloe']) await join(world, name);
    await world.ports.fans.markUnreachable('discord', 'id-chloe', world.calendar.now());
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(36_000), posting: 'posts' });
    await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(20), posting: 'posts' });
    await world.engine.reportCarrier({ platform: 'whatsapp', capacity: steadily(0), posting: 'posts' });

    expect(await world.engine.carriageOf(world.campaign)).toEqual([
      { platform: 'discord', fans: 2, capacity: steadily(36_000) },
      { platform: 'whatsapp', fans: 0, capacity: steadily(0) },
    ]);
  });

  it('is counted anew a minute later, for who asks next: nobody waits for it', async () => {
    const world = await aWorld();
    const fans = async () => (await world.engine.carriageOf(world.campaign)).map((each) => each.fans);
    await join(world, 'ana');
    expect(await fans()).toEqual([1]);
    await join(world, 'binod');
    expect(await fans()).toEqual([1]);

    world.monotonic.advanceMs(minuteMs);

    expect(await fans()).toEqual([1]);
    await until(async () => (await fans())[0] === 2);
  });
});
