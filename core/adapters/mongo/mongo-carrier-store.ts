import type { Model } from 'mongoose';
import type { Carrier, CarrierStore } from '../../announcements/carrier-store.js';
import type { Channel } from '../../fans/channel.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** What was said by an older version says nothing of posts: they were taken to go everywhere. */
type CarrierRecord = Stored<Omit<Carrier, 'platform' | 'posting'> & Partial<Pick<Carrier, 'posting'>>, Channel>;

const schema = recordSchema('carriers', { lettersPerHour: Number, posting: String, asOf: Date });

/** What each platform can carry in MongoDB, under the platform's name. */
export class MongoCarrierStore implements CarrierStore {
  readonly #carriers: Model<CarrierRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#carriers = connection.model<CarrierRecord>('Carrier', schema);
  }

  async put({ platform, lettersPerHour, posting, asOf }: Carrier): Promise<void> {
    const change = { $set: { lettersPerHour, posting, asOf }, $setOnInsert: { schemaVersion: 1 } } as const;
    await upsert(() => this.#carriers.updateOne({ _id: platform }, change, { upsert: true }));
  }

  async all(): Promise<Carrier[]> {
    const records = await this.#carriers.find().lean<CarrierRecord[]>();
    return records.map(({ _id: platform, lettersPerHour, posting = 'posts', asOf }) => ({
      platform,
      lettersPerHour,
      posting,
      asOf,
    }));
  }
}
