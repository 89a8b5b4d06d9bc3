import type { CampaignId } from '../campaigns/campaign.js';
import type { Community, CommunityId } from './community.js';

/** Where communities are kept. */
export interface CommunityStore {
  /** Keeps the community, or finds the one that is there already; answers the one that stands, whoever's it is. */
  claim(community: Community): Promise<Community>;
  /** Those of these that there are, in the order asked for. */
  byIds(ids: readonly CommunityId[]): Promise<Community[]>;
  /** Links a campaign, once; with an address to join by in place of an earlier one, unless it is null. */
  link(id: CommunityId, campaignId: CampaignId, inviteUrl: string | null): Promise<void>;
  /** Remembers under which ids a community was here before, each once, after those that it remembers. */
  addFormerIds(id: CommunityId, formerIds: readonly string[]): Promise<void>;
  /** False if there was no such link. */
  unlink(id: CommunityId, campaignId: CampaignId): Promise<boolean>;
  /** Forgets a community and its links; false if there is none. */
  remove(id: CommunityId): Promise<boolean>;
  /** Those that a campaign is linked to, the oldest first. */
  ofCampaign(campaignId: CampaignId): Promise<Community[]>;
}
