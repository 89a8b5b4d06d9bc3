import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { ChecklistStore, Tick } from '../../checklists/checklist-store.js';
import type { PlanItemId } from '../../checklists/plan.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type TickRecord = Stored<Tick>;

const schema = recordSchema('checklist_ticks', {
  artistId: String,
  campaignId: String,
  item: String,
  by: partSchema({ platform: String, externalId: String }),
  at: Date,
});

/** What teams have ticked off in MongoDB; a step of a campaign is its own key. */
export class MongoChecklistStore implements ChecklistStore {
  readonly #ticks: Model<TickRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#ticks = connection.model<TickRecord>('ChecklistTick', schema);
  }

  async tick(tick: Tick): Promise<void> {
    await isNew(this.#ticks.insertMany([{ _id: keyOf(tick.campaignId, tick.item), schemaVersion: 1, ...tick }]));
  }

  async untick(campaignId: CampaignId, item: PlanItemId): Promise<void> {
    await this.#ticks.deleteOne({ _id: keyOf(campaignId, item) });
  }

  async ofCampaign(campaignId: CampaignId): Promise<Tick[]> {
    const records = await this.#ticks.find({ campaignId }).lean<TickRecord[]>();
    return records.map(({ artistId, item, by: { platform, externalId }, at }) => {
      return { artistId, campaignId, item, by: { platform, externalId }, at };
    });
  }
}

function keyOf(campaignId: CampaignId, item: PlanItemId): string {
  return `${campaignId}:${item}`;
}
