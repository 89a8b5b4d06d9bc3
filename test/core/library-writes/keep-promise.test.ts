import { describe, expect, it } from '@jest/globals';
import { undoOfFan } from '../../../core/pre-saves/undo.js';
import { hourMs, midnightInKolkata, pass, trackUri } from '../world.js';
import { aMidnight, attemptFor } from './attempts.js';

/** A midnight at a service whose answer to a save tells what was there before it; `had`: the fan has it already. */
async function aTellingMidnight({ had = false } = {}) {
  const { world, ana } = await aMidnight();
  world.service.savesTellWhatWasThere = true;
  world.calendar.moveTo(new Date(midnightInKolkata.getTime() - hourMs));
  if (had) world.service.addByHand('ana', trackUri);
  world.calendar.moveTo(midnightInKolkata);
  world.service.visits.length = 0;
  const libraryCalls = () =>
    world.service.visits.map(({ call }) => call).filter((call) => call === 'contains' || call === 'save');
  return { world, ana, libraryCalls };
}

describe('a promise at a service that tells by a save what was there', () => {
  it('is kept without a read before the save, and called kept only after one', async () => {
    const { world, ana, libraryCalls } = await aTellingMidnight();

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', itemUri: trackUri });
    expect(libraryCalls()).toEqual(['save', 'contains']);
  });

  it('ends as already there for a fan who was first, and leaves nothing to undo', async () => {
    const { world, ana, libraryCalls } = await aTellingMidnight({ had: true });

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'already-there', saveSent: false, itemUri: null });
    expect(libraryCalls()).toEqual(['save', 'contains']);
    expect(await undoOfFan(ana.fanId, world.campaign.id, world.ports)).toEqual([]);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('is called nothing before it was read, nor ours when it could not be read at first', async () => {
    const { world, ana } = await aTellingMidnight();
    world.service.addByHand('ana', trackUri);
    world.service.fail('contains', { outcome: 'unclear', reason: 'http-503' });
    expect(await attemptFor(world, ana)).toMatchObject({ state: 'retry', saveSent: false });
    pass(world, hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'already-there' });
    expect(await undoOfFan(ana.fanId, world.campaign.id, world.ports)).toEqual([]);
  });

  it('is not called ours where a save without an answer met what the fan had before', async () => {
    const { world, ana } = await aTellingMidnight({ had: true });
    world.service.fail('save', { outcome: 'unclear', reason: 'http-502' });
    expect(await attemptFor(world, ana)).toMatchObject({ state: 'retry', saveSent: true });
    pass(world, hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'already-there' });
    expect(await undoOfFan(ana.fanId, world.campaign.id, world.ports)).toEqual([]);
  });

  it('is read back, and not saved again, where the answer to a save was lost', async () => {
    const { world, ana } = await aTellingMidnight();
    world.service.fail('save', { outcome: 'lost-after' });
    await attemptFor(world, ana);
    pass(world, hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.count('save')).toBe(1);
  });
});
