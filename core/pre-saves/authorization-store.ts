import type { FanId } from '../fans/fan.js';
import type { SealedEnvelope } from '../ports/sealer.js';
import type { Authorization } from './authorization.js';

/** Where authorizations under way are kept. */
export interface AuthorizationStore {
  /** @throws Error if there is an authorization of this state already. */
  add(authorization: Authorization): Promise<void>;
  byStateHash(stateHash: string): Promise<Authorization | null>;
  /** True for exactly one caller: whoever gets it may use the authorization. */
  consume(stateHash: string, at: Date): Promise<boolean>;
  ofFan(fanId: FanId): Promise<Authorization[]>;
  removeOfFan(fanId: FanId): Promise<void>;
  /** Every authorization that is not used, one after the other. */
  unused(): AsyncIterable<Authorization>;
  /** Puts another envelope of the same code verifier in the place of `before`; false if that is not what is there. */
  replaceVerifier(stateHash: string, before: SealedEnvelope, after: SealedEnvelope): Promise<boolean>;
  /** Removes those that could not be used any more at `now` (database time), used or not. */
  removeExpired(now: Date): Promise<void>;
}
