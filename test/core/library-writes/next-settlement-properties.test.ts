import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AttemptOutcome } from '../../../core/library-writes/attempt-outcome.js';
import {
  finalWriteStates,
  isOpen,
  openWriteStates,
  type LibraryWrite,
} from '../../../core/library-writes/library-write.js';
import { nextSettlement } from '../../../core/library-writes/next-settlement.js';
import { aWrite, later, midnightInCairo } from '../../contracts/samples.js';
import { hourMs, secondMs } from '../world.js';

describe('any settlement of any outcome at any time', () => {
  const saveSent = fc.boolean();
  const outcomes: fc.Arbitrary<AttemptOutcome> = fc.oneof(
    ...(['present', 'accepted', 'already-there'] as const).map((outcome) =>
      fc.record({ outcome: fc.constant(outcome), uri: fc.constant('spotify:track:1'), saveSent }),
    ),
    ...(['withdrawn', 'reminded', 'token-refused', 'grant-revoked', 'not-live', 'match-doubtful'] as const).map(
      (outcome) => fc.record({ outcome: fc.constant(outcome), saveSent }),
    ),
    fc.record({
      outcome: fc.constant('account-refused' as const),
      reason: fc.constantFrom('not-allow-listed' as const, 'scope-missing' as const, 'country' as const),
      saveSent,
    }),
    fc.record({
      outcome: fc.constant('throttled' as const),
      retryAfterMs: fc.option(fc.integer({ min: -1e9, max: 1e12 })),
      saveSent,
    }),
    fc.record({ outcome: fc.constant('held-back' as const), afterMs: fc.integer({ min: 1, max: 1e9 }), saveSent }),
    ...(['app-refused', 'app-stopped', 'unclear'] as const).map((outcome) =>
      fc.record({ outcome: fc.constant(outcome), reason: fc.constantFrom('http-500', 'no-answer'), saveSent }),
    ),
  );
  const moments = fc.record({
    now: fc.integer({ min: 0, max: 120 * hourMs }).map((ms) => later(midnightInCairo, ms)),
    jitter: fc.uint8Array({ minLength: 2, maxLength: 2 }),
    isServiceWell: fc.boolean(),
  });
  const writes = fc
    .record({
      state: fc.constantFrom(...openWriteStates),
      attempt: fc.integer({ min: 0, max: 5_000 }),
      ghosts: fc.integer({ min: 0, max: 9 }),
      unclearInARow: fc.integer({ min: 0, max: 20 }),
      acceptedAt: fc.option(fc.integer({ min: 0, max: 72 * hourMs }).map((ms) => later(midnightInCairo, ms))),
    })
    .map((change) => aWrite(change));
  const check = (
    holds: (all: {
      write: LibraryWrite;
      outcome: AttemptOutcome;
      settled: ReturnType<typeof nextSettlement>;
      now: Date;
    }) => boolean,
  ) => {
    fc.assert(
      fc.property(writes, outcomes, moments, (write, outcome, moment) =>
        holds({ write, outcome, settled: nextSettlement(write, outcome, moment), now: moment.now }),
      ),
      { numRuns: 2_000 },
    );
  };

  it('tries again never in the past', () =>
    check(({ outcome, settled, now }) => outcome.outcome === 'held-back' || settled.nextTryAt >= now));

  it('leaves a write that nothing was asked for as due and as counted as it was', () =>
    check(({ write, outcome, settled }) => {
      if (outcome.outcome !== 'held-back' || !isOpen(settled.state)) return true;
      return settled.nextTryAt === write.nextTryAt && settled.unclearInARow === write.unclearInARow;
    }));

  it('counts an attempt without a clear answer, and forgets the count with the first clear one', () =>
    check(({ write, outcome, settled }) => {
      if (!isOpen(settled.state) || outcome.outcome === 'held-back') return true;
      return settled.unclearInARow === (outcome.outcome === 'unclear' ? write.unclearInARow + 1 : 0);
    }));

  it('waits at least a second before it tries again', () =>
    check(
      ({ outcome, settled, now }) =>
        outcome.outcome === 'held-back' ||
        !isOpen(settled.state) ||
        settled.nextTryAt.getTime() - now.getTime() >= secondMs,
    ));

  it('calls nothing verified or already there that was not read in the library', () =>
    check(
      ({ outcome, settled }) =>
        ['present', 'already-there'].includes(outcome.outcome) ||
        (settled.state !== 'verified' && settled.state !== 'already-there'),
    ));

  it('calls nothing already there that one of our saves may have brought there, unless the service says that it was there before', () =>
    check(
      ({ outcome, settled }) =>
        settled.state !== 'already-there' || !outcome.saveSent || outcome.outcome === 'already-there',
    ));

  it('leaves nothing open 72 hours after it was due', () =>
    check(({ settled, now }) => !isOpen(settled.state) || now.getTime() - midnightInCairo.getTime() < 72 * hourMs));

  it('tells of every ending, and of nothing else', () =>
    check(({ write, settled }) => {
      const told = settled.outbox.map(({ id }) => id).join();
      if (isOpen(settled.state)) return told === '' || told === `delayed:${write.id}`;
      return told === `settled:${write.id}:${write.attempt + 1}`;
    }));

  it('remembers that a save was sent', () => check(({ outcome, settled }) => !outcome.saveSent || settled.saveSent));

  it('moves along the graph only', () => {
    const ways: Record<AttemptOutcome['outcome'], readonly string[]> = {
      present: ['verified', 'already-there'],
      accepted: ['accepted', 'dead'],
      'already-there': ['already-there'],
      withdrawn: ['withdrawn'],
      reminded: ['reminded'],
      'token-refused': ['needs-reauth', 'dead'],
      'grant-revoked': ['needs-reauth', 'dead'],
      'account-refused': ['needs-reauth', 'dead'],
      throttled: ['retry', 'dead'],
      'held-back': [...openWriteStates, 'dead'],
      'called-off': ['withdrawn', ...openWriteStates],
      'app-refused': ['retry', 'dead'],
      'app-stopped': ['retry', 'dead'],
      'not-live': ['not-live', 'dead'],
      'match-doubtful': ['not-live', 'dead'],
      unclear: ['retry', 'dead'],
    };
    check(({ outcome, settled }) => ways[outcome.outcome].includes(settled.state));
    expect(
      new Set(
        Object.values(ways)
          .flat()
          .filter((state) => finalWriteStates.some((final) => final === state)),
      ),
    ).toEqual(new Set(['verified', 'already-there', 'withdrawn', 'reminded', 'needs-reauth', 'dead']));
  });

  it('keeps a failure’s reason for every write that was not ended as wished', () =>
    check(({ outcome, settled }) => {
      if (outcome.outcome === 'held-back') return true;
      const wished = ['verified', 'already-there', 'withdrawn', 'reminded'].includes(settled.state);
      return (settled.lastFailure === null) === wished;
    }));
});
