import type { Model, QueryFilter } from 'mongoose';
import type { AccountKey } from '../../artists/team.js';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { CommunityId } from '../../communities/community.js';
import type { Tracker } from '../../trackers/tracker.js';
import type { TrackerId } from '../../trackers/tracker-id.js';
import type { TrackerChange, TrackerStore } from '../../trackers/tracker-store.js';
import type { TrackerTold } from '../../trackers/tracker-told.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type TrackerRecord = Stored<Omit<Tracker, 'id'>, TrackerId>;

const city = partSchema({ name: String, fans: Number });
const counts = partSchema({ fans: Number, goal: Number, cities: [city] });

const schema = recordSchema('trackers', {
  version: Number,
  artistId: String,
  campaignId: String,
  communityId: String,
  state: String,
  ending: String,
  by: partSchema({ platform: String, externalId: String }),
  messageId: String,
  isPinned: Boolean,
  next: partSchema({ phase: String, counts, key: String }),
  saidKey: String,
  saidAt: Date,
  turn: Number,
});

/** Trackers in MongoDB, under their own id. */
export class MongoTrackerStore implements TrackerStore {
  readonly #trackers: Model<TrackerRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#trackers = connection.model<TrackerRecord>('Tracker', schema);
  }

  async add({ id, ...tracker }: Tracker): Promise<boolean> {
    return isNew(this.#trackers.insertMany([{ _id: id, schemaVersion: 1, ...tracker }]));
  }

  async byId(id: TrackerId): Promise<Tracker | null> {
    const record = await this.#trackers.findById(id).lean<TrackerRecord>();
    return record && toTracker(record);
  }

  async change({ id, version }: Pick<Tracker, 'id' | 'version'>, change: TrackerChange): Promise<boolean> {
    const changed = { ...change, version: version + 1 };
    const { matchedCount } = await this.#trackers.updateOne({ _id: id, version }, { $set: changed });
    return matchedCount === 1;
  }

  live(): Promise<Tracker[]> {
    return this.#matching({ state: { $in: ['on', 'ending'] } });
  }

  ofCampaign(campaignId: CampaignId): Promise<Tracker[]> {
    return this.#matching({ campaignId });
  }

  ofCommunity(communityId: CommunityId): Promise<Tracker[]> {
    return this.#matching({ communityId });
  }

  ofAccount({ platform, externalId }: AccountKey): Promise<Tracker[]> {
    return this.#matching({ 'by.externalId': externalId, 'by.platform': platform });
  }

  async remove(id: TrackerId): Promise<void> {
    await this.#trackers.deleteOne({ _id: id });
  }

  async #matching(filter: QueryFilter<TrackerRecord>): Promise<Tracker[]> {
    const records = await this.#trackers.find(filter).lean<TrackerRecord[]>();
    return records.map(toTracker);
  }
}

function toTracker(record: TrackerRecord): Tracker {
  const { _id: id, version, artistId, campaignId, communityId, state, ending, by } = record;
  const { messageId, isPinned, next, saidKey, saidAt, turn } = record;
  return {
    ...{ id, version, artistId, campaignId, communityId, state, ending },
    ...{ by: by && { platform: by.platform, externalId: by.externalId }, messageId, isPinned },
    ...{ next: next && toTold(next), saidKey, saidAt, turn },
  };
}

function toTold({ phase, counts: counted, key }: TrackerTold): TrackerTold {
  if (!counted) return { phase, counts: null, key };
  const cities = counted.cities.map(({ name, fans }) => ({ name, fans }));
  return { phase, counts: { fans: counted.fans, goal: counted.goal, cities }, key };
}
