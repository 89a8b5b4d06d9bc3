import { describe, expect, it, jest } from '@jest/globals';
import { grantId } from '../../core/grants/grant.js';
import { newsIn } from './campaigns/schedules.js';
import { aWorld, dayMs, hourMs, join, midnightInKolkata, trackUri, writeOf } from './world.js';

/** How long the listeners of a moved calendar may take; nothing tells when they are done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a worker', () => {
  it('saves when the wave’s alarm rings, and tells of it', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const worker = await world.engine.startWorker();
    world.calendar.advanceMs(midnightInKolkata.getTime() - world.calendar.now().getTime());

    await world.alarms.ringDue(21 * dayMs);
    await world.alarms.ringDue(1_000);
    await worker.stop();

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect((await newsIn(world)).map(({ kind }) => kind)).toEqual(['pre-saved', 'saved']);
    expect(world.alarms.failures).toEqual([]);
  });

  it('saves although no alarm has rung for the wave: the pump finds what is due', async () => {
    const world = await aWorld();
    jest.spyOn(world.alarms, 'arm').mockResolvedValue();
    await join(world, 'ana');
    const worker = await world.engine.startWorker();
    world.calendar.moveTo(midnightInKolkata);

    await world.alarms.ringDue(5_000);
    await worker.stop();

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('arms the alarms anew when the calendar is moved, forward and back', async () => {
    const world = await aWorld();
    await join(world, 'ana');
    const worker = await world.engine.startWorker();
    const waitMs = () => world.alarms.armed().find(({ name }) => name === 'release-wave')?.inMs;

    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - hourMs));
    await settled();
    expect(waitMs()).toBe(hourMs);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 2 * dayMs));
    await settled();
    expect(waitMs()).toBe(2 * dayMs);

    await worker.stop();
  });

  it('arms the alarms of the waves that are open when it starts', async () => {
    const world = await aWorld();
    const arm = jest.spyOn(world.alarms, 'arm').mockResolvedValue();
    await join(world, 'ana');
    arm.mockRestore();

    await (await world.engine.startWorker()).stop();

    expect(world.alarms.armed().filter(({ name }) => name === 'release-wave')).toHaveLength(1);
  });

  it('moves campaigns on, destroys what was to be kept until now, and sweeps what has expired', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const worker = await world.engine.startWorker();
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 5 * dayMs));
    world.monotonic.advanceMs(184 * dayMs);

    await world.alarms.ringDue(60_000);
    await worker.stop();

    expect((await world.ports.campaigns.byId(world.campaign.id))?.phase).toBe('released');
    const grant = await world.ports.grants.byId(grantId(world.campaign.artistId, ana.fanId, 'spotify'));
    expect(grant).toMatchObject({ state: 'destroyed', sealed: null });
    expect((await world.engine.viewSmartLink('night-drive', ana.session)).visitor).toBeNull();
  });

  it('goes on after a ring that failed', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const worker = await world.engine.startWorker();
    jest.spyOn(world.ports.waves, 'open').mockRejectedValueOnce(new Error('The database is away.'));
    world.calendar.advanceMs(midnightInKolkata.getTime() - world.calendar.now().getTime());

    await world.alarms.ringDue(5_000);
    await world.alarms.ringDue(5_000);
    await worker.stop();

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified' });
  });
});
