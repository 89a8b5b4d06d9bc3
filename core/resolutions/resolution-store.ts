import type { CampaignId } from '../campaigns/campaign.js';
import type { Resolution, ResolutionKey } from './resolution.js';

/** Where it is kept what the services call a release, by market. */
export interface ResolutionStore {
  /** Keeps it in place of what was kept of the same. */
  note(resolution: Resolution): Promise<void>;
  /** It is not there any more. */
  remove(key: ResolutionKey): Promise<void>;
  ofCampaign(campaignId: CampaignId): Promise<Resolution[]>;
}
