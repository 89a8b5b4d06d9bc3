import type { Campaign, CampaignId } from '../../core/campaigns/campaign.js';
import type { MilestoneStore } from '../../core/milestones/milestone-store.js';
import type { MilestoneId } from '../../core/milestones/milestone-id.js';

export class InMemoryMilestoneStore implements MilestoneStore {
  readonly #reached = new Map<CampaignId, Set<MilestoneId>>();

  async note({ id: campaignId }: Pick<Campaign, 'id'>, milestone: MilestoneId): Promise<void> {
    this.#reached.set(campaignId, new Set([...(this.#reached.get(campaignId) ?? []), milestone]));
  }

  async ofCampaign(campaignId: CampaignId): Promise<Set<MilestoneId>> {
    return new Set(this.#reached.get(campaignId));
  }
}
