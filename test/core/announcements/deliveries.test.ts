import { describe, expect, it, jest } from '@jest/globals';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { aWorld, hourMs, join, minuteMs, secondMs } from '../world.js';
import { deliverAll } from './deliver-all.js';

const inTrouble = (): DeliveryOutcome => ({ outcome: 'retry', afterMs: 0 });

describe('a delivery', () => {
  it('is made once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    expect(await deliverAll(world)).toEqual(['pre-saved']);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is made once by two processes at once', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const both = await Promise.all([deliverAll(world), deliverAll(world)]);
    expect(both.flat()).toEqual(['pre-saved']);
  });

  it('is made again after its time when the platform asks to wait', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'retry', afterMs: 5 * minuteMs }));
    world.monotonic.advanceMs(5 * minuteMs - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(1);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('waits no longer than the platform asks the first time, and twice as long the second', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const askedToWait = (): DeliveryOutcome => ({ outcome: 'retry', afterMs: 1_000 });
    await deliverAll(world, askedToWait);
    world.monotonic.advanceMs(1_000);
    expect(await deliverAll(world, askedToWait)).toEqual(['pre-saved']);
    world.monotonic.advanceMs(2_000 - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(1);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is made again by another process once the lease of one that died is over', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const record = jest.spyOn(world.ports.announcements, 'settle').mockRejectedValueOnce(new Error('It died.'));
    await expect(deliverAll(world)).rejects.toThrow('It died.');
    record.mockRestore();
    world.monotonic.advanceMs(3 * minuteMs - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(1);
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is not made again where the platform says that it went out before its process died', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const record = jest.spyOn(world.ports.announcements, 'settle').mockRejectedValueOnce(new Error('It died.'));
    let announcementId = '';
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      announcementId = announcement.id;
      return { outcome: 'delivered' };
    };
    await expect(world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true })).rejects.toThrow(
      'It died.',
    );
    record.mockRestore();

    for (const id of [announcementId, announcementId, 'nobodys']) await world.engine.recordWentOut(id);

    world.monotonic.advanceMs(3 * minuteMs);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is left to the one that is at it, however long the letters before it took', async () => {
    const world = await aWorld();
    for (const name of ['ana', 'binod', 'chloe']) await join(world, name);
    let inHand = 0;
    const second: string[] = [];
    const deliver = async (): Promise<DeliveryOutcome> => {
      // Three calls, each of three tries of 10 s with a rate limit of 5 s before it.
      world.monotonic.advanceMs(135 * secondMs);
      inHand += 1;
      if (inHand === 3) second.push(...(await deliverAll(world)));
      return { outcome: 'delivered' };
    };

    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });

    expect(inHand).toBe(3);
    expect(second).toEqual([]);
  });

  it('is given up when the account cannot be reached any more', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, () => ({ outcome: 'gone' }));
    world.monotonic.advanceMs(48 * hourMs);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('outlasts 71 hours of a platform’s trouble', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    for (let hour = 0; hour < 71; hour += 1) {
      expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
      world.monotonic.advanceMs(hourMs);
    }
    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is given up once the platform has been in trouble for 72 hours, counted from the news', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    world.monotonic.advanceMs(72 * hourMs);
    expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
    world.monotonic.advanceMs(hourMs);
    expect(await deliverAll(world)).toEqual([]);
  });

  it('is tried again after pauses that double from half a minute to half an hour', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, inTrouble);
    for (const pauseMinutes of [0.5, 1, 2, 4, 8, 16, 30, 30, 30]) {
      world.monotonic.advanceMs(pauseMinutes * minuteMs - 1);
      expect(await deliverAll(world)).toEqual([]);
      world.monotonic.advanceMs(1);
      expect(await deliverAll(world, inTrouble)).toEqual(['pre-saved']);
    }
  });

  it('is left alone by a bot that is stopping', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await join(world, 'binod');
    const told: string[] = [];
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      told.push(announcement.externalId);
      return { outcome: 'delivered' };
    };

    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => told.length === 0 });

    expect(told).toEqual(['id-ana']);
    // Not taken, so that the next bot needs to wait for no lease, and counts no attempt.
    const untouched = await world.ports.announcements.pending('discord', world.monotonic.now(), 10);
    expect(untouched).toMatchObject([{ externalId: 'id-binod', attempts: 0 }]);
  });
});
