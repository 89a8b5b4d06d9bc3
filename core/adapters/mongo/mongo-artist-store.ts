import type { Model } from 'mongoose';
import type { ArtistStore } from '../../artists/artist-store.js';
import type { Artist, ArtistId } from '../../artists/artist.js';
import { isDuplicate } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type ArtistRecord = Stored<Omit<Artist, 'id'> & { artistId: ArtistId }, ArtistId>;

const schema = recordSchema('artists', { artistId: String, name: String, createdAt: Date });

/** Artists in MongoDB; a unique index on the name lets one of two claims stand. */
export class MongoArtistStore implements ArtistStore {
  readonly #artists: Model<ArtistRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#artists = connection.model<ArtistRecord>('Artist', schema);
  }

  async claim(artist: Artist): Promise<Artist> {
    try {
      await this.#artists.insertMany([toRecord(artist)]);
      return artist;
    } catch (error) {
      const standing = isDuplicate(error) && (await this.#artists.findOne({ name: artist.name }).lean<ArtistRecord>());
      if (!standing) throw error;
      return toArtist(standing);
    }
  }

  async byId(id: ArtistId): Promise<Artist | null> {
    const record = await this.#artists.findById(id).lean<ArtistRecord>();
    return record && toArtist(record);
  }
}

function toRecord({ id, name, createdAt }: Artist): ArtistRecord {
  return { _id: id, schemaVersion: 1, artistId: id, name, createdAt };
}

function toArtist({ artistId: id, name, createdAt }: ArtistRecord): Artist {
  return { id, name, createdAt };
}
