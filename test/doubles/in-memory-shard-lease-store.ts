import type { ShardLease, ShardLeaseStore } from '../../core/library-writes/shard-lease-store.js';
import type { ShardKey } from '../../core/library-writes/shard.js';
import type { ReleaseWaveId } from '../../core/release-waves/release-wave.js';
import { Kept } from './kept.js';

export class InMemoryShardLeaseStore implements ShardLeaseStore {
  readonly #leases = new Kept<ShardLease>();

  async take(lease: ShardLease, now: Date): Promise<boolean> {
    const key = keyOf(lease);
    return this.#leases.insert(key, lease) || this.#leases.update(key, ({ until }) => until <= now, lease);
  }

  async renew({ until, ...lease }: ShardLease): Promise<boolean> {
    return this.#leases.update(keyOf(lease), ({ holder }) => holder === lease.holder, { until });
  }

  async release(lease: Pick<ShardLease, 'waveId' | 'shard' | 'holder'>): Promise<void> {
    this.#leases.update(keyOf(lease), ({ holder }) => holder === lease.holder, { until: new Date(0) });
  }

  async removeOf(waveId: ReleaseWaveId): Promise<void> {
    for (const lease of this.#leases.filter((each) => each.waveId === waveId)) this.#leases.remove(keyOf(lease));
  }
}

function keyOf({ waveId, shard }: ShardKey): string {
  return `${waveId}#${shard}`;
}
