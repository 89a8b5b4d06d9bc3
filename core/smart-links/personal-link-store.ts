import type { FanId } from '../fans/fan.js';
import type { PersonalLink } from './personal-link.js';

/** Where personal links are kept. */
export interface PersonalLinkStore {
  /** @throws Error if there is a link of this token already. */
  add(link: PersonalLink): Promise<void>;
  byTokenHash(tokenHash: string): Promise<PersonalLink | null>;
  ofFan(fanId: FanId): Promise<PersonalLink[]>;
  /** Removes all of a fan's. */
  removeOfFan(fanId: FanId): Promise<void>;
  /** Makes every link of one fan another's of the same artist: they turned out to be the same person. */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
}
