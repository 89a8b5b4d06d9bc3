import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { CommunityStore } from '../../communities/community-store.js';
import type { Community, CommunityId } from '../../communities/community.js';
import { isDuplicate } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type CommunityRecord = Stored<Omit<Community, 'id' | 'formerIds'> & Partial<Pick<Community, 'formerIds'>>>;

const schema = recordSchema('communities', {
  artistId: String,
  platform: String,
  communityId: String,
  channelId: String,
  inviteUrl: String,
  campaignIds: [String],
  formerIds: [String],
  createdAt: Date,
});

/** Communities in MongoDB; where a community is is its own key, so that it can belong to one artist only. */
export class MongoCommunityStore implements CommunityStore {
  readonly #communities: Model<CommunityRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#communities = connection.model<CommunityRecord>('Community', schema);
  }

  async claim(community: Community): Promise<Community> {
    const { id, ...fields } = community;
    try {
      await this.#communities.insertMany([{ _id: id, schemaVersion: 1, ...fields }]);
      return community;
    } catch (error) {
      const [standing] = isDuplicate(error) ? await this.byIds([id]) : [];
      if (!standing) throw error;
      return standing;
    }
  }

  async byIds(ids: readonly CommunityId[]): Promise<Community[]> {
    const records = await this.#communities.find({ _id: { $in: [...ids] } }).lean<CommunityRecord[]>();
    const found = new Map(records.map((record) => [record._id, toCommunity(record)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async link(id: CommunityId, campaignId: CampaignId, inviteUrl: string | null): Promise<void> {
    const change = { $addToSet: { campaignIds: campaignId }, ...(inviteUrl !== null && { $set: { inviteUrl } }) };
    await this.#communities.updateOne({ _id: id }, change);
  }

  async addFormerIds(id: CommunityId, formerIds: readonly string[]): Promise<void> {
    await this.#communities.updateOne({ _id: id }, { $addToSet: { formerIds: { $each: [...formerIds] } } });
  }

  async unlink(id: CommunityId, campaignId: CampaignId): Promise<boolean> {
    const linked = { _id: id, campaignIds: campaignId };
    return (await this.#communities.updateOne(linked, { $pull: { campaignIds: campaignId } })).matchedCount === 1;
  }

  async remove(id: CommunityId): Promise<boolean> {
    return (await this.#communities.deleteOne({ _id: id })).deletedCount === 1;
  }

  async ofCampaign(campaignId: CampaignId): Promise<Community[]> {
    const records = await this.#communities.find({ campaignIds: campaignId }).lean<CommunityRecord[]>();
    return records.map(toCommunity).sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  }
}

function toCommunity(record: CommunityRecord): Community {
  const { _id: id, artistId, platform, communityId, channelId, inviteUrl, createdAt } = record;
  // Those that were kept before it was remembered have none.
  const { campaignIds, formerIds = [] } = record;
  const where = { platform, communityId, channelId, inviteUrl };
  return { id, artistId, ...where, campaignIds: [...campaignIds], formerIds: [...formerIds], createdAt };
}
