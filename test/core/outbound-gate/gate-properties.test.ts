import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import {
  grantPermits,
  newGate,
  noDemand,
  permitValidMs,
  reportCalls,
  type CallReport,
  type Demand,
} from '../../../core/outbound-gate/gate-state.js';
import { later } from '../../contracts/samples.js';

const start = new Date('2026-11-20T08:00:00.000Z');

const paces = fc.record({
  windowMs: fc.constantFrom(5_000, 30_000),
  mostCalls: fc.integer({ min: 1, max: 500 }),
  leastCalls: fc.constant(1),
});
const demands: fc.Arbitrary<Demand> = fc.record({
  'sign-up': fc.nat(20),
  first: fc.nat(200),
  retry: fc.nat(200),
  background: fc.nat(200),
});
const reports: fc.Arbitrary<CallReport> = fc.record({
  passedFans: fc.nat(20),
  failedFans: fc.nat(20),
  throttled: fc.option(fc.record({ retryAfterMs: fc.option(fc.integer({ min: -1e6, max: 1e6 })) }), { freq: 12 }),
  isAppStopped: fc.constant(false),
});
const moments = fc.array(
  fc.record({
    afterMs: fc.nat(4_000),
    demand: demands,
    report: fc.option(reports, { freq: 3 }),
    usedAfterMs: fc.nat(permitValidMs),
  }),
  { minLength: 1, maxLength: 120 },
);

describe('any calls through the gate', () => {
  it('are never more than the most in any rolling window, also when each permit is used as late as it may be', () => {
    fc.assert(
      fc.property(paces, moments, (pace, steps) => {
        let state = newGate('spotify:app', pace, start);
        let now = start;
        const usedAtMs: number[] = [];
        for (const { afterMs, demand, report, usedAfterMs } of steps) {
          now = later(now, afterMs);
          if (report) state = reportCalls(state, report, { pace, now });
          const asked = grantPermits(state, demand, { pace, now });
          state = asked.state;
          const calls = Object.values(asked.permits.granted).reduce((sum, count) => sum + count, 0);
          for (let call = 0; call < calls; call += 1) usedAtMs.push(now.getTime() + usedAfterMs);
        }
        usedAtMs.sort((one, other) => one - other);
        return usedAtMs.every((atMs, index) => {
          const beyond = usedAtMs[index + pace.mostCalls];
          return beyond === undefined || beyond - atMs >= pace.windowMs;
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are none while the gate is closed, and never more than was asked for', () => {
    fc.assert(
      fc.property(paces, moments, (pace, steps) => {
        let state = newGate('spotify:app', pace, start);
        let now = start;
        return steps.every(({ afterMs, demand, report }) => {
          now = later(now, afterMs);
          if (report) state = reportCalls(state, report, { pace, now });
          const isClosed = state.closed !== null && state.closed.until > now;
          const asked = grantPermits(state, demand, { pace, now });
          state = asked.state;
          const { granted } = asked.permits;
          const kinds = Object.keys(demand) as (keyof Demand)[];
          if (isClosed) return kinds.every((kind) => granted[kind] === 0);
          return kinds.every((kind) => granted[kind] >= 0 && granted[kind] <= demand[kind]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('get through in the end: while nothing goes wrong, whoever keeps asking is not starved', () => {
    fc.assert(
      fc.property(paces, fc.constantFrom('first', 'retry', 'background', 'sign-up'), (pace, kind) => {
        let state = newGate('spotify:app', { ...pace, mostCalls: pace.mostCalls + 3 }, start);
        let now = start;
        let taken = 0;
        for (let second = 0; second < 120; second += 1) {
          const asked = grantPermits(state, { ...noDemand(), [kind]: 1 }, { pace, now });
          state = asked.state;
          taken += asked.permits.granted[kind];
          now = later(now, 1_000);
        }
        return taken >= 2;
      }),
    );
  });
});
