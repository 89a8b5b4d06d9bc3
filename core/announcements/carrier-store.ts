import type { Platform } from '../fans/fan.js';

/** What a platform's bot can carry, as the bot has last said. */
export type Carrier = {
  platform: Platform;
  /** How many messages it can send unasked in an hour; 0: it only answers who writes to it. */
  lettersPerHour: number;
  /** Calendar time. */
  asOf: Date;
};

/** Where it is kept what each platform can carry: said by the bots, and read by whoever promises something. */
export interface CarrierStore {
  /** Keeps what a platform can carry in place of what was kept. */
  put(carrier: Carrier): Promise<void>;
  all(): Promise<Carrier[]>;
}
