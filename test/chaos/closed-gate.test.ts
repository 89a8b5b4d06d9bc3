import { describe, expect, it } from '@jest/globals';
import { fanId } from '../../core/fans/fan.js';
import { OutboundGate } from '../../core/outbound-gate/outbound-gate.js';
import { FakeMonotonic } from '../doubles/fake-monotonic.js';
import { InMemoryGateStore } from '../doubles/in-memory-gate-store.js';
import { MemoryLog } from '../doubles/memory-log.js';
import { MemoryMeter } from '../doubles/memory-meter.js';

const pace = { windowMs: 30_000, mostCalls: 300, leastCalls: 10 };

/** Three workers, each with its own gate on what they share. */
function threeWorkers() {
  const monotonic = new FakeMonotonic(new Date('2026-11-20T08:00:00.000Z'));
  const pause = async (ms: number) => monotonic.advanceMs(ms);
  const ports = {
    gateStates: new InMemoryGateStore(),
    monotonic,
    pause,
    log: new MemoryLog(),
    meter: new MemoryMeter(),
  };
  return { monotonic, gates: [1, 2, 3].map(() => new OutboundGate('spotify:app', pace, ports)) };
}

describe('a service that says "too many" to one of three workers', () => {
  it('is called by none of them until its time is over', async () => {
    const { monotonic, gates } = threeWorkers();
    const [first] = gates;
    await first?.pass('first');
    await first?.hear(fanId.parse('fan_anaaaaaaaa'), { outcome: 'throttled', retryAfterMs: 60_000 });

    const passages = await Promise.all(gates.map((gate) => gate.pass('first')));
    expect(passages.map(({ isOpen }) => isOpen)).toEqual([false, false, false]);

    monotonic.advanceMs(60_000);
    const later = await Promise.all(gates.map((gate) => gate.pass('first')));
    expect(later.map(({ isOpen }) => isOpen)).toEqual([true, true, true]);
  });
});
