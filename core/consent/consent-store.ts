import type { FanId } from '../fans/fan.js';
import type { ConsentRecord } from './consent.js';

/** Where the consent ledger is kept. It can only be added to. */
export interface ConsentStore {
  /** Adds a decision; false if the fan has one of this sequence already: read again, and number it anew. */
  append(record: ConsentRecord): Promise<boolean>;
  /** Every decision of a fan, the first first. */
  ofFan(fanId: FanId): Promise<ConsentRecord[]>;
}
