import { beforeEach, describe, expect, it } from '@jest/globals';
import { Recent } from '../../core/recent.js';
import { FakeMonotonic } from '../doubles/fake-monotonic.js';

describe('an answer that is kept for a while', () => {
  let monotonic: FakeMonotonic;
  let recent: Recent<string, number>;
  let count: number;

  const next = async () => {
    count += 1;
    return count;
  };
  const failing = () => Promise.reject<number>(new Error('The database is away.'));

  beforeEach(() => {
    monotonic = new FakeMonotonic(new Date('2026-11-24T10:00:00Z'));
    recent = new Recent(monotonic, { freshMs: 1_000, staleMs: 10_000 });
    count = 0;
  });

  it('is worked out once for all who ask while it is fresh, each question for itself', async () => {
    expect(await Promise.all([recent.of('a', next), recent.of('a', next), recent.of('b', next)])).toEqual([1, 1, 2]);
    monotonic.advanceMs(999);
    expect(await recent.of('a', next)).toBe(1);
  });

  it('is given once more when it is stale, while one newer is worked out for who comes later', async () => {
    await recent.of('a', next);
    monotonic.advanceMs(1_000);

    expect(await Promise.all([recent.of('a', next), recent.of('a', next)])).toEqual([1, 1]);

    expect(await recent.of('a', next)).toBe(2);
    expect(count).toBe(2);
  });

  it('is given no more when it is older than that', async () => {
    await recent.of('a', next);
    monotonic.advanceMs(11_000);

    expect(await recent.of('a', next)).toBe(2);
  });

  it('that could not be worked out is asked for again by the next', async () => {
    await expect(recent.of('a', failing)).rejects.toThrow('away');

    expect(await recent.of('a', next)).toBe(1);
  });

  it('stands for its time where a newer one could not be worked out', async () => {
    await recent.of('a', next);
    monotonic.advanceMs(1_000);
    expect(await recent.of('a', failing)).toBe(1);

    expect(await recent.of('a', next)).toBe(1);
    expect(await recent.of('a', next)).toBe(2);
  });
});
