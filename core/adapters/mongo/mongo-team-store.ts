import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { TeamStore } from '../../artists/team-store.js';
import { memberOf, type AccountKey, type Team, type TeamMember } from '../../artists/team.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type TeamRecord = Stored<Team, ArtistId>;

const schema = recordSchema('teams', {
  artistId: String,
  version: Number,
  members: [
    partSchema({
      platform: String,
      externalId: String,
      role: String,
      displayName: String,
      source: String,
      language: String,
      appLanguage: String,
      addedAt: Date,
    }),
  ],
});

/** Teams in MongoDB, one document each: every change is a compare-and-set on its version. */
export class MongoTeamStore implements TeamStore {
  readonly #teams: Model<TeamRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#teams = connection.model<TeamRecord>('Team', schema);
  }

  async ofArtist(artistId: ArtistId): Promise<Team> {
    const record = await this.#teams.findById(artistId).lean<TeamRecord>();
    return record ? toTeam(record) : { artistId, version: 0, members: [] };
  }

  async ofAccount(account: AccountKey): Promise<Team[]> {
    const records = await this.#teams.find({ 'members.externalId': account.externalId }).lean<TeamRecord[]>();
    return records.map(toTeam).filter((team) => memberOf(team, account));
  }

  async change({ artistId, version }: Pick<Team, 'artistId' | 'version'>, changed: TeamMember[]): Promise<boolean> {
    const members = changed.map(toMember);
    if (version === 0) {
      return isNew(this.#teams.insertMany([{ _id: artistId, schemaVersion: 1, artistId, version: 1, members }]));
    }
    const next = { $set: { members, version: version + 1 } };
    return (await this.#teams.updateOne({ _id: artistId, version }, next)).matchedCount === 1;
  }
}

function toTeam({ artistId, version, members }: TeamRecord): Team {
  return { artistId, version, members: members.map(toMember) };
}

function toMember({ platform, externalId, role, displayName, source, language, ...member }: TeamMember): TeamMember {
  const { appLanguage, addedAt } = member;
  return { platform, externalId, role, displayName, source, language, appLanguage, addedAt };
}
