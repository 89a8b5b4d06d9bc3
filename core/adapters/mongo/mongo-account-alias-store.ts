import type { Model } from 'mongoose';
import type { AccountAliasStore } from '../../fans/account-alias-store.js';
import type { AccountAlias } from '../../fans/account-alias.js';
import type { Platform } from '../../fans/fan.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type AliasRecord = Stored<AccountAlias>;

const schema = recordSchema('account_aliases', {
  platform: String,
  alias: String,
  accountId: String,
  addressSince: Date,
});

/** The other ids of chat accounts in MongoDB; an alias is its own key, so that it stands for one account. */
export class MongoAccountAliasStore implements AccountAliasStore {
  readonly #aliases: Model<AliasRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#aliases = connection.model<AliasRecord>('AccountAlias', schema);
  }

  async put({ platform, alias, accountId, addressSince }: AccountAlias): Promise<void> {
    const key = { _id: keyOf(platform, alias) };
    const fields = { schemaVersion: 1, platform, alias, accountId, addressSince };
    await upsert(() => this.#aliases.updateOne(key, { $set: fields }, { upsert: true }));
  }

  async byAliases(platform: Platform, ids: readonly string[]): Promise<AccountAlias[]> {
    const keys = ids.map((id) => keyOf(platform, id));
    const records = await this.#aliases.find({ _id: { $in: keys } }).lean<AliasRecord[]>();
    return records.map(toAlias);
  }

  async ofAccount(platform: Platform, accountId: string): Promise<AccountAlias[]> {
    const records = await this.#aliases.find({ accountId, platform }).lean<AliasRecord[]>();
    return records.map(toAlias);
  }

  async removeOfAccount(platform: Platform, accountId: string): Promise<void> {
    await this.#aliases.deleteMany({ accountId, platform });
  }
}

function keyOf(platform: Platform, alias: string): string {
  return `${platform}:${alias}`;
}

function toAlias({ platform, alias, accountId, addressSince }: AliasRecord): AccountAlias {
  return { platform, alias, accountId, addressSince };
}
