import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { PointsEntry } from './points-entry.js';

/** Where the points ledger is kept. It can only be added to. */
export interface PointsLedger {
  /** Adds an entry; false if there is one of its id already: that one stands. */
  append(entry: PointsEntry): Promise<boolean>;
  /** All entries about one newcomer of a campaign, the first first. */
  ofNewcomer(campaignId: CampaignId, newcomer: FanId): Promise<PointsEntry[]>;
  /** All entries that a fan has to do with, as the one who invited or as the one who came. */
  ofFan(fanId: FanId): Promise<PointsEntry[]>;
  /** Entries of a campaign that were recorded at `from` (database time) or later, in no particular order; null: all. */
  ofCampaign(campaignId: CampaignId, from: Date | null): AsyncIterable<PointsEntry>;
}
