import type { ArtistId } from '../../core/artists/artist.js';
import { isSameAccount, type AccountKey } from '../../core/artists/team.js';
import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { ChecklistStore, Tick } from '../../core/checklists/checklist-store.js';
import type { PlanItemId } from '../../core/checklists/plan.js';
import { Kept } from './kept.js';

export class InMemoryChecklistStore implements ChecklistStore {
  readonly #ticks = new Kept<Tick>();

  async tick(tick: Tick): Promise<boolean> {
    return this.#ticks.insert(`${tick.campaignId}:${tick.item}`, tick);
  }

  async untick(campaignId: CampaignId, item: PlanItemId): Promise<boolean> {
    const isThere = this.#ticks.get(`${campaignId}:${item}`) !== null;
    this.#ticks.remove(`${campaignId}:${item}`);
    return isThere;
  }

  async ofCampaign(campaignId: CampaignId): Promise<Tick[]> {
    return this.#ticks.filter((tick) => tick.campaignId === campaignId);
  }

  async ofAccount(account: AccountKey): Promise<Tick[]> {
    const all = this.#ticks.filter(({ by }) => by !== null && isSameAccount(by, account));
    return all.sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async forget(account: AccountKey, artistId: ArtistId | null): Promise<void> {
    for (const { campaignId, item, artistId: of } of await this.ofAccount(account)) {
      if (artistId === null || of === artistId) {
        this.#ticks.update(`${campaignId}:${item}`, () => true, { by: null });
      }
    }
  }
}
