import type { Artwork, Campaign, CampaignId, CampaignPhase } from './campaign.js';

/** Where campaigns are kept. */
export interface CampaignStore {
  /** Keeps the campaign and its cover. False if the slug is taken: nothing was kept. */
  add(campaign: Campaign, artwork: Artwork | null): Promise<boolean>;
  byId(id: CampaignId): Promise<Campaign | null>;
  bySlug(slug: string): Promise<Campaign | null>;
  /** The cover, or null if the campaign has none. */
  artwork(id: CampaignId): Promise<Artwork | null>;
  /** All campaigns in one of these phases, the next release first. */
  inPhases(phases: readonly CampaignPhase[]): Promise<Campaign[]>;
  /** Moves the campaign on; false if it was not in `from` any more. */
  advance(id: CampaignId, from: CampaignPhase, to: CampaignPhase): Promise<boolean>;
}
