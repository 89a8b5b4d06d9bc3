import type { Model } from 'mongoose';
import type { FanId } from '../../fans/fan.js';
import type { PersonalLinkStore } from '../../smart-links/personal-link-store.js';
import type { PersonalLink } from '../../smart-links/personal-link.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** `askedIn` is in no link that was made before it was kept. */
type LinkRecord = Stored<Omit<PersonalLink, 'tokenHash' | 'askedIn'>> & Partial<Pick<PersonalLink, 'askedIn'>>;

const schema = recordSchema('personal_links', {
  artistId: String,
  campaignId: String,
  fanId: String,
  platform: String,
  displayName: String,
  referralCode: String,
  askedIn: String,
  createdAt: Date,
});

/** Personal links in MongoDB, under the hash of their token. */
export class MongoPersonalLinkStore implements PersonalLinkStore {
  readonly #links: Model<LinkRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#links = connection.model<LinkRecord>('PersonalLink', schema);
  }

  async add({ tokenHash, ...link }: PersonalLink): Promise<void> {
    await this.#links.insertMany([{ _id: tokenHash, schemaVersion: 1, ...link }]);
  }

  async byTokenHash(tokenHash: string): Promise<PersonalLink | null> {
    const record = await this.#links.findById(tokenHash).lean<LinkRecord>();
    return record && toLink(record);
  }

  async ofFan(fanId: FanId): Promise<PersonalLink[]> {
    const records = await this.#links.find({ fanId }).lean<LinkRecord[]>();
    return records.map(toLink);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    await this.#links.updateMany({ fanId: from }, { $set: { fanId: to } });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#links.deleteMany({ fanId });
  }
}

function toLink(record: LinkRecord): PersonalLink {
  const { _id: tokenHash, artistId, campaignId, fanId, platform, displayName, referralCode, createdAt } = record;
  const { askedIn = null } = record;
  return { tokenHash, artistId, campaignId, fanId, platform, displayName, referralCode, askedIn, createdAt };
}
