import { describe, expect, it } from '@jest/globals';
import {
  grantPermits,
  isServiceWell,
  newGate,
  noDemand,
  reportCalls,
  type CallReport,
  type Demand,
  type GateState,
  type Pace,
} from '../../../core/outbound-gate/gate-state.js';
import { later } from '../../contracts/samples.js';
import { hourMs, minuteMs, secondMs } from '../world.js';

const pace: Pace = { windowMs: 30_000, mostCalls: 300, leastCalls: 10 };
const start = new Date('2026-11-20T08:00:00.000Z');
const silence: CallReport = { passedFans: 0, failedFans: 0, throttled: null, isAppStopped: false };
const tooMany = (retryAfterMs: number | null): CallReport => ({ ...silence, throttled: { retryAfterMs } });

/** A gate, and the time, which a test moves on. */
function aGate() {
  let state: GateState = newGate('spotify:app', pace, start);
  let now = start;
  return {
    pass: (ms: number) => (now = later(now, ms)),
    hear(report: Partial<CallReport>) {
      state = reportCalls(state, { ...silence, ...report }, { pace, now });
    },
    ask(demand: Partial<Demand>) {
      const asked = grantPermits(state, { ...noDemand(), ...demand }, { pace, now });
      state = asked.state;
      return asked.permits;
    },
    /** Takes all it can get for this long; answers how many calls that were. */
    exhaust(ms: number, kind: keyof Demand = 'first') {
      let taken = 0;
      for (let passed = 0; passed < ms; passed += 500) {
        taken += this.ask({ [kind]: 1_000 }).granted[kind];
        now = later(now, 500);
      }
      return taken;
    },
    closedForMs: () => Math.max(0, (state.closed?.until.getTime() ?? 0) - now.getTime()),
    limit: () => state.limit,
    isWell: () => isServiceWell(state),
  };
}

