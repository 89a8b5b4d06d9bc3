import type { FanId } from '../fans/fan.js';
import type { SealedEnvelope } from '../ports/sealer.js';
import type { Authorization, SignInTrip } from './authorization.js';

/** Where trips to a sign-in are kept while they are under way. */
export interface AuthorizationStore {
  /** @throws Error if there is a trip of this state already. */
  add(trip: SignInTrip): Promise<void>;
  byStateHash(stateHash: string): Promise<SignInTrip | null>;
  /** True for exactly one caller: whoever gets it may use the trip. */
  consume(stateHash: string, at: Date): Promise<boolean>;
  ofFan(fanId: FanId): Promise<Authorization[]>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Makes every trip of one fan another's of the same artist: they turned out to be the same person. */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
  /** Every trip that is not used, one after the other. */
  unused(): AsyncIterable<SignInTrip>;
  /** Puts another envelope of the same code verifier in the place of `before`; false if that is not what is there. */
  replaceVerifier(stateHash: string, before: SealedEnvelope, after: SealedEnvelope): Promise<boolean>;
  /** Removes those that could not be used any more at `now` (database time), used or not. */
  removeExpired(now: Date): Promise<void>;
}
