import { describe, expect, it } from '@jest/globals';
import type { AttemptOutcome } from '../../../core/library-writes/attempt-outcome.js';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { nextSettlement } from '../../../core/library-writes/next-settlement.js';
import { aWrite, later, midnightInCairo } from '../../contracts/samples.js';
import { hourMs, minuteMs, secondMs } from '../world.js';

const halfway = new Uint8Array([0x80, 0]);
const soon = later(midnightInCairo, minuteMs);

const settle = (outcome: AttemptOutcome, { write = {}, now = soon, jitter = halfway, isServiceWell = true } = {}) =>
  nextSettlement(aWrite(write), outcome, { now, jitter, isServiceWell });

describe('what a write becomes', () => {
  it.each<[string, AttemptOutcome, Partial<LibraryWrite>]>([
    [
      'verified when our save is in the library',
      { outcome: 'present', uri: 'spotify:track:1', saveSent: true },
      { state: 'verified', verifiedAt: soon },
    ],
    [
      'already-there when the fan was first',
      { outcome: 'present', uri: 'spotify:track:1', saveSent: false },
      { state: 'already-there' },
    ],
    [
      'accepted on the service’s word alone',
      { outcome: 'accepted', uri: 'spotify:track:1', saveSent: true },
      { state: 'accepted', verifiedAt: null },
    ],
    ['withdrawn when the fan took it back', { outcome: 'withdrawn', saveSent: false }, { state: 'withdrawn' }],
    ['reminded when the fan gets the link', { outcome: 'reminded', saveSent: false }, { state: 'reminded' }],
    [
      'needs-reauth when a renewed token is refused too',
      { outcome: 'token-refused', saveSent: false },
      { state: 'needs-reauth' },
    ],
    ['needs-reauth when the grant is over', { outcome: 'grant-revoked', saveSent: false }, { state: 'needs-reauth' }],
    [
      'needs-reauth when a scope is missing',
      { outcome: 'account-refused', reason: 'scope-missing', saveSent: false },
      { state: 'needs-reauth' },
    ],
    [
      'dead when the account is not on the app’s list',
      { outcome: 'account-refused', reason: 'not-allow-listed', saveSent: false },
      { state: 'dead', lastFailure: { reason: 'account-refused: not-allow-listed', at: soon } },
    ],
    [
      'dead in a country without the service',
      { outcome: 'account-refused', reason: 'country', saveSent: false },
      { state: 'dead' },
    ],
    [
      'tried again when throttled',
      { outcome: 'throttled', retryAfterMs: 5 * secondMs, saveSent: false },
      { state: 'retry', nextTryAt: later(soon, 5 * secondMs) },
    ],
    [
      'tried again, without hurry, when our app is at fault',
      { outcome: 'app-refused', reason: 'invalid_client', saveSent: false },
      { state: 'retry', nextTryAt: later(soon, 10 * minuteMs) },
    ],
    [
      'not-live while the release is late, and probed a minute later at first',
      { outcome: 'not-live', saveSent: false },
      { state: 'not-live', nextTryAt: later(soon, minuteMs) },
    ],
    [
      'tried again after an answer nobody could read',
      { outcome: 'unclear', reason: 'http-502', saveSent: true },
      { state: 'retry', saveSent: true, lastFailure: { reason: 'unclear: http-502', at: soon } },
    ],
  ])('%s', (_title, outcome, expected) => {
    expect(settle(outcome)).toMatchObject(expected);
  });

  it.each([
    ['none', null, 2_500],
    ['negative', -5_000, secondMs],
    ['zero', 0, secondMs],
    ['half a second', 500, secondMs],
    ['thirteen hours', 13 * hourMs, 13 * hourMs],
    ['a day', 24 * hourMs, 24 * hourMs],
    ['a month', 720 * hourMs, 26 * hourMs],
  ])('is throttled for a time within 1 s and 26 h when the service asks for %s', (_asked, retryAfterMs, waitedMs) => {
    const { nextTryAt } = settle({ outcome: 'throttled', retryAfterMs, saveSent: false });
    expect(nextTryAt.getTime() - soon.getTime()).toBe(waitedMs);
  });

  it('is probed ever more slowly while the release is late, at least every half hour', () => {
    const probedAfterMs = (lateMs: number) => {
      const now = later(midnightInCairo, lateMs);
      return settle({ outcome: 'not-live', saveSent: false }, { now }).nextTryAt.getTime() - now.getTime();
    };
    expect([0, 20 * minuteMs, hourMs, 10 * hourMs].map(probedAfterMs)).toEqual([
      minuteMs,
      5 * minuteMs,
      15 * minuteMs,
      30 * minuteMs,
    ]);
  });

  it('is read back ten minutes and an hour after the yes, then hourly', () => {
    const readBackAfterMs = (sinceYesMs: number) => {
      const now = later(soon, sinceYesMs);
      const write = { state: 'accepted', acceptedAt: soon } as const;
      return (
        settle({ outcome: 'accepted', uri: 'spotify:track:1', saveSent: true }, { write, now }).nextTryAt.getTime() -
        soon.getTime()
      );
    };
    expect([0, 10 * minuteMs, hourMs, 2 * hourMs].map(readBackAfterMs)).toEqual([
      10 * minuteMs,
      hourMs,
      2 * hourMs,
      3 * hourMs,
    ]);
  });

  it('is given up at 72 hours after its due time, and not a millisecond before', () => {
    const at = (ms: number) => settle({ outcome: 'not-live', saveSent: false }, { now: later(midnightInCairo, ms) });
    expect(at(72 * hourMs - 1).state).toBe('not-live');
    expect(at(72 * hourMs)).toMatchObject({ state: 'dead', lastFailure: { reason: 'not-live' } });
  });

  it('is still verified after 72 hours when the library holds it', () => {
    const now = later(midnightInCairo, 100 * hourMs);
    expect(settle({ outcome: 'present', uri: 'spotify:track:1', saveSent: true }, { now }).state).toBe('verified');
  });

  it('keeps the time of the service’s first yes', () => {
    const write = { state: 'accepted', acceptedAt: midnightInCairo, saveSent: true } as const;
    expect(settle({ outcome: 'accepted', uri: 'spotify:track:1', saveSent: true }, { write }).acceptedAt).toEqual(
      midnightInCairo,
    );
    expect(settle({ outcome: 'present', uri: 'spotify:track:1', saveSent: true }, { write }).acceptedAt).toEqual(
      midnightInCairo,
    );
    expect(settle({ outcome: 'unclear', reason: 'x', saveSent: true }, { write }).acceptedAt).toEqual(midnightInCairo);
  });
});
