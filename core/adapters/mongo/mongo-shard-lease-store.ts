import type { Model } from 'mongoose';
import type { ShardLease, ShardLeaseStore } from '../../library-writes/shard-lease-store.js';
import type { ShardKey } from '../../library-writes/shard.js';
import type { ReleaseWaveId } from '../../release-waves/release-wave.js';
import { isDuplicate } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type LeaseRecord = Stored<ShardLease>;

const schema = recordSchema('shard_leases', { waveId: String, shard: Number, holder: String, until: Date });
const noLease = new Date(0);

/** Shard leases in MongoDB, under `campaign@instant#shard`. */
export class MongoShardLeaseStore implements ShardLeaseStore {
  readonly #leases: Model<LeaseRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#leases = connection.model<LeaseRecord>('ShardLease', schema);
  }

  async take(lease: ShardLease, now: Date): Promise<boolean> {
    const { waveId, shard, holder, until } = lease;
    const change = { $set: { holder, until }, $setOnInsert: { schemaVersion: 1, waveId, shard } };
    try {
      await this.#leases.updateOne({ _id: keyOf(lease), until: { $lte: now } }, change, { upsert: true });
      return true;
    } catch (error) {
      // There is one under this key, and it runs: the insert half of the upsert met it.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async renew(lease: ShardLease): Promise<boolean> {
    const mine = { _id: keyOf(lease), holder: lease.holder };
    const { matchedCount } = await this.#leases.updateOne(mine, { $set: { until: lease.until } });
    return matchedCount === 1;
  }

  async release(lease: Pick<ShardLease, 'waveId' | 'shard' | 'holder'>): Promise<void> {
    await this.#leases.updateOne({ _id: keyOf(lease), holder: lease.holder }, { $set: { until: noLease } });
  }

  async removeOf(waveId: ReleaseWaveId): Promise<void> {
    await this.#leases.deleteMany({ waveId });
  }
}

function keyOf({ waveId, shard }: ShardKey): string {
  return `${waveId}#${shard}`;
}
