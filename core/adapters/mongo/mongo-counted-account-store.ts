import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { CountedAccountStore } from '../../referrals/counted-account-store.js';
import type { CountedAccount } from '../../referrals/counted-account.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type CountedRecord = Stored<CountedAccount>;

const schema = recordSchema('counted_accounts', {
  campaignId: String,
  artistId: String,
  mark: String,
  fanId: String,
  others: [String],
  keptUntil: Date,
});

/** For whom service accounts count, in MongoDB, under `campaign:mark`: an account counts once in a campaign. */
export class MongoCountedAccountStore implements CountedAccountStore {
  readonly #accounts: Model<CountedRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#accounts = connection.model<CountedRecord>('CountedAccount', schema);
  }

  async count(account: Omit<CountedAccount, 'others'>): Promise<FanId> {
    const record = toRecord({ ...account, others: [] });
    if (await isNew(this.#accounts.insertMany([record]))) return account.fanId;
    const standing = await this.#accounts.findById(record._id).lean<CountedRecord>();
    if (!standing || standing.fanId === account.fanId) return account.fanId;
    await this.#accounts.updateOne({ _id: record._id }, { $addToSet: { others: account.fanId } });
    return standing.fanId;
  }

  /** Keeps many at once; an account that counts for somebody already does so on. */
  countMany(accounts: readonly CountedAccount[]): Promise<void> {
    return insertMissing(this.#accounts, accounts.map(toRecord));
  }

  async ofFan(fanId: FanId): Promise<CountedAccount[]> {
    const own = await this.#accounts.find({ fanId }).lean<CountedRecord[]>();
    const shared = await this.#accounts.find({ others: fanId }).lean<CountedRecord[]>();
    return [...own, ...shared.filter((record) => record.fanId !== fanId)].map(toAccount);
  }

  async moveOfFan(from: FanId, into: FanId): Promise<void> {
    await this.#accounts.updateMany({ fanId: from }, { $set: { fanId: into } });
    await this.#accounts.updateMany({ others: from }, { $addToSet: { others: into } });
    await this.#accounts.updateMany({ others: from }, { $pull: { others: from } });
    await this.#accounts.updateMany({ fanId: into }, { $pull: { others: into } });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#accounts.updateMany({ others: fanId }, { $pull: { others: fanId } });
    for (const { _id, others } of await this.#accounts.find({ fanId }).lean<CountedRecord[]>()) {
      const [next] = others;
      if (next === undefined) await this.#accounts.deleteOne({ _id, fanId });
      else await this.#accounts.updateOne({ _id, fanId }, { $set: { fanId: next, others: others.slice(1) } });
    }
  }

  async dueAt(at: Date): Promise<CountedAccount | null> {
    const record = await this.#accounts.findOne({ keptUntil: { $lte: at } }).lean<CountedRecord>();
    return record && toAccount(record);
  }

  async keepUntil(campaignId: CampaignId, until: Date): Promise<void> {
    await this.#accounts.updateMany({ campaignId }, { $set: { keptUntil: until } });
  }

  async removeOfCampaign(campaignId: CampaignId): Promise<void> {
    await this.#accounts.deleteMany({ campaignId });
  }
}

function toRecord(account: CountedAccount): CountedRecord {
  return { _id: `${account.campaignId}:${account.mark}`, schemaVersion: 1, ...account };
}

function toAccount({ campaignId, artistId, mark, fanId, others, keptUntil }: CountedRecord): CountedAccount {
  return { campaignId, artistId, mark, fanId, others: [...others], keptUntil };
}
