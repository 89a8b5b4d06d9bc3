import { describe, expect, it } from '@jest/globals';
import { newGate, type GateState } from '../../core/outbound-gate/gate-state.js';
import type { GateStore } from '../../core/outbound-gate/gate-store.js';
import type { OpenStore } from './open-store.js';
import { later } from './samples.js';

const now = new Date('2026-11-20T08:00:00.000Z');
const pace = { windowMs: 30_000, mostCalls: 300, leastCalls: 10 };
const fresh: GateState = { ...newGate('spotify:client', pace, now), version: 1 };
const used: GateState = {
  ...fresh,
  version: 2,
  limit: 150,
  goodLimit: 270,
  closed: { until: later(now, 5_000), because: 'throttled' },
  closedInARow: 2,
  slices: [{ startMs: now.getTime(), granted: 12, retries: 2, passedFans: 3, failedFans: 1 }],
};

/** What every {@link GateStore} promises. */
export function gateStoreContract(name: string, openStore: OpenStore<GateStore>): void {
  describe(`outbound gates, ${name}`, () => {
    it('reads a gate back as it was kept, new and used', async () => {
      const store = await openStore();
      expect(await store.byKey(fresh.key)).toBeNull();

      expect(await store.replace(fresh)).toBe(true);
      expect(await store.byKey(fresh.key)).toEqual(fresh);
      expect(await store.replace(used)).toBe(true);

      expect(await store.byKey(fresh.key)).toEqual(used);
    });

    it('lets one of several workers change a gate that all have read', async () => {
      const store = await openStore();
      await store.replace(fresh);

      const changed = await Promise.all(
        Array.from({ length: 8 }, (_, number) => store.replace({ ...fresh, version: 2, limit: number })),
      );

      expect(changed.filter(Boolean)).toHaveLength(1);
      expect((await store.byKey(fresh.key))?.limit).toBe(changed.indexOf(true));
    });

    it('lets one of several workers make a gate', async () => {
      const store = await openStore();

      const made = await Promise.all(Array.from({ length: 8 }, () => store.replace(fresh)));

      expect(made.filter(Boolean)).toHaveLength(1);
    });

    it('keeps the gates of two apps apart', async () => {
      const store = await openStore();
      await store.replace(fresh);

      expect(await store.byKey('spotify:another')).toBeNull();
      expect(await store.replace({ ...used, key: 'spotify:another' })).toBe(false);
    });
  });
}
