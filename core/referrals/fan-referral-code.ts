import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { ReferralCode } from './referral-code.js';

/** Whose a referral code is: a fan has one for each campaign they invite to. */
export type FanReferralCode = {
  code: ReferralCode;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** Null: they were forgotten. The code stays taken, and brings nobody a point. */
  fanId: FanId | null;
  /** Calendar time. */
  createdAt: Date;
};

/** A code that is a fan's. */
export type OwnReferralCode = FanReferralCode & { fanId: FanId };
