import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { BlastStore } from '../../blasts/blast-store.js';
import type { Blast, BlastId, BlastState } from '../../blasts/blast.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type BlastRecord = Stored<Omit<Blast, 'id'>, BlastId>;

const schema = recordSchema('blasts', {
  artistId: String,
  campaignId: String,
  text: String,
  state: String,
  by: partSchema({ platform: String, externalId: String }),
  communityIds: [String],
  toFans: Boolean,
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

  start(id: BlastId, { startedAt, communityIds, toFans }: Pick<Blast, 'startedAt' | 'communityIds' | 'toFans'>) {
    return this.#move(id, 'draft', { state: 'sending', startedAt, communityIds, toFans });
  }

  async finish(id: BlastId): Promise<void> {
    await this.#move(id, 'sending', { state: 'sent' });
  }

  async stop(id: BlastId): Promise<boolean> {
    for (const from of ['draft', 'sending', 'sent'] as const) {
      if (await this.#move(id, from, { state: 'stopped' })) return true;
    }
    return false;
  }

  async sending(): Promise<Blast[]> {
    const records = await this.#blasts.find({ state: 'sending' }).lean<BlastRecord[]>();
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

  async removeDrafts(createdBefore: Date): Promise<void> {
    await this.#blasts.deleteMany({ state: 'draft', createdAt: { $lt: createdBefore } });
  }

  async #move(id: BlastId, from: BlastState, change: Partial<Blast>): Promise<boolean> {
    const { matchedCount } = await this.#blasts.updateOne({ _id: id, state: from }, { $set: change });
    return matchedCount === 1;
  }
}

function toBlast({ _id: id, ...record }: BlastRecord): Blast {
  const { artistId, campaignId, text, state, by, communityIds, toFans, createdAt, startedAt } = record;
  const { platform, externalId } = by;
  return {
    ...{ id, artistId, campaignId, text, state, by: { platform, externalId } },
    ...{ communityIds: [...communityIds], toFans, createdAt, startedAt },
  };
}
