import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { Platform } from '../../core/fans/fan.js';
import { communityEventKey, type CommunityEvent } from '../../core/livestreams/community-event.js';
import type { CommunityEventStore } from '../../core/livestreams/community-event-store.js';
import { Kept } from './kept.js';

export class InMemoryCommunityEventStore implements CommunityEventStore {
  readonly #events = new Kept<CommunityEvent>();

  async put(event: CommunityEvent): Promise<void> {
    const key = communityEventKey(event);
    this.#events.remove(key);
    this.#events.insertOrFail(key, event);
  }

  async remove(event: CommunityEvent): Promise<void> {
    this.#events.remove(communityEventKey(event));
  }

  async ofPlatform(platform: Platform): Promise<CommunityEvent[]> {
    return this.#events.filter((event) => event.platform === platform);
  }

  async ofCampaign(campaignId: CampaignId): Promise<CommunityEvent[]> {
    return this.#events.filter((event) => event.campaignId === campaignId);
  }
}
