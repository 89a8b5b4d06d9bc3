import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { ChecklistStore, Tick } from '../../core/checklists/checklist-store.js';
import type { PlanItemId } from '../../core/checklists/plan.js';
import { Kept } from './kept.js';

export class InMemoryChecklistStore implements ChecklistStore {
  readonly #ticks = new Kept<Tick>();

  async tick(tick: Tick): Promise<void> {
    this.#ticks.insert(`${tick.campaignId}:${tick.item}`, tick);
  }

  async untick(campaignId: CampaignId, item: PlanItemId): Promise<void> {
    this.#ticks.remove(`${campaignId}:${item}`);
  }

  async ofCampaign(campaignId: CampaignId): Promise<Tick[]> {
    return this.#ticks.filter((tick) => tick.campaignId === campaignId);
  }
}
