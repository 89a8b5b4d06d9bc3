import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { freezeOf } from '../referrals/freeze.js';
import type { PointsEntry } from '../referrals/points-entry.js';
import { OrderedStandings } from './ordered-standings.js';
import { inOrder, type Standing } from './rank.js';

/** Never older than this when it answers. */
export const oldestMs = 1_000;
/** What was recorded this long before the last look is read again each time: other processes write too, and clocks differ. */
const overlapMs = 10_000;
/** An entry can be seen later still, by a process that hung in the middle of a write: looked for less often. */
const deepOverlapMs = 5 * 60_000;
const deepEveryMs = 30_000;

/** What of a campaign its leaderboard goes by. */
type Ranked = Pick<Campaign, 'id' | 'tieBreakSeed' | 'phase' | 'freezeAt' | 'releaseDate' | 'releaseMode'>;

/**
 * One campaign's leaderboard in this process, at most a second old: it reads what has been added to the ledger since it
 * read last. What is read twice, or late, or in another order makes no difference: of one newcomer the entry of the
 * highest number counts. It says the same as {@link rank} over the whole ledger.
 */
export class Leaderboard {
  readonly #campaign: Ranked;
  readonly #freezeAt: Date;
  readonly #ports: Pick<Ports, 'points' | 'monotonic'>;
  /** By newcomer, the entry that counts. */
  readonly #latest = new Map<FanId, PointsEntry>();
  /** By the fan whose points they are, the newcomers who stand. */
  readonly #brought = new Map<FanId, Map<FanId, Date>>();
  /** Whose points have changed since the order was brought up to date: kept when a look fails in the middle. */
  readonly #changed = new Set<FanId>();
  #ordered: OrderedStandings | null = null;
  #readAt: Date | null = null;
  #readDeepAt = new Date(0);
  #reading: Promise<void> | null = null;

  constructor(campaign: Ranked, ports: Pick<Ports, 'points' | 'monotonic'>) {
    this.#campaign = campaign;
    this.#freezeAt = freezeOf(campaign);
    this.#ports = ports;
  }

  /** The order as of now, or of a second ago. Callers at once wait for one look. */
  async standings(): Promise<OrderedStandings> {
    const now = this.#ports.monotonic.now();
    if (!this.#ordered || !this.#readAt || now.getTime() - this.#readAt.getTime() >= oldestMs) {
      this.#reading ??= this.#read(now).finally(() => (this.#reading = null));
      await this.#reading;
    }
    return this.#ordered ?? new OrderedStandings([], inOrder(this.#campaign.tieBreakSeed));
  }

  /** Who stands as brought by this fan, as of the last look. */
  broughtBy(fanId: FanId): FanId[] {
    return [...(this.#brought.get(fanId)?.keys() ?? [])];
  }

  async #read(now: Date): Promise<void> {
    const isDeep = now.getTime() - this.#readDeepAt.getTime() >= deepEveryMs;
    const from = this.#readAt && new Date(this.#readAt.getTime() - (isDeep ? deepOverlapMs : overlapMs));
    for await (const entry of this.#ports.points.ofCampaign(this.#campaign.id, from)) this.#take(entry);
    this.#readAt = now;
    if (isDeep) this.#readDeepAt = now;
    if (this.#ordered) for (const fanId of this.#changed) this.#ordered.put(fanId, this.#standingOf(fanId));
    else this.#ordered = new OrderedStandings(this.#allStandings(), inOrder(this.#campaign.tieBreakSeed));
    this.#changed.clear();
  }

  #take(entry: PointsEntry): void {
    const { newcomerId, fanId, sequence, change, at } = entry;
    const earlier = this.#latest.get(newcomerId);
    if (at >= this.#freezeAt || sequence <= (earlier?.sequence ?? 0)) return;
    this.#latest.set(newcomerId, entry);
    if (earlier) {
      this.#brought.get(earlier.fanId)?.delete(newcomerId);
      this.#changed.add(earlier.fanId);
    }
    if (change > 0) {
      const brought = this.#brought.get(fanId) ?? new Map<FanId, Date>();
      this.#brought.set(fanId, brought.set(newcomerId, at));
    }
    this.#changed.add(fanId);
  }

  #standingOf(fanId: FanId): Standing | null {
    const brought = this.#brought.get(fanId);
    if (!brought || brought.size === 0) return null;
    let reachedAt = new Date(0);
    for (const at of brought.values()) if (at > reachedAt) reachedAt = at;
    return { fanId, points: brought.size, reachedAt };
  }

  #allStandings(): Standing[] {
    return [...this.#brought.keys()].flatMap((fanId) => this.#standingOf(fanId) ?? []);
  }
}
