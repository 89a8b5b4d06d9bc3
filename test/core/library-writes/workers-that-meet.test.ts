import { describe, expect, it } from '@jest/globals';
import { HeldShard } from '../../../core/library-writes/held-shard.js';
import { hourMs, midnightInKolkata, pass, secondMs, trackUri, writeOf, type KnownFan, type World } from '../world.js';
import { aMidnight, attemptFor } from './attempts.js';

/** A worker takes the shard, claims the write and dies before it could do or record anything. */
async function dyingWorker(world: World, fan: KnownFan): Promise<void> {
  const write = await writeOf(world, fan);
  const shard = await HeldShard.take(write, world.ports);
  if (!shard) throw new Error('The shard is held by somebody else.');
  await world.ports.writes.claim([write], { now: world.monotonic.now(), until: shard.until });
}

describe('workers that meet at one write', () => {
  it('write once when both run its shard', async () => {
    const { world, ana } = await aMidnight();

    await Promise.all([attemptFor(world, ana), attemptFor(world, ana)]);

    expect(world.service.count('save')).toBe(1);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', attempt: 1 });
  });

  it('leave it alone while another’s lease runs', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    pass(world, 19 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', attempt: 1 });
    expect(world.service.count('save')).toBe(0);
  });

  it('succeed one that died after its claim, once its lease of 20 seconds is over', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    pass(world, 20 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', attempt: 2 });
    expect(world.service.effects).toHaveLength(1);
  });

  it('do not say "already there" of what one that died may have saved', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    world.service.addByHand('ana', trackUri); // what the dead worker's save has left
    pass(world, 20 * secondMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.count('save')).toBe(0);
  });

  it('are not stopped by a jump of the calendar, which ends no lease', async () => {
    const { world, ana } = await aMidnight();
    await dyingWorker(world, ana);
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() + 48 * hourMs));

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', attempt: 1 });
  });

  it('send nothing more, and say nothing, once they have slept through their lease', async () => {
    const { world, ana } = await aMidnight();
    let woken = false;
    world.service.onArrival = async ({ call }) => {
      if (call !== 'findItem' || woken) return;
      woken = true;
      pass(world, 21 * secondMs);
      await attemptFor(world, ana); // its successor, from claim to end
      world.service.removeByHand('ana', trackUri); // and the fan has changed their mind since
    };

    await attemptFor(world, ana);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', attempt: 2 });
    expect(world.service.effects).toHaveLength(1);
    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(world.meter.counted('calls-called-off')).toBe(1);
    expect(world.meter.counted('void-results')).toBe(1);
    expect(world.log.messages('warn')).toEqual([
      'Writes were claimed by another worker meanwhile; these results are void.',
    ]);
  });

  it('keep a shard for as long as they work at it, however long that takes', async () => {
    const { world, ana } = await aMidnight();
    world.service.onArrival = () => pass(world, 9 * secondMs); // every call takes nine seconds

    const [first] = await Promise.all([attemptFor(world, ana), attemptFor(world, ana)]);

    expect(first).toMatchObject({ state: 'verified', attempt: 1 });
    expect(world.service.count('save')).toBe(1);
  });
});
