import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { MilestoneId } from './milestone-id.js';

/** Where it is kept what campaigns have come to, so that each milestone is posted once. */
export interface MilestoneStore {
  /** Notes that the campaign has come to it; once noted it stays. */
  note(campaign: Pick<Campaign, 'id' | 'artistId'>, milestone: MilestoneId, at: Date): Promise<void>;
  ofCampaign(campaignId: CampaignId): Promise<Set<MilestoneId>>;
}
