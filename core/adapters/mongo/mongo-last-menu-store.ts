import type { Model } from 'mongoose';
import type { AccountKey } from '../../artists/team.js';
import type { LastMenuStore } from '../../fans/last-menu-store.js';
import type { LastMenu, MenuChoice } from '../../fans/last-menu.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** The choices are kept as the text of a JSON document: each command has options of its own. */
type MenuRecord = Stored<AccountKey & { choices: string; shownAt: Date }>;

const schema = recordSchema('last_menus', { platform: String, externalId: String, choices: String, shownAt: Date });

/** The last numbered lists in MongoDB, each under its account, so that it has one. */
export class MongoLastMenuStore implements LastMenuStore {
  readonly #menus: Model<MenuRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#menus = connection.model<MenuRecord>('LastMenu', schema);
  }

  async put({ account: { platform, externalId }, choices, shownAt }: LastMenu): Promise<void> {
    const key = { _id: keyOf({ platform, externalId }) };
    const fields = { schemaVersion: 1, platform, externalId, choices: JSON.stringify(choices), shownAt };
    await upsert(() => this.#menus.updateOne(key, { $set: fields }, { upsert: true }));
  }

  async of(account: AccountKey): Promise<LastMenu | null> {
    const record = await this.#menus.findById(keyOf(account)).lean<MenuRecord>();
    return record && toMenu(record);
  }

  async remove(account: AccountKey): Promise<void> {
    await this.#menus.deleteOne({ _id: keyOf(account) });
  }

  async removeOld(shownUntil: Date): Promise<void> {
    await this.#menus.deleteMany({ shownAt: { $lte: shownUntil } });
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}

function toMenu({ platform, externalId, choices, shownAt }: MenuRecord): LastMenu {
  return { account: { platform, externalId }, choices: JSON.parse(choices) as MenuChoice[], shownAt };
}
