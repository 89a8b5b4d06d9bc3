import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { PlanItemId } from './plan.js';

/** Somebody of the team has said that a step of a campaign's plan is done. */
export type Tick = {
  artistId: ArtistId;
  campaignId: CampaignId;
  item: PlanItemId;
  /** Null: somebody who had us forget them. */
  by: AccountKey | null;
  /** Calendar time. */
  at: Date;
};

/** Where it is kept what teams have ticked off. */
export interface ChecklistStore {
  /** Keeps the tick; false if there is one: who ticked first stays. */
  tick(tick: Tick): Promise<boolean>;
  /** Takes a tick back; false if there is none. */
  untick(campaignId: CampaignId, item: PlanItemId): Promise<boolean>;
  ofCampaign(campaignId: CampaignId): Promise<Tick[]>;
  /** What this account has ticked off, the last first. */
  ofAccount(account: AccountKey): Promise<Tick[]>;
  /** Forgets who ticked, with this artist, null: with every one; that it was ticked stays. */
  forget(account: AccountKey, artistId: ArtistId | null): Promise<void>;
}
