import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { freezeOf } from '../referrals/freeze.js';
import { Leaderboard } from './leaderboard.js';

/** More campaigns at once than anybody looks at; the one that was asked for longest ago is read anew when it is again. */
const mostKept = 50;

/** The leaderboards that this process has been asked for. */
export class Leaderboards {
  readonly #boards = new Map<string, Leaderboard>();
  readonly #ports: Pick<Ports, 'points' | 'monotonic'>;

  constructor(ports: Pick<Ports, 'points' | 'monotonic'>) {
    this.#ports = ports;
  }

  /** The campaign's; another one once its freeze was moved. */
  of(campaign: Campaign): Leaderboard {
    const key = `${campaign.id}:${freezeOf(campaign).getTime()}`;
    const board = this.#boards.get(key) ?? new Leaderboard(campaign, this.#ports);
    // Put last: a map lists its entries in the order in which they were put.
    this.#boards.delete(key);
    this.#boards.set(key, board);
    const [longestAgo] = this.#boards.keys();
    if (this.#boards.size > mostKept && longestAgo !== undefined) this.#boards.delete(longestAgo);
    return board;
  }
}
