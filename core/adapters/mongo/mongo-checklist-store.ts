import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { AccountKey } from '../../artists/team.js';
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

  tick(tick: Tick): Promise<boolean> {
    return isNew(this.#ticks.insertMany([{ _id: keyOf(tick.campaignId, tick.item), schemaVersion: 1, ...tick }]));
  }

  async untick(campaignId: CampaignId, item: PlanItemId): Promise<boolean> {
    return (await this.#ticks.deleteOne({ _id: keyOf(campaignId, item) })).deletedCount === 1;
  }

  async ofCampaign(campaignId: CampaignId): Promise<Tick[]> {
    const records = await this.#ticks.find({ campaignId }).lean<TickRecord[]>();
    return records.map(toTick);
  }

  async ofAccount({ platform, externalId }: AccountKey): Promise<Tick[]> {
    const theirs = { 'by.externalId': externalId, 'by.platform': platform };
    const records = await this.#ticks.find(theirs).lean<TickRecord[]>();
    return records.map(toTick).sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async forget({ platform, externalId }: AccountKey, artistId: ArtistId | null): Promise<void> {
    const theirs = { 'by.externalId': externalId, 'by.platform': platform };
    await this.#ticks.updateMany({ ...theirs, ...(artistId !== null && { artistId }) }, { $set: { by: null } });
  }
}

function toTick({ artistId, campaignId, item, by, at }: TickRecord): Tick {
  const account = by && { platform: by.platform, externalId: by.externalId };
  return { artistId, campaignId, item, by: account, at };
}

function keyOf(campaignId: CampaignId, item: PlanItemId): string {
  return `${campaignId}:${item}`;
}
