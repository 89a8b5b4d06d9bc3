import { describe, expect, it } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { bringBackDirect, moveToReminder } from '../../../core/pre-saves/change-mode.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { deliverAll } from '../announcements/deliver-all.js';
import {
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  promiseTo,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';

/** Ana has pre-saved and has heard of it. */
async function aPromise(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  await deliverAll(world);
  return { world, ana };
}

async function moveAna(world: World, ana: KnownFan): Promise<boolean> {
  return moveToReminder((await promiseTo(world, ana)).id, 'grant-ended', world.ports);
}

/** The waves and the messages of this moment; answers what Ana has heard. */
async function runAndTell(world: World): Promise<string[]> {
  await runDueWaves(world.ports);
  await collectAnnouncements(world.ports);
  return deliverAll(world);
}

describe('a pre-save whose permission ends before the release', () => {
  it('is kept by a message from then on, and the fan is told at once', async () => {
    const { world, ana } = await aPromise();

    expect(await moveAna(world, ana)).toBe(true);

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'reminder', modeReason: 'grant-ended' });
    expect(await runAndTell(world)).toEqual(['reconnect']);
  });

  it('stays promised: its write waits for the fan’s midnight and ends as reminded, without a call to the service', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    expect(await runAndTell(world)).toEqual(['reconnect']);
    expect((await writeOf(world, ana)).state).toBe('armed');
    const callsBefore = world.service.visits.length;

    world.calendar.moveTo(midnightInKolkata);

    expect(await runAndTell(world)).toEqual(['release-reminder']);
    expect((await writeOf(world, ana)).state).toBe('reminded');
    expect(world.service.visits).toHaveLength(callsBefore);
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('is moved once, and told once, however many find the permission dead', async () => {
    const { world, ana } = await aPromise();

    const moved = await Promise.all([moveAna(world, ana), moveAna(world, ana), moveAna(world, ana)]);

    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await runAndTell(world)).toEqual(['reconnect']);
  });

  it('is told nothing of a move that was taken back before anybody spoke of it', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    await bringBackDirect((await promiseTo(world, ana)).id, world.ports);

    expect(await runAndTell(world)).toEqual([]);
  });

  it('is told of a second end as well', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    expect(await runAndTell(world)).toEqual(['reconnect']);
    await join(world, 'ana');

    await moveAna(world, ana);

    expect(await runAndTell(world)).toEqual(['reconnect']);
  });

  it('is not moved once it is due: the attempt itself finds out', async () => {
    const { world, ana } = await aPromise();
    world.calendar.moveTo(midnightInKolkata);

    expect(await moveAna(world, ana)).toBe(false);

    expect((await promiseTo(world, ana)).mode).toBe('direct');
  });
});

describe('a fan in reminder mode who signs in again', () => {
  it('has it saved at midnight, if that is still to come', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    await runAndTell(world);

    await join(world, 'ana');

    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct', modeReason: null });
    world.calendar.moveTo(midnightInKolkata);
    expect(await runAndTell(world)).toEqual(['saved']);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('has it saved at once, if they were reminded already, with the wave finished', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    world.calendar.moveTo(midnightInKolkata);
    await runAndTell(world);
    expect(await world.ports.waves.open()).toEqual([]);

    world.calendar.advanceMs(hourMs);
    await join(world, 'ana');

    expect(await runAndTell(world)).toEqual(['saved']);
    expect((await writeOf(world, ana)).state).toBe('verified');
  });

  it('is brought back once by several at once', async () => {
    const { world, ana } = await aPromise();
    await moveAna(world, ana);
    const { id } = await promiseTo(world, ana);

    const brought = await Promise.all([bringBackDirect(id, world.ports), bringBackDirect(id, world.ports)]);

    expect(brought.filter(Boolean)).toHaveLength(1);
    expect(await promiseTo(world, ana)).toMatchObject({ mode: 'direct', modeChanges: 2 });
  });
});
