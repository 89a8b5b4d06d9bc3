import { describe, expect, it } from '@jest/globals';
import { lookAgain } from '../../../core/library-writes/look-again.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { dayMs, hourMs, midnightInKolkata, pass, trackUri, writeOf } from '../world.js';
import { aMidnight } from './attempts.js';

/** A fan whose release was saved at midnight, and the world a day later. */
async function aDayLater() {
  const { world, ana } = await aMidnight();
  await runDueWaves(world.ports);
  pass(world, dayMs);
  return { world, ana };
}

describe('the last look, a day after midnight', () => {
  it('notes that the item is still there', async () => {
    const { world, ana } = await aDayLater();

    await lookAgain(world.ports);

    const at = new Date(midnightInKolkata.getTime() + dayMs);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', lastLook: { at, present: true } });
  });

  it('saves nothing again that the fan has taken out since', async () => {
    const { world, ana } = await aDayLater();
    world.service.removeByHand('ana', trackUri);

    await lookAgain(world.ports);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', lastLook: { present: false } });
    expect(world.service.libraryOf('ana')).toEqual([]);
    expect(world.service.count('save')).toBe(1);
  });

  it('is not made before its time, and once only', async () => {
    const { world, ana } = await aMidnight();
    await runDueWaves(world.ports);
    pass(world, dayMs - hourMs);
    await lookAgain(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ lastLook: null });
    pass(world, hourMs);
    await lookAgain(world.ports);
    const looks = world.service.count('contains');

    await lookAgain(world.ports);

    expect(world.service.count('contains')).toBe(looks);
  });

  it('is made later when the service does not answer', async () => {
    const { world, ana } = await aDayLater();
    world.service.fail('contains', { outcome: 'unclear', reason: 'http-500' });

    await lookAgain(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ lastLook: null });
    await lookAgain(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ lastLook: { present: true } });
  });

  it('is given up when the permission is gone, and asks nothing', async () => {
    const { world, ana } = await aDayLater();
    world.service.revoke('ana');

    await lookAgain(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', lastLook: null, lookAgainAt: null });
  });
});
