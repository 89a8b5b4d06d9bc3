import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { Resolution, ResolutionKey } from '../../resolutions/resolution.js';
import type { ResolutionStore } from '../../resolutions/resolution-store.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type ResolutionRecord = Stored<Resolution>;

const schema = recordSchema('resolutions', {
  artistId: String,
  campaignId: String,
  service: String,
  item: String,
  code: String,
  market: String,
  uri: String,
  foundAt: Date,
});

/** What services call releases in MongoDB, under what it is of. */
export class MongoResolutionStore implements ResolutionStore {
  readonly #resolutions: Model<ResolutionRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#resolutions = connection.model<ResolutionRecord>('Resolution', schema);
  }

  async note(resolution: Resolution): Promise<void> {
    const { uri, foundAt, ...key } = resolution;
    const change = { $set: { uri, foundAt }, $setOnInsert: { schemaVersion: 1, ...key } } as const;
    await upsert(() => this.#resolutions.updateOne({ _id: idOf(key) }, change, { upsert: true }));
  }

  async remove(key: ResolutionKey): Promise<void> {
    await this.#resolutions.deleteOne({ _id: idOf(key) });
  }

  async ofCampaign(campaignId: CampaignId): Promise<Resolution[]> {
    const records = await this.#resolutions.find({ campaignId }).lean<ResolutionRecord[]>();
    return records.map(({ artistId, service, item, code, market, uri, foundAt }) => {
      return { artistId, campaignId, service, item, code, market, uri, foundAt };
    });
  }
}

/** No part of it has a colon in it. */
function idOf({ campaignId, service, item, code, market }: ResolutionKey): string {
  return [campaignId, service, item, code ?? '', market ?? ''].join(':');
}
