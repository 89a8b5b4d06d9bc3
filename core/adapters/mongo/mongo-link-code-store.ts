import type { Model } from 'mongoose';
import type { LinkCodeStore } from '../../fans/link-code-store.js';
import type { AccountId, LinkCode, LinkedAccount } from '../../fans/link-code.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type CodeRecord = Stored<Omit<LinkCode, 'account'> & LinkedAccount>;

const schema = recordSchema('link_codes', {
  codeHash: String,
  platform: String,
  externalId: String,
  displayName: String,
  accountCreatedAt: Date,
  shownTo: String,
  createdAt: Date,
  expiresAt: Date,
});

/** Codes to link accounts in MongoDB, under the account, so that it has one at a time. */
export class MongoLinkCodeStore implements LinkCodeStore {
  readonly #codes: Model<CodeRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#codes = connection.model<CodeRecord>('LinkCode', schema);
  }

  async put({ account, ...code }: LinkCode): Promise<void> {
    const { platform, externalId, displayName, accountCreatedAt } = account;
    const fields = { schemaVersion: 1, ...code, platform, externalId, displayName, accountCreatedAt };
    const key = { _id: `${platform}:${externalId}` };
    await upsert(() => this.#codes.updateOne(key, { $set: fields }, { upsert: true }));
  }

  async byHash(codeHash: string): Promise<LinkCode | null> {
    const record = await this.#codes.findOne({ codeHash }).lean<CodeRecord>();
    return record && toCode(record);
  }

  async noteShown(codeHash: string, shownTo: AccountId): Promise<void> {
    await this.#codes.updateOne({ codeHash }, { $set: { shownTo } });
  }

  async use(codeHash: string, shownTo: AccountId): Promise<boolean> {
    const { deletedCount } = await this.#codes.deleteOne({ codeHash, shownTo });
    return deletedCount === 1;
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#codes.deleteMany({ expiresAt: { $lte: now } });
  }
}

function toCode(record: CodeRecord): LinkCode {
  const { codeHash, platform, externalId, displayName, accountCreatedAt, shownTo, createdAt, expiresAt } = record;
  return { codeHash, account: { platform, externalId, displayName, accountCreatedAt }, shownTo, createdAt, expiresAt };
}
