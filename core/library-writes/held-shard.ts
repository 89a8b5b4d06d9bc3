import type { Ports } from '../engine-ports.js';
import { newToken } from '../identifiers.js';
import type { ShardLease } from './shard-lease-store.js';
import type { ShardKey } from './shard.js';

/** A worker that dies is succeeded after this. */
const leaseMs = 20 * 1000;
/** The longest call of a service (10 s), with a margin: one begun with more than this left ends within the lease. */
const callMs = 11 * 1000;

type LeasePorts = Pick<Ports, 'shardLeases' | 'monotonic' | 'random'>;

/**
 * A shard that this worker holds. The lease is prolonged whenever something is about to be done under it, so that
 * a long shard is not lost and a dead worker's is free soon.
 */
export class HeldShard {
  #lease: ShardLease;
  readonly #ports: LeasePorts;
  #renewing: Promise<boolean> | null = null;

  private constructor(lease: ShardLease, ports: LeasePorts) {
    this.#lease = lease;
    this.#ports = ports;
  }

  /** Null while another worker holds it. */
  static async take(key: ShardKey, ports: LeasePorts): Promise<HeldShard | null> {
    const now = ports.monotonic.now();
    const until = new Date(now.getTime() + leaseMs);
    const lease = { ...key, holder: newToken(ports.random).reveal(), until };
    return (await ports.shardLeases.take(lease, now)) ? new HeldShard(lease, ports) : null;
  }

  /** Until when it is held, database time. */
  get until(): Date {
    return this.#lease.until;
  }

  /** True if a call to a service may be begun: it will end while the shard is still held. */
  async mayCall(): Promise<boolean> {
    if (this.#leftMs() >= callMs) return true;
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = null));
    // What was paused between the database's answer and here finds its lease over once more.
    return (await this.#renewing) && this.#leftMs() >= callMs;
  }

  async release(): Promise<void> {
    await this.#ports.shardLeases.release(this.#lease);
  }

  #leftMs(): number {
    return this.#lease.until.getTime() - this.#ports.monotonic.now().getTime();
  }

  async #renew(): Promise<boolean> {
    const until = new Date(this.#ports.monotonic.now().getTime() + leaseMs);
    const renewed = { ...this.#lease, until };
    if (!(await this.#ports.shardLeases.renew(renewed))) return false;
    this.#lease = renewed;
    return true;
  }
}
