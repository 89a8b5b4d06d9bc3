import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { CommunityStore } from '../../core/communities/community-store.js';
import type { Community, CommunityId } from '../../core/communities/community.js';
import { Kept } from './kept.js';

export class InMemoryCommunityStore implements CommunityStore {
  readonly #communities = new Kept<Community>();

  async claim(community: Community): Promise<Community> {
    this.#communities.insert(community.id, community);
    return this.#communities.get(community.id) ?? community;
  }

  async byIds(ids: readonly CommunityId[]): Promise<Community[]> {
    return ids.flatMap((id) => this.#communities.get(id) ?? []);
  }

  async link(id: CommunityId, campaignId: CampaignId, inviteUrl: string | null): Promise<void> {
    const campaignIds = [...new Set([...(this.#communities.get(id)?.campaignIds ?? []), campaignId])];
    this.#communities.update(id, () => true, { campaignIds, ...(inviteUrl !== null && { inviteUrl }) });
  }

  async addFormerIds(id: CommunityId, formerIds: readonly string[]): Promise<void> {
    const all = [...new Set([...(this.#communities.get(id)?.formerIds ?? []), ...formerIds])];
    this.#communities.update(id, () => true, { formerIds: all });
  }

  async unlink(id: CommunityId, campaignId: CampaignId): Promise<boolean> {
    const linked = this.#communities.get(id)?.campaignIds ?? [];
    const campaignIds = linked.filter((each) => each !== campaignId);
    return this.#communities.update(id, () => linked.includes(campaignId), { campaignIds });
  }

  async remove(id: CommunityId): Promise<boolean> {
    const isThere = this.#communities.get(id) !== null;
    this.#communities.remove(id);
    return isThere;
  }

  async ofCampaign(campaignId: CampaignId): Promise<Community[]> {
    return this.#communities
      .filter(({ campaignIds }) => campaignIds.includes(campaignId))
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  }
}