describe('the outbound gate', () => {
  it('lets through what is asked for while there is room', () => {
    expect(aGate().ask({ first: 7, 'sign-up': 2 })).toEqual({
      granted: { ...noDemand(), first: 7, 'sign-up': 2 },
      againInMs: 0,
    });
  });

  it('lets no second carry more than a few times its even share, and says when there is more', () => {
    const { granted, againInMs } = aGate().ask({ first: 500 });

    expect(granted.first).toBe(40);
    expect(againInMs).toBe(secondMs);
  });

  it('lets through the limit in a window, and no more until the first of them are old', () => {
    const gate = aGate();

    expect(gate.exhaust(30 * secondMs)).toBe(300);
    expect(gate.ask({ first: 1 }).granted.first).toBe(0);
    gate.pass(35 * secondMs);
    expect(gate.ask({ first: 1 }).granted.first).toBe(1);
  });

  it('serves a fan who waits for their browser before a wave, and a wave before work that has time', () => {
    const { granted } = aGate().ask({ background: 100, retry: 100, first: 35, 'sign-up': 4 });

    expect(granted).toEqual({ 'sign-up': 4, first: 35, retry: 1, background: 0 });
  });

  it('leaves retries a fifth of all calls, or a third of the limit where there is nothing else', () => {
    const [alone, beside] = [aGate(), aGate()];
    beside.exhaust(6 * secondMs);

    expect(alone.exhaust(30 * secondMs, 'retry')).toBe(100);
    expect(beside.exhaust(20 * secondMs, 'retry')).toBeLessThanOrEqual(100);
  });

  it('fills no more than half the window with work that has time', () => {
    expect(aGate().exhaust(30 * secondMs, 'background')).toBe(150);
  });

  it.each([
    ['seconds', 5 * secondMs, 5 * secondMs],
    ['thirteen hours', 13 * hourMs, 13 * hourMs],
    ['a day', 24 * hourMs, 24 * hourMs],
    ['a month', 720 * hourMs, 26 * hourMs],
    ['no time at all', 0, secondMs],
    ['a time in the past', -5 * secondMs, secondMs],
    ['nothing in particular', null, 2 * secondMs],
  ])('closes for everybody for the time a service asks for: %s', (_asked, retryAfterMs, closedMs) => {
    const gate = aGate();

    gate.hear(tooMany(retryAfterMs));

    expect(gate.closedForMs()).toBe(closedMs);
    expect(gate.ask({ first: 1, 'sign-up': 1 })).toEqual({ granted: noDemand(), againInMs: closedMs });
    gate.pass(closedMs);
    expect(gate.ask({ first: 1 }).granted.first).toBe(1);
  });

  it('doubles a pause that the service does not name, and starts anew once a call has passed', () => {
    const gate = aGate();
    const pauses: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      gate.hear(tooMany(null));
      pauses.push(gate.closedForMs());
      gate.pass(gate.closedForMs());
    }
    gate.hear({ passedFans: 1 });
    gate.hear(tooMany(null));

    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(gate.closedForMs()).toBe(2_000);
  });

  it('halves the limit once for a burst of "too many", however many calls were on their way', () => {
    const gate = aGate();
    for (let call = 0; call < 12; call += 1) gate.hear(tooMany(5 * secondMs));
    expect(gate.limit()).toBe(150);

    gate.pass(5 * secondMs);
    gate.hear(tooMany(5 * secondMs));

    expect(gate.limit()).toBe(75);
  });

  it('comes back to the limit that was good before in a few quiet windows, and beyond it by a tenth each', () => {
    const gate = aGate();
    gate.hear(tooMany(secondMs));
    gate.pass(secondMs);
    gate.hear(tooMany(secondMs));
    expect(gate.limit()).toBe(75);

    const limits: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      gate.pass(30 * secondMs);
      gate.hear({ passedFans: 1 });
      limits.push(gate.limit());
    }

    // 300 was too many, and 150 too: a tenth and a fifth less than 300 is where it returns to.
    expect(limits.slice(0, 4)).toEqual([146, 181, 200, 221]);
    expect(limits.at(-1)).toBe(300);
  });

  it('learns a limit of the service that is far below what we were told', () => {
    const gate = aGate();
    let refused = 0;
    for (let time = 0; time < 60; time += 1) {
      if (gate.limit() > 40) {
        gate.hear(tooMany(secondMs));
        refused += 1;
      }
      gate.pass(31 * secondMs);
      gate.hear({ passedFans: 1 });
    }

    expect(gate.limit()).toBeGreaterThan(15);
    expect(refused).toBeLessThan(30);
  });

  it('never goes below the least, and comes back up to the most while all is well', () => {
    const gate = aGate();
    for (let time = 0; time < 12; time += 1) {
      gate.hear(tooMany(secondMs));
      gate.pass(secondMs);
    }
    expect(gate.limit()).toBe(10);

    const limits: number[] = [];
    for (let time = 0; time < 60; time += 1) {
      gate.pass(30 * secondMs);
      gate.hear({ passedFans: 1 });
      limits.push(gate.limit());
    }

    expect(limits[0]).toBeGreaterThan(10);
    expect(limits).toEqual(limits.toSorted((one, other) => one - other));
    expect(limits.at(-1)).toBe(300);
  });

  it('is not opened early by a shorter pause that somebody hears of later', () => {
    const gate = aGate();
    gate.hear(tooMany(hourMs));

    gate.hear(tooMany(secondMs));

    expect(gate.closedForMs()).toBe(hourMs);
  });

  it('closes for ten minutes when the whole app is refused, whoever heard it', () => {
    const gate = aGate();

    gate.hear({ isAppStopped: true });

    expect(gate.closedForMs()).toBe(10 * minuteMs);
    expect(gate.isWell()).toBe(false);
  });

  it('opens the breaker when the calls of many different fans fail, and not for one fan however often', () => {
    const [many, one] = [aGate(), aGate()];

    many.hear({ failedFans: 10, passedFans: 3 });
    for (let time = 0; time < 9; time += 1) one.hear({ failedFans: 1 });

    expect(many.closedForMs()).toBe(5 * secondMs);
    expect(one.closedForMs()).toBe(0);
    expect(one.isWell()).toBe(true);
  });

  it('leaves the breaker shut while most fans’ calls pass', () => {
    const gate = aGate();

    gate.hear({ failedFans: 20, passedFans: 60 });

    expect(gate.closedForMs()).toBe(0);
  });

  it('tries again with a few calls after the breaker, ever later while they fail, and opens wide once they pass', () => {
    const gate = aGate();
    gate.hear({ failedFans: 12 });
    gate.pass(5 * secondMs);
    expect(gate.ask({ first: 100 }).granted.first).toBe(3);
    gate.hear({ failedFans: 3 });
    expect(gate.closedForMs()).toBe(10 * secondMs);
    gate.pass(10 * secondMs);
    expect(gate.ask({ first: 100 }).granted.first).toBe(3);

    gate.hear({ passedFans: 3 });
    gate.pass(secondMs);

    expect(gate.ask({ first: 100 }).granted.first).toBe(40);
    expect(gate.isWell()).toBe(true);
  });
});
