import type { Model } from 'mongoose';
import type { FanId } from '../../fans/fan.js';
import type { EmailAddress } from '../../mail/mail-address.js';
import type { MailLinkStore } from '../../mail/mail-link-store.js';
import type { MailLink, MailLinkId } from '../../mail/mail-link.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type LinkRecord = Stored<Omit<MailLink, 'id'>, MailLinkId>;

const schema = recordSchema('mail_links', {
  goal: String,
  tokenHash: String,
  artistId: String,
  campaignId: String,
  fanId: String,
  address: String,
  language: String,
  createdAt: Date,
  expiresAt: Date,
  usedAt: Date,
});

/** Mailed links in MongoDB, under their ids. */
export class MongoMailLinkStore implements MailLinkStore {
  readonly #links: Model<LinkRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#links = connection.model<LinkRecord>('MailLink', schema);
  }

  async add({ id, ...link }: MailLink): Promise<void> {
    await this.#links.insertMany([{ _id: id, schemaVersion: 1, ...link }]);
  }

  async byId(id: MailLinkId): Promise<MailLink | null> {
    const record = await this.#links.findById(id).lean<LinkRecord>();
    return record && toLink(record);
  }

  async byTokenHash(tokenHash: string): Promise<MailLink | null> {
    const record = await this.#links.findOne({ tokenHash }).lean<LinkRecord>();
    return record && toLink(record);
  }

  async ofFan(fanId: FanId): Promise<MailLink[]> {
    return (await this.#links.find({ fanId }).lean<LinkRecord[]>()).map(toLink);
  }

  async ofAddress(address: EmailAddress): Promise<MailLink[]> {
    return (await this.#links.find({ address }).lean<LinkRecord[]>()).map(toLink);
  }

  async use(id: MailLinkId, at: Date): Promise<boolean> {
    const { matchedCount } = await this.#links.updateOne({ _id: id, usedAt: null }, { $set: { usedAt: at } });
    return matchedCount === 1;
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#links.deleteMany({ fanId });
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    await this.#links.updateMany({ fanId: from }, { $set: { fanId: to } });
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#links.deleteMany({ expiresAt: { $lte: now } });
  }
}

function toLink({ _id: id, ...record }: LinkRecord): MailLink {
  const { goal, tokenHash, artistId, campaignId, fanId, address, language, createdAt, expiresAt, usedAt } = record;
  return { id, goal, tokenHash, artistId, campaignId, fanId, address, language, createdAt, expiresAt, usedAt };
}
