import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { Platform } from '../../fans/fan.js';
import { communityEventKey, type CommunityEvent } from '../../livestreams/community-event.js';
import type { CommunityEventStore } from '../../livestreams/community-event-store.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type EventRecord = Stored<CommunityEvent>;

const schema = recordSchema('community_events', {
  artistId: String,
  campaignId: String,
  platform: String,
  communityId: String,
  externalId: String,
  tells: String,
  tryAgainAt: Date,
});

/** Events of communities in MongoDB; campaign and community are the key. */
export class MongoCommunityEventStore implements CommunityEventStore {
  readonly #events: Model<EventRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#events = connection.model<EventRecord>('CommunityEvent', schema);
  }

  async put(event: CommunityEvent): Promise<void> {
    const { artistId, campaignId, platform, communityId, externalId, tells, tryAgainAt } = event;
    const fields = { artistId, campaignId, platform, communityId, externalId, tells, tryAgainAt, schemaVersion: 1 };
    const asKept = { _id: communityEventKey(event) };
    await upsert(() => this.#events.updateOne(asKept, { $set: fields }, { upsert: true }));
  }

  async remove(event: CommunityEvent): Promise<void> {
    await this.#events.deleteOne({ _id: communityEventKey(event) });
  }

  async ofPlatform(platform: Platform): Promise<CommunityEvent[]> {
    return (await this.#events.find({ platform }).lean<EventRecord[]>()).map(toEvent);
  }

  async ofCampaign(campaignId: CampaignId): Promise<CommunityEvent[]> {
    return (await this.#events.find({ campaignId }).lean<EventRecord[]>()).map(toEvent);
  }
}

function toEvent(record: EventRecord): CommunityEvent {
  const { artistId, campaignId, platform, communityId, externalId, tells, tryAgainAt } = record;
  return { artistId, campaignId, platform, communityId, externalId, tells, tryAgainAt };
}
