import type { Model } from 'mongoose';
import type { Capacity } from '../../announcements/capacity.js';
import type { Carrier, CarrierStore } from '../../announcements/carrier-store.js';
import type { Channel } from '../../fans/channel.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type Said = Omit<Carrier, 'platform' | 'capacity'> & Capacity;
/** What was said by an older version says nothing of posts, days and nights: posts went everywhere, letters all day. */
type CarrierRecord = Stored<Partial<Said> & Pick<Said, 'lettersPerHour' | 'asOf'>, Channel>;

const schema = recordSchema('carriers', {
  lettersPerHour: Number,
  blastsPerHour: Number,
  lettersPerDay: Number,
  quiet: partSchema({ fromHour: Number, untilHour: Number, zone: String }),
  posting: String,
  asOf: Date,
});

/** What each platform can carry in MongoDB, under the platform's name. */
export class MongoCarrierStore implements CarrierStore {
  readonly #carriers: Model<CarrierRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#carriers = connection.model<CarrierRecord>('Carrier', schema);
  }

  async put({ platform, capacity, posting, asOf }: Carrier): Promise<void> {
    const change = { $set: { ...capacity, posting, asOf }, $setOnInsert: { schemaVersion: 1 } } as const;
    await upsert(() => this.#carriers.updateOne({ _id: platform }, change, { upsert: true }));
  }

  async all(): Promise<Carrier[]> {
    return (await this.#carriers.find().lean<CarrierRecord[]>()).map(toCarrier);
  }
}

function toCarrier({ _id: platform, posting = 'posts', asOf, ...said }: CarrierRecord): Carrier {
  const { lettersPerHour, blastsPerHour = lettersPerHour, lettersPerDay = null, quiet = null } = said;
  return {
    platform,
    capacity: {
      lettersPerHour,
      blastsPerHour,
      lettersPerDay,
      quiet: quiet && { fromHour: quiet.fromHour, untilHour: quiet.untilHour, zone: quiet.zone },
    },
    posting,
    asOf,
  };
}
