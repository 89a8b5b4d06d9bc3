import { describe, expect, it } from '@jest/globals';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { hourMs, midnightInKolkata, minuteMs, pass, promiseTo, trackUri, writeOf } from '../world.js';
import { aMidnight, attemptFor } from './attempts.js';

const sinceMidnightMs = ({ nextTryAt }: LibraryWrite) => nextTryAt.getTime() - midnightInKolkata.getTime();

describe('an attempt', () => {
  it('reads the library, saves, and reads it back, in this order', async () => {
    const { world, ana } = await aMidnight();
    world.service.visits.length = 0;

    await attemptFor(world, ana);

    const calls = world.service.visits.map(({ call }) => call).filter((call) => call !== 'renew');
    expect(calls).toEqual(['findItem', 'contains', 'save', 'contains']);
  });

  it('does nothing before the write is due, whoever asks', async () => {
    const { world, ana } = await aMidnight();
    world.calendar.moveTo(new Date(midnightInKolkata.getTime() - 1));

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', attempt: 0 });
    expect(world.service.effects).toEqual([]);
  });

  it('takes a yes for no save: a ghost is noticed, saved again, and only then called verified', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'ghost' });

    const first = await attemptFor(world, ana);
    expect(first).toMatchObject({ state: 'accepted', verifiedAt: null, acceptedAt: midnightInKolkata });
    expect(sinceMidnightMs(first)).toBe(10 * minuteMs);
    pass(world, 10 * minuteMs);
    const second = await attemptFor(world, ana);

    expect(second).toMatchObject({ state: 'verified', acceptedAt: midnightInKolkata });
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(world.service.effects.map(({ applied }) => applied)).toEqual([false, true]);
  });

  it('counts each ghost that follows another', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'ghost' }, 3);

    await attemptFor(world, ana);
    pass(world, 10 * minuteMs);
    const second = await attemptFor(world, ana);
    expect(second).toMatchObject({ state: 'accepted', ghosts: 1 });
    expect(sinceMidnightMs(second)).toBe(hourMs);
    pass(world, 50 * minuteMs);
    const third = await attemptFor(world, ana);

    expect(third).toMatchObject({ state: 'accepted', ghosts: 2 });
    expect(sinceMidnightMs(third)).toBe(2 * hourMs);
  });

  it('saves nothing again when a save has only come late', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'late' });
    await attemptFor(world, ana);
    world.service.arrive();
    pass(world, 10 * minuteMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', ghosts: 0 });
    expect(world.service.effects).toHaveLength(1);
  });

  it('reads back first when the answer to a save was lost, and does not save again', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'lost-after' });

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'retry', saveSent: true, verifiedAt: null });
    pass(world, hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.count('save')).toBe(1);
  });

  it('saves again when a save was lost before it had an effect', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'unclear', reason: 'http-502' });
    await attemptFor(world, ana);
    pass(world, hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects).toHaveLength(1);
  });

  it('calls a save verified only when it has read it: an unread library is looked at again', async () => {
    const { world, ana } = await aMidnight();
    world.service.onArrival = ({ call }) => {
      if (call === 'save') world.service.fail('contains', { outcome: 'unclear', reason: 'http-500' });
    };

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'accepted', verifiedAt: null });
    pass(world, 10 * minuteMs);
    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified' });
    expect(world.service.effects).toHaveLength(1);
  });

  it('that came to nothing is in the log with its reason, and what lay behind it', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('save', { outcome: 'unclear', reason: 'no-answer', cause: 'ECONNRESET' });

    await attemptFor(world, ana);

    const fields = { outcome: 'unclear', reason: 'no-answer', cause: 'ECONNRESET', state: 'retry' };
    expect(world.log.lines.at(-1)?.fields).toMatchObject(fields);
  });

  it('waits as long as a throttling service asks', async () => {
    const { world, ana } = await aMidnight();
    world.service.fail('contains', { outcome: 'throttled', retryAfterMs: 13 * hourMs });

    const write = await attemptFor(world, ana);

    expect(write.state).toBe('retry');
    expect(sinceMidnightMs(write)).toBe(13 * hourMs);
  });

  it('ends when the fan’s permission is over, and asks for a new one', async () => {
    const { world, ana } = await aMidnight();
    world.service.revoke('ana');

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'needs-reauth', outbox: [{ kind: 'write-settled' }] });
    expect(world.service.effects).toEqual([]);
  });

  it('writes nothing for a fan who has withdrawn', async () => {
    const { world, ana } = await aMidnight();
    const promised = await promiseTo(world, ana);
    const preSaves = {
      ...world.ports.preSaves,
      byId: async () => ({ ...promised, withdrawnAt: new Date('2026-04-20T00:00:00.000Z') }),
    };

    await attemptFor(world, ana, { preSaves });

    expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn', lastFailure: null });
    expect(world.service.visits.filter(({ call }) => call !== 'account' && call !== 'exchange')).toEqual([]);
  });

  it('does not write what was never promised: the worker found a write whose pre-save was not recorded', async () => {
    const { world, ana } = await aMidnight();
    const preSaves = { ...world.ports.preSaves, byId: async () => null };

    await attemptFor(world, ana, { preSaves });

    expect(await writeOf(world, ana)).toMatchObject({ state: 'retry', saveSent: false });
    expect(world.service.effects).toEqual([]);
  });
});
