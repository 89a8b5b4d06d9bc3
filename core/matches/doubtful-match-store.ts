import type { CampaignId } from '../campaigns/campaign.js';
import type { DoubtfulMatch, DoubtfulMatchId } from './doubtful-match.js';

/** Where it is kept what nobody but a human can decide: once for each item of a campaign's release at a service. */
export interface DoubtfulMatchStore {
  /**
   * Keeps a doubt, or adds its candidates to those that are kept of it, as many as somebody can look through. True if
   * that is news: nothing was kept of it, or not all of these candidates. True for one of several who note it at once.
   */
  note(match: DoubtfulMatch): Promise<boolean>;
  /** All of a campaign, those that were seen first in front. */
  ofCampaign(campaignId: CampaignId): Promise<DoubtfulMatch[]>;
  remove(ids: readonly DoubtfulMatchId[]): Promise<void>;
}
