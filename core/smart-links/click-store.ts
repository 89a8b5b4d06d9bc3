import type { CampaignId } from '../campaigns/campaign.js';
import type { Click } from './click.js';
import type { ClickCounts, ClickDimension } from './click-counts.js';

/** So many more under one value of a campaign's counts. */
export type CountedClicks = {
  campaignId: CampaignId;
  dimension: ClickDimension | 'link';
  /** Lower-case letters, digits, `-` and `_`. */
  value: string;
  more: number;
};

/** Where clicks are kept, and what was counted of them. */
export interface ClickStore {
  /** The salt of this day, `YYYY-MM-DD`: `fresh`, if it has none yet. One for all processes. */
  saltOf(day: string, fresh: Uint8Array): Promise<Uint8Array>;
  /** Destroys the salts of all days before this one, and the marks made with them. */
  destroyBefore(day: string): Promise<void>;
  /** Those of a day's marks that were not there yet; each is new to one caller, across all processes. */
  mark(day: string, marks: readonly string[]): Promise<ReadonlySet<string>>;
  add(clicks: readonly Click[]): Promise<void>;
  byId(id: string): Promise<Click | null>;
  byIds(ids: readonly string[]): Promise<Click[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes all clicks of a campaign; what was counted of them stays. */
  removeOfCampaign(campaignId: CampaignId): Promise<void>;
  count(counted: readonly CountedClicks[]): Promise<void>;
  countsOf(campaignId: CampaignId): Promise<ClickCounts>;
}
