import { describe, expect, it, jest } from '@jest/globals';
import type { DeliveryOutcome } from '../../../core/announcements/deliver-announcement.js';
import { aWorld, hourMs, join, minuteMs, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

const poison = (): never => {
  throw new TypeError('The title of ana’s campaign makes no sense.');
};

/** Ana has pre-saved, and her letter fails until nobody tries it any more; answers how often it was tried. */
async function letItFail(world: World): Promise<number> {
  await join(world, 'ana');
  let tried = 0;
  for (let hours = 0; hours < 100; hours += 1) {
    tried += (await deliverAll(world, poison)).length;
    world.monotonic.advanceMs(hourMs);
  }
  return tried;
}

describe('a letter that no message can be made of', () => {
  it('is tried five times with growing pauses, then parked, and told to the operator once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    for (const pauseMinutes of [0.5, 1, 2, 4]) {
      expect(await deliverAll(world, poison)).toEqual(['pre-saved']);
      world.monotonic.advanceMs(pauseMinutes * minuteMs - 1);
      expect(await deliverAll(world)).toEqual([]);
      world.monotonic.advanceMs(1);
    }
    expect(await deliverAll(world, poison)).toEqual(['pre-saved']);
    world.monotonic.advanceMs(100 * hourMs);

    expect(await deliverAll(world)).toEqual([]);
    expect(world.log.messages('error')).toHaveLength(1);
    const [parked, ...others] = await world.engine.announcementsInTrouble();
    expect(others).toEqual([]);
    expect(parked).toMatchObject({ state: 'parked', reason: 'failed: TypeError', externalId: 'id-ana' });
  });

  it('is not counted a failure of its own while its platform answers', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    for (let hours = 0; hours < 20; hours += 1) {
      const answer = (): DeliveryOutcome => (hours % 4 === 3 ? { outcome: 'retry', afterMs: 0 } : poison());
      expect(await deliverAll(world, answer)).toEqual(['pre-saved']);
      world.monotonic.advanceMs(hourMs);
    }
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is parked when every process that takes it dies', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    for (let deaths = 0; deaths < 5; deaths += 1) {
      // Taken, and nothing is ever heard of it again.
      const [letter] = await world.ports.announcements.pending('discord', world.monotonic.now(), 1);
      expect(await world.ports.announcements.claim(letter!, new Date(world.monotonic.now().getTime() + 1))).toBe(true);
      world.monotonic.advanceMs(hourMs);
    }

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.engine.announcementsInTrouble()).toMatchObject([{ reason: 'failed: never-answered' }]);
  });

  it('is parked at once when its platform says that its form is wrong', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'refused', code: '50035' }));
    world.monotonic.advanceMs(hourMs);

    expect(await deliverAll(world)).toEqual([]);
    expect(await world.engine.announcementsInTrouble()).toMatchObject([{ state: 'parked', reason: 'refused: 50035' }]);
    expect(world.log.messages('error')).toHaveLength(1);
  });

  it('holds up no other account', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await join(world, 'binod');
    const byId = world.ports.preSaves.byId.bind(world.ports.preSaves);
    jest.spyOn(world.ports.preSaves, 'byId').mockImplementation(async (id) => {
      if (id.includes(ana.fanId)) throw new Error('It cannot be read.');
      return byId(id);
    });

    expect(await deliverAll(world)).toEqual(['pre-saved']);
    expect(world.log.messages('warn')).toHaveLength(1);
  });

  it('writes no name or text of a fan to the record of its fate', async () => {
    const world = await aWorld();
    await letItFail(world);
    const [parked] = await world.engine.announcementsInTrouble();
    expect(parked?.reason).not.toContain('ana');
  });
});

describe('the release of a letter', () => {
  it('lets a parked one be tried again, and then delivered', async () => {
    const world = await aWorld();
    expect(await letItFail(world)).toBe(5);
    const [parked] = await world.engine.announcementsInTrouble();

    expect(await world.engine.releaseAnnouncement(parked!.id)).toBe(true);

    expect(await deliverAll(world)).toEqual(['pre-saved']);
    expect(await world.engine.announcementsInTrouble()).toEqual([]);
  });

  it('gives one that was released the usual 72 hours again', async () => {
    const world = await aWorld();
    await letItFail(world);
    const [parked] = await world.engine.announcementsInTrouble();
    await world.engine.releaseAnnouncement(parked!.id);

    await deliverAll(world, () => ({ outcome: 'retry', afterMs: 0 }));
    world.monotonic.advanceMs(71 * hourMs);

    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('lets one to an account that could not be reached be tried again', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'gone' }));
    const [undeliverable] = await world.engine.announcementsInTrouble();

    expect(await world.engine.releaseAnnouncement(undeliverable!.id)).toBe(true);

    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is refused for one that was delivered, or that nobody knows', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const [letter] = await world.ports.announcements.pending('discord', world.monotonic.now(), 1);
    await deliverAll(world);

    expect(await world.engine.releaseAnnouncement(letter!.id)).toBe(false);
    expect(await world.engine.releaseAnnouncement('unknown')).toBe(false);
    expect(await deliverAll(world)).toEqual([]);
  });
});
