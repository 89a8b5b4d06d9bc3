import type { Model } from 'mongoose';
import type { ArtistRequest, Asker } from '../../artists/artist-request.js';
import type { ArtistStore } from '../../artists/artist-store.js';
import type { Artist, ArtistId } from '../../artists/artist.js';
import { isDuplicate } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type ArtistRecord = Stored<Omit<Artist, 'id'> & { artistId: ArtistId; askedBy: Asker | null }, ArtistId>;

const schema = recordSchema('artists', {
  artistId: String,
  name: String,
  isApproved: Boolean,
  askedBy: partSchema({ platform: String, externalId: String, language: String }),
  createdAt: Date,
});

/** Artists in MongoDB; a unique index on the name lets one of two claims stand. */
export class MongoArtistStore implements ArtistStore {
  readonly #artists: Model<ArtistRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#artists = connection.model<ArtistRecord>('Artist', schema);
  }

  async claim(artist: Artist, askedBy?: Asker): Promise<Artist> {
    try {
      await this.#artists.insertMany([toRecord(artist, askedBy)]);
      return artist;
    } catch (error) {
      const standing = isDuplicate(error) && (await this.byName(artist.name));
      if (!standing) throw error;
      return standing;
    }
  }

  async byId(id: ArtistId): Promise<Artist | null> {
    const record = await this.#artists.findById(id).lean<ArtistRecord>();
    return record && toArtist(record);
  }

  async byName(name: string): Promise<Artist | null> {
    const record = await this.#artists.findOne({ name }).lean<ArtistRecord>();
    return record && toArtist(record);
  }

  async requests(): Promise<ArtistRequest[]> {
    const records = await this.#artists.find({ isApproved: false }).lean<ArtistRecord[]>();
    return records.flatMap(toRequest).sort((one, other) => waitedSince(one) - waitedSince(other));
  }

  async approve(id: ArtistId): Promise<boolean> {
    const change = { $set: { isApproved: true, askedBy: null } };
    const { matchedCount } = await this.#artists.updateOne({ _id: id, isApproved: false }, change);
    return matchedCount === 1;
  }

  async removeRequest(id: ArtistId): Promise<boolean> {
    const { deletedCount } = await this.#artists.deleteOne({ _id: id, isApproved: false });
    return deletedCount === 1;
  }
}

function toRecord({ id, name, isApproved, createdAt }: Artist, askedBy?: Asker): ArtistRecord {
  const by = askedBy ? toAsker(askedBy) : null;
  return { _id: id, schemaVersion: 1, artistId: id, name, isApproved, askedBy: by, createdAt };
}

function toArtist({ artistId: id, name, isApproved, createdAt }: ArtistRecord): Artist {
  return { id, name, isApproved, createdAt };
}

function toRequest(record: ArtistRecord): ArtistRequest[] {
  const { askedBy } = record;
  if (!askedBy) return [];
  return [{ artist: toArtist(record), by: toAsker(askedBy) }];
}

function toAsker({ platform, externalId, language }: Asker): Asker {
  return { platform, externalId, language };
}

function waitedSince({ artist }: ArtistRequest): number {
  return artist.createdAt.getTime();
}
