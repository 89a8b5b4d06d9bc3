import type { Capacity } from './capacity.js';
import type { Channel } from '../fans/channel.js';

/**
 * Whether a platform's bot posts into communities. `only-answers`: nobody has let it write first. `no-communities`: its way
 * to the platform knows people alone.
 */
export const postings = ['posts', 'only-answers', 'no-communities'] as const;
/** See {@link postings}. */
export type Posting = (typeof postings)[number];

/** What a platform's bot can carry, as the bot has last said. */
export type Carrier = {
  platform: Channel;
  capacity: Capacity;
  posting: Posting;
  /** Calendar time. */
  asOf: Date;
};

/** Where it is kept what each platform can carry: said by the bots, and read by whoever promises something. */
export interface CarrierStore {
  /** Keeps what a platform can carry in place of what was kept. */
  put(carrier: Carrier): Promise<void>;
  all(): Promise<Carrier[]>;
}
