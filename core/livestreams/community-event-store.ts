import type { CampaignId } from '../campaigns/campaign.js';
import type { Platform } from '../fans/fan.js';
import type { CommunityEvent } from './community-event.js';

/** Where it is kept which events stand in the calendars of communities. */
export interface CommunityEventStore {
  /** Keeps the event, in place of what was kept of it. */
  put(event: CommunityEvent): Promise<void>;
  remove(event: CommunityEvent): Promise<void>;
  ofPlatform(platform: Platform): Promise<CommunityEvent[]>;
  ofCampaign(campaignId: CampaignId): Promise<CommunityEvent[]>;
}
