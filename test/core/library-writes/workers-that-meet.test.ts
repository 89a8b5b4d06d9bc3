import { describe, expect, it } from '@jest/globals';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { hourMs, midnightInKolkata, pass, secondMs, trackUri, writeOf, type KnownFan, type World } from '../world.js';
import { aMidnight, attempt, attemptFor } from './attempts.js';

/** A worker claims the write and dies before it could do or record anything. */
async function dyingWorker(world: World, fan: KnownFan): Promise<LibraryWrite> {
  const write = await writeOf(world, fan);
  const now = world.monotonic.now();
  await world.ports.writes.claim(write, now, new Date(now.getTime() + 90 * secondMs));
  return write;
}

describe('workers that meet at one write', () => {
  it('write once when both hold the same state of it', async () => {
    const { world, ana } = await aMidnight();
    const write = await writeOf(world, ana);

    await Promise.all([attempt(world, write), attempt(world, write)]);

    expect(world.service.count('save')).toBe(1);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', attempt: 1 });
  });

  it('leave it alone while another’s lease runs', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    pass(world, 89 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', attempt: 1 });
    expect(world.service.count('save')).toBe(0);
  });

  it('succeed one that died after its claim, once its lease is over', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    pass(world, 90 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', attempt: 2 });
    expect(world.service.effects).toHaveLength(1);
  });

  it('do not say "already there" of what one that died may have saved', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    world.service.addByHand('ana', trackUri); // what the dead worker's save has left
    pass(world, 90 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.count('save')).toBe(0);
  });

  it('are not stopped by a jump of the calendar, which ends no lease', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 48 * hourMs));

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', attempt: 1 });
  });

  it('discard the result of one that slept through its lease', async () => {
    const { world, ana } = await aMidnight();
    const write = await writeOf(world, ana);
    let woken = false;
    world.service.onArrival = async ({ call }) => {
      if (call !== 'findItem' || woken) return;
      woken = true;
      pass(world, 151 * secondMs);
      await attempt(world, await writeOf(world, ana)); // its successor, from claim to end
      world.service.fail('contains', { outcome: 'unclear', reason: 'http-500' });
    };

    await attempt(world, write);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', attempt: 2 });
    expect(world.log.messages('warn')).toEqual([
      'A write was claimed by another worker meanwhile; this result is void.',
    ]);
    expect(world.service.effects).toHaveLength(1);
  });
});
