import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import { isSameAccount, type AccountKey } from '../../artists/team.js';
import type { BlastChange, BlastStore } from '../../blasts/blast-store.js';
import type { Blast, BlastId, BlastState } from '../../blasts/blast.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type BlastRecord = Stored<Omit<Blast, 'id'>, BlastId>;

const account = { platform: String, externalId: String };

const schema = recordSchema('blasts', {
  version: Number,
  artistId: String,
  campaignId: String,
  text: String,
  state: String,
  by: partSchema(account),
  confirmedBy: [partSchema(account)],
  isApproved: Boolean,
  scheduleVersion: Number,
  revises: partSchema({ blastId: String, as: String }),
  revisedAt: Date,
  aim: partSchema({ to: String, metro: String, language: String }),
  sendAt: Date,
  communityIds: [String],
  toFans: Boolean,
  withheldFor: String,
  createdAt: Date,
  startedAt: Date,
});

/** Blasts in MongoDB, under their own id. */
export class MongoBlastStore implements BlastStore {
  readonly #blasts: Model<BlastRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#blasts = connection.model<BlastRecord>('Blast', schema);
  }

  async add({ id, ...blast }: Blast): Promise<void> {
    await this.#blasts.insertMany([{ _id: id, schemaVersion: 1, ...blast }]);
  }

  async byId(id: BlastId): Promise<Blast | null> {
    const record = await this.#blasts.findById(id).lean<BlastRecord>();
    return record && toBlast(record);
  }

  async change({ id, version }: Pick<Blast, 'id' | 'version'>, change: BlastChange): Promise<boolean> {
    const changed = { ...change, version: version + 1 };
    const { matchedCount } = await this.#blasts.updateOne({ _id: id, version }, { $set: changed });
    return matchedCount === 1;
  }

  async inState(state: BlastState): Promise<Blast[]> {
    const records = await this.#blasts.find({ state }).lean<BlastRecord[]>();
    return records.map(toBlast);
  }

  async startedSince(artistId: ArtistId, since: Date): Promise<Blast[]> {
    const all = await this.ofArtist(artistId);
    return all.filter(({ startedAt }) => startedAt !== null && startedAt >= since);
  }

  async ofArtist(artistId: ArtistId): Promise<Blast[]> {
    const records = await this.#blasts.find({ artistId }).lean<BlastRecord[]>();
    return records.map(toBlast).sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }

  async ofAccount(account: AccountKey): Promise<Blast[]> {
    const { externalId } = account;
    const [written, confirmed] = await Promise.all([
      this.#blasts.find({ 'by.externalId': externalId }).lean<BlastRecord[]>(),
      this.#blasts.find({ 'confirmedBy.externalId': externalId }).lean<BlastRecord[]>(),
    ]);
    const records = new Map([...written, ...confirmed].map((record) => [record._id, record]));
    const isTheirs = (who: AccountKey | null) => who !== null && isSameAccount(who, account);
    return [...records.values()]
      .map(toBlast)
      .filter(({ by, confirmedBy }) => [by, ...confirmedBy].some(isTheirs))
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }

  async removeDrafts(createdBefore: Date): Promise<void> {
    await this.#blasts.deleteMany({ state: 'draft', createdAt: { $lt: createdBefore } });
  }
}

function toBlast({ _id: id, ...record }: BlastRecord): Blast {
  const { version, artistId, campaignId, text, state, by, confirmedBy, aim, sendAt } = record;
  const { isApproved, scheduleVersion } = record;
  const { communityIds, toFans, withheldFor, createdAt, startedAt, revises, revisedAt } = record;
  const { to, metro, language } = aim;
  return {
    ...{ id, version, artistId, campaignId, text, state, by: toAccount(by), confirmedBy: confirmedBy.map(toAccount) },
    ...{ isApproved, scheduleVersion },
    ...{ aim: { to, metro, language }, sendAt, communityIds: [...communityIds], toFans, withheldFor },
    ...{ createdAt, startedAt, revisedAt, revises: revises && { blastId: revises.blastId, as: revises.as } },
  };
}

function toAccount(account: AccountKey | null): AccountKey | null {
  return account && { platform: account.platform, externalId: account.externalId };
}
