import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { CountedAccount } from './counted-account.js';

/** Where it is kept for whose sign-up of a campaign a service account counts. */
export interface CountedAccountStore {
  /**
   * Counts the account for this fan if it counts for nobody in this campaign yet, else notes them as another; answers
   * for whom it counts. Callers at once get the same answer.
   */
  count(account: Omit<CountedAccount, 'others'>): Promise<FanId>;
  /** Those that a fan has signed up with, whoever they count for. */
  ofFan(fanId: FanId): Promise<CountedAccount[]>;
  /** A fan turned out to be another: what counts for the one counts for the other. Safe to run twice. */
  moveOfFan(from: FanId, into: FanId): Promise<void>;
  /** Forgets a fan: what counted for them counts for who came next with it, or for nobody. */
  removeOfFan(fanId: FanId): Promise<void>;
  /** One that was to be kept only until `at` (calendar) or before; null: there is none. */
  dueAt(at: Date): Promise<CountedAccount | null>;
  /** Dates all of a campaign anew. */
  keepUntil(campaignId: CampaignId, until: Date): Promise<void>;
  removeOfCampaign(campaignId: CampaignId): Promise<void>;
}
