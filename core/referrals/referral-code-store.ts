import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { FanReferralCode, OwnReferralCode } from './fan-referral-code.js';
import type { ReferralCode } from './referral-code.js';

/** Where it is kept whose a referral code is. */
export interface ReferralCodeStore {
  /**
   * Keeps the code for its fan and campaign, unless they have one; answers the one that stands, to callers at once the
   * same. Null if this code is somebody else's: draw another.
   */
  claim(code: OwnReferralCode): Promise<OwnReferralCode | null>;
  byCode(code: ReferralCode): Promise<FanReferralCode | null>;
  ofFan(fanId: FanId): Promise<OwnReferralCode[]>;
  /** The one they pass on. */
  ofFanFor(campaignId: CampaignId, fanId: FanId): Promise<OwnReferralCode | null>;
  /**
   * Makes all codes of one fan another's of the same artist: they turned out to be the same person. Where the other has a
   * code for the campaign already, that stays the one they pass on; both are theirs.
   */
  moveOfFan(from: FanId, to: FanId): Promise<void>;
  /** Makes all of a fan's codes nobody's. They stay taken: none becomes another fan's. */
  forgetFan(fanId: FanId): Promise<void>;
}
