import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';

/** `campaign/community`: a community has one tracker of a campaign at most. */
export type TrackerId = `${CampaignId}/${CommunityId}`;

/** The same for the same campaign in the same community. */
export function trackerId(campaign: CampaignId, community: CommunityId): TrackerId {
  return `${campaign}/${community}`;
}
