import { describe, expect, it } from '@jest/globals';
import type { FanId } from '../../../core/fans/fan.js';
import { OutboundGates } from '../../../core/outbound-gate/outbound-gates.js';
import { fanNumber } from '../../contracts/samples.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { fakePause } from '../../doubles/fake-pause.js';
import { InMemoryGateStore } from '../../doubles/in-memory-gate-store.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { MemoryMeter } from '../../doubles/memory-meter.js';
import { hourMs, minuteMs, secondMs } from '../world.js';

const ana: FanId = fanNumber(1);
const app = { name: 'spotify', app: 'client', pace: { windowMs: 30_000, mostCalls: 300, leastCalls: 10 } } as const;

/** Several workers, each with gates of its own over what they share. */
function workers(count: number) {
  const shared = {
    gateStates: new InMemoryGateStore(),
    monotonic: new FakeMonotonic(new Date('2026-11-20T08:00:00Z')),
  };
  const { monotonic } = shared;
  const log = new MemoryLog();
  const meter = new MemoryMeter();
  const gates = Array.from({ length: count }, () =>
    new OutboundGates({ ...shared, pause: fakePause(monotonic), log, meter }).of(app),
  );
  return { gates, monotonic, log, meter };
}

describe('the gate that workers share', () => {
  it('counts the calls of all of them together', async () => {
    const { gates, monotonic } = workers(3);
    const startedAt = monotonic.now().getTime();

    const passages = await Promise.all(gates.flatMap((gate) => Array.from({ length: 50 }, () => gate.pass('first'))));

    expect(passages.every(({ isOpen }) => isOpen)).toBe(true);
    // 150 calls at 40 a second at the most.
    expect(monotonic.now().getTime() - startedAt).toBeGreaterThanOrEqual(3 * secondMs);
  });

  it('stops every worker when one of them is told to wait, until the time is over', async () => {
    const { gates, monotonic } = workers(3);
    await Promise.all(gates.map((gate) => gate.pass('first')));

    await gates[0]!.hear(ana, { outcome: 'throttled', retryAfterMs: hourMs });

    for (const gate of gates) {
      expect(await gate.pass('sign-up')).toMatchObject({ isOpen: false });
      expect(await gate.closedForMs()).toBeGreaterThan(59 * minuteMs);
    }
    monotonic.advanceMs(hourMs);
    expect(await Promise.all(gates.map((gate) => gate.pass('first')))).toEqual(gates.map(() => ({ isOpen: true })));
  });

  it('waits out a short pause with the call in hand', async () => {
    const { gates } = workers(2);
    await gates[0]!.hear(ana, { outcome: 'throttled', retryAfterMs: 3 * secondMs });

    expect(await gates[1]!.pass('first')).toEqual({ isOpen: true });
  });

  it('tells the operator of a long pause, and of an app that is refused, once', async () => {
    const { gates, log, meter } = workers(2);

    await gates[0]!.hear(ana, { outcome: 'throttled', retryAfterMs: 2 * hourMs });
    await gates[1]!.hear(ana, { outcome: 'throttled', retryAfterMs: secondMs });

    expect(log.messages('error')).toEqual(['A service has sent us away for long: what is promised waits until then.']);
    expect(meter.counted('throttled-answers')).toBe(2);
  });

  it('opens the breaker by fans whom different workers fail for, and lets through what passes', async () => {
    const { gates } = workers(2);
    for (const [worker, gate] of gates.entries()) {
      for (let number = 0; number < 6; number += 1) {
        await gate.pass('first');
        await gate.hear(fanNumber(worker * 10 + number), { outcome: 'unclear' });
      }
      await gate.pass('first'); // what was heard so far is told with it
    }

    expect(await gates[0]!.closedForMs()).toBeGreaterThan(0);
    expect(gates[1]!.isServiceWell()).toBe(false);
  });

  it('takes one fan’s trouble for their own, however often it strikes', async () => {
    const { gates } = workers(1);
    for (let time = 0; time < 30; time += 1) {
      await gates[0]!.pass('first');
      await gates[0]!.hear(ana, { outcome: 'unclear' });
      await gates[0]!.hear(fanNumber(time + 2), { outcome: 'answered' });
    }

    expect(await gates[0]!.closedForMs()).toBe(0);
    expect(gates[0]!.isServiceWell()).toBe(true);
  });
});
