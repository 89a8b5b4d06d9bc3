import { describe, expect, it } from '@jest/globals';
import type { ShardLease, ShardLeaseStore } from '../../core/library-writes/shard-lease-store.js';
import type { OpenStore } from './open-store.js';
import { aWave, later } from './samples.js';

const now = new Date('2026-11-20T08:00:00.000Z');
const aLease = (change: Partial<ShardLease> = {}): ShardLease => ({
  waveId: aWave().id,
  shard: 7,
  holder: 'first',
  until: later(now, 20_000),
  ...change,
});

/** What every {@link ShardLeaseStore} promises. */
export function shardLeaseStoreContract(name: string, openStore: OpenStore<ShardLeaseStore>): void {
  describe(`shard leases, ${name}`, () => {
    it('gives a shard to one of several workers who ask at once', async () => {
      const store = await openStore();

      const taken = await Promise.all(
        Array.from({ length: 12 }, (_, number) => store.take(aLease({ holder: `worker-${number}` }), now)),
      );

      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('gives it to another only when the lease is over', async () => {
      const store = await openStore();
      await store.take(aLease(), now);
      const second = aLease({ holder: 'second', until: later(now, 60_000) });

      expect(await store.take(second, later(now, 19_999))).toBe(false);
      expect(await store.take(second, later(now, 20_000))).toBe(true);
    });

    it('gives one lease that has run out to one of several workers who ask at once', async () => {
      const store = await openStore();
      await store.take(aLease(), now);
      const at = later(now, 30_000);

      const taken = await Promise.all(
        Array.from({ length: 12 }, (_, number) =>
          store.take(aLease({ holder: `worker-${number}`, until: later(at, 20_000) }), at),
        ),
      );

      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('is prolonged by its holder, also after it has run out, as long as nobody else has taken it', async () => {
      const store = await openStore();
      await store.take(aLease(), now);

      expect(await store.renew(aLease({ until: later(now, 60_000) }))).toBe(true);
      expect(await store.take(aLease({ holder: 'second', until: later(now, 90_000) }), later(now, 59_999))).toBe(false);
      expect(await store.take(aLease({ holder: 'second', until: later(now, 90_000) }), later(now, 60_000))).toBe(true);

      expect(await store.renew(aLease({ until: later(now, 99_000) }))).toBe(false);
    });

    it('is free at once when its holder lets go of it, and only theirs to let go of', async () => {
      const store = await openStore();
      await store.take(aLease(), now);

      await store.release(aLease({ holder: 'somebody else' }));
      expect(await store.take(aLease({ holder: 'second' }), now)).toBe(false);
      await store.release(aLease());

      expect(await store.take(aLease({ holder: 'second' }), now)).toBe(true);
    });

    it('of another shard or wave is another lease', async () => {
      const store = await openStore();
      await store.take(aLease(), now);

      expect(await store.take(aLease({ shard: 8, holder: 'second' }), now)).toBe(true);
      const elsewhere = aWave({ instant: later(now, 1) }).id;
      expect(await store.take(aLease({ waveId: elsewhere, holder: 'second' }), now)).toBe(true);
    });

    it('is forgotten with its wave', async () => {
      const store = await openStore();
      await store.take(aLease(), now);

      await store.removeOf(aLease().waveId);

      expect(await store.take(aLease({ holder: 'second' }), now)).toBe(true);
      expect(await store.renew(aLease())).toBe(false);
    });
  });
}
