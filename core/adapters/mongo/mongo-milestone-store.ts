import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { Campaign, CampaignId } from '../../campaigns/campaign.js';
import type { MilestoneStore } from '../../milestones/milestone-store.js';
import type { MilestoneId } from '../../milestones/milestone-id.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type MilestoneRecord = Stored<{
  artistId: ArtistId;
  campaignId: CampaignId;
  milestone: MilestoneId;
  reachedAt: Date;
}>;

const schema = recordSchema('milestones', {
  artistId: String,
  campaignId: String,
  milestone: String,
  reachedAt: Date,
});

/** The milestones that campaigns have come to in MongoDB; one of a campaign is its own key. */
export class MongoMilestoneStore implements MilestoneStore {
  readonly #milestones: Model<MilestoneRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#milestones = connection.model<MilestoneRecord>('Milestone', schema);
  }

  async note(
    { id: campaignId, artistId }: Pick<Campaign, 'id' | 'artistId'>,
    milestone: MilestoneId,
    reachedAt: Date,
  ): Promise<void> {
    const fields = { artistId, campaignId, milestone, reachedAt };
    await isNew(this.#milestones.insertMany([{ _id: `${campaignId}:${milestone}`, schemaVersion: 1, ...fields }]));
  }

  async ofCampaign(campaignId: CampaignId): Promise<Set<MilestoneId>> {
    const records = await this.#milestones.find({ campaignId }, { milestone: 1 }).lean<MilestoneRecord[]>();
    return new Set(records.map(({ milestone }) => milestone));
  }
}
