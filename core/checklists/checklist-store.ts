import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { PlanItemId } from './plan.js';

/** Somebody of the team has said that a step of a campaign's plan is done. */
export type Tick = { artistId: ArtistId; campaignId: CampaignId; item: PlanItemId; by: AccountKey; at: Date };

/** Where it is kept what teams have ticked off. */
export interface ChecklistStore {
  /** Keeps the tick; who ticked first stays. */
  tick(tick: Tick): Promise<void>;
  untick(campaignId: CampaignId, item: PlanItemId): Promise<void>;
  ofCampaign(campaignId: CampaignId): Promise<Tick[]>;
}
