import { describe, expect, it } from '@jest/globals';
import type { DeliveryOutcome } from '../../../core/announcements/deliver-announcement.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aWorld, hourMs, join, midnightInKolkata, minuteMs, dayMs, type World } from '../world.js';
import { deliverAll } from './deliver-all.js';

const ana = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' } as const;
const held = (): DeliveryOutcome => ({ outcome: 'held', reason: 'window-closed' });

/** The release comes out, and the library of everybody has it. */
async function releaseNight(world: World): Promise<void> {
  await deliverAll(world);
  world.calendar.moveTo(midnightInKolkata);
  await runDueWaves(world.ports);
  await collectAnnouncements(world.ports);
}

describe('a fan who wants to be told in the morning', () => {
  it('hears nothing of the night at midnight, and all of it at nine', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await world.engine.tellAtInChat(ana, 'morning');
    await releaseNight(world);

    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(9 * hourMs - 1);
    expect(await deliverAll(world)).toEqual([]);
    world.monotonic.advanceMs(2);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('hears of it at once when the sandbox’s calendar is moved to the morning', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await world.engine.tellAtInChat(ana, 'morning');
    await releaseNight(world);
    const worker = await world.engine.startWorker();

    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 9 * hourMs));
    await world.alarms.ringDue();
    await worker.stop();

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('hears at midnight again once they change their mind', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await world.engine.tellAtInChat(ana, 'morning');
    expect(await world.engine.tellAtInChat(ana, 'midnight')).toMatchObject([{ tellAt: 'midnight' }]);
    await releaseNight(world);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('hears at once what answers what they have just done', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await world.engine.tellAtInChat(ana, 'morning');
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - dayMs));

    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('must have something to be told of', async () => {
    const world = await aWorld();

    await expect(world.engine.tellAtInChat(ana, 'morning')).rejects.toMatchObject({ code: 'sign-up-needed' });
  });
});

describe('an announcement that the platform lets us send only to who writes', () => {
  it('is held, not lost, and told once the fan has written', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, held);
    world.monotonic.advanceMs(hourMs);
    expect(await deliverAll(world)).toEqual([]);

    await world.engine.accountShown(ana);

    expect(await deliverAll(world)).toEqual(['pre-saved']);
  });

  it('is told no more when it is not true any more', async () => {
    const world = await aWorld();
    const { session } = await join(world, 'ana');
    await deliverAll(world, held);
    await world.engine.withdrawOwn(session, { what: 'everything' });

    await world.engine.accountShown(ana);

    expect(await deliverAll(world)).toEqual([]);
  });

  it('does not keep back what comes after it', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, held);
    await releaseNight(world);

    expect(await deliverAll(world)).toEqual(['saved']);
  });

  it('is no trouble for the operator', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    await deliverAll(world, held);
    world.monotonic.advanceMs(minuteMs);

    expect(await world.engine.announcementsInTrouble()).toEqual([]);
  });
});
