import type { ReleaseWaveId } from '../release-waves/release-wave.js';
import type { ShardKey } from './shard.js';

/** The right of one holder to work at a shard until an instant of database time. */
export type ShardLease = ShardKey & {
  /** Random and new for each lease: it tells a holder from the one before. */
  holder: string;
  until: Date;
};

/** Where shard leases are kept. */
export interface ShardLeaseStore {
  /** True for one caller at a time per shard: nobody's lease of it runs at `now` (database time). */
  take(lease: ShardLease, now: Date): Promise<boolean>;
  /** Prolongs the lease to `until`, also one that has run out; false if somebody else has taken the shard since. */
  renew(lease: ShardLease): Promise<boolean>;
  /** Ends the lease; one that somebody else has taken over stays theirs. */
  release(lease: Pick<ShardLease, 'waveId' | 'shard' | 'holder'>): Promise<void>;
  /** Forgets the leases of a wave that is finished. */
  removeOf(waveId: ReleaseWaveId): Promise<void>;
}
