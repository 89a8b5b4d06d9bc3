import type { Campaign, CampaignId, CampaignPhase } from './campaign.js';

/** Where campaigns are kept. */
export interface CampaignStore {
  /** False if the slug is taken: nothing was kept. */
  add(campaign: Campaign): Promise<boolean>;
  byId(id: CampaignId): Promise<Campaign | null>;
  bySlug(slug: string): Promise<Campaign | null>;
  /** All campaigns in one of these phases, without their artwork, the next release first. */
  inPhases(phases: readonly CampaignPhase[]): Promise<Campaign[]>;
  /** Moves the campaign on; false if it was not in `from` any more. */
  advance(id: CampaignId, from: CampaignPhase, to: CampaignPhase): Promise<boolean>;
}
