import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';
import type { Tracker } from './tracker.js';
import type { TrackerId } from './tracker-id.js';

/** What of a tracker can be another than it was. */
export type TrackerChange = Partial<Omit<Tracker, 'id' | 'version' | 'artistId' | 'campaignId' | 'communityId'>>;

/** Where it is kept which communities have a tracker. */
export interface TrackerStore {
  /** Keeps the tracker; false if one of its id is there already. */
  add(tracker: Tracker): Promise<boolean>;
  byId(id: TrackerId): Promise<Tracker | null>;
  /** True for one caller: changes the tracker, unless it was changed, or is gone, since it was read. */
  change(tracker: Pick<Tracker, 'id' | 'version'>, change: TrackerChange): Promise<boolean>;
  /** Those that are not off, in no particular order. */
  live(): Promise<Tracker[]>;
  ofCampaign(campaignId: CampaignId): Promise<Tracker[]>;
  ofCommunity(communityId: CommunityId): Promise<Tracker[]>;
  /** Those that this account has switched on. */
  ofAccount(account: AccountKey): Promise<Tracker[]>;
  remove(id: TrackerId): Promise<void>;
}
