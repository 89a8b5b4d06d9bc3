import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { Resolution, ResolutionKey } from '../../core/resolutions/resolution.js';
import type { ResolutionStore } from '../../core/resolutions/resolution-store.js';

/** What services call releases, kept in memory. */
export class InMemoryResolutionStore implements ResolutionStore {
  readonly #resolutions = new Map<string, Resolution>();

  async note(resolution: Resolution): Promise<void> {
    this.#resolutions.set(keyOf(resolution), resolution);
  }

  async remove(key: ResolutionKey): Promise<void> {
    this.#resolutions.delete(keyOf(key));
  }

  async ofCampaign(campaignId: CampaignId): Promise<Resolution[]> {
    return [...this.#resolutions.values()].filter((resolution) => resolution.campaignId === campaignId);
  }
}

function keyOf({ campaignId, service, item, code, market }: ResolutionKey): string {
  return JSON.stringify([campaignId, service, item, code, market]);
}
