import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { AccountKey } from '../../artists/team.js';
import type { Actor, AuditEntry, RememberedAccount } from '../../audit/audit-entry.js';
import type { AuditStore, Forgetting } from '../../audit/audit-store.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type AuditRecord = Stored<Omit<AuditEntry, 'id'>>;

const person = partSchema({ kind: String, platform: String, externalId: String, displayName: String });

const schema = recordSchema('audit_entries', {
  artistId: String,
  action: String,
  by: person,
  whom: person,
  role: String,
  on: [String],
  at: Date,
});

/** Who has done what, in MongoDB, a record each. */
export class MongoAuditStore implements AuditStore {
  readonly #entries: Model<AuditRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#entries = connection.model<AuditRecord>('AuditEntry', schema);
  }

  async append({ id, ...entry }: AuditEntry): Promise<void> {
    await this.#entries.insertMany([{ _id: id, schemaVersion: 1, ...entry }]);
  }

  async ofArtist(artistId: ArtistId): Promise<AuditEntry[]> {
    const records = await this.#entries.find({ artistId }).lean<AuditRecord[]>();
    return records.map(toEntry).sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async ofAccount(account: AccountKey): Promise<AuditEntry[]> {
    const [by, whom] = await Promise.all([
      this.#entries.find(inField('by', account)).lean<AuditRecord[]>(),
      this.#entries.find(inField('whom', account)).lean<AuditRecord[]>(),
    ]);
    const records = new Map([...by, ...whom].map((record) => [record._id, record]));
    return [...records.values()].map(toEntry).sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  async forget(account: AccountKey, { artistId, what }: Forgetting): Promise<void> {
    const forgotten: RememberedAccount = { kind: 'forgotten' };
    for (const field of ['by', 'whom'] as const) {
      const theirs = { ...inField(field, account), ...(artistId !== null && { artistId }) };
      const change = what === 'name' ? { [`${field}.displayName`]: null } : { [field]: forgotten };
      await this.#entries.updateMany(theirs, { $set: change });
    }
  }

  async removeBefore(at: Date): Promise<void> {
    await this.#entries.deleteMany({ at: { $lt: at } });
  }
}

function inField(field: 'by' | 'whom', { platform, externalId }: AccountKey) {
  return { [`${field}.externalId`]: externalId, [`${field}.platform`]: platform };
}

function toEntry({ _id: id, artistId, action, by, whom, role, on, at }: AuditRecord): AuditEntry {
  return { id, artistId, action, by: toActor(by), whom: whom && toAccount(whom), role, on: [...on], at };
}

function toActor(by: Actor): Actor {
  return by.kind === 'operator' ? { kind: 'operator' } : toAccount(by);
}

function toAccount(account: RememberedAccount): RememberedAccount {
  if (account.kind === 'forgotten') return { kind: 'forgotten' };
  const { kind, platform, externalId, displayName } = account;
  return { kind, platform, externalId, displayName };
}
