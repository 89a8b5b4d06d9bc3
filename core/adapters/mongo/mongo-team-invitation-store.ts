import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { AccountKey } from '../../artists/team.js';
import type { TeamInvitationStore } from '../../artists/team-invitation-store.js';
import type { TeamInvitation } from '../../artists/team-invitation.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type InvitationRecord = Stored<Omit<TeamInvitation, 'codeHash'>>;

const schema = recordSchema('team_invitations', {
  artistId: String,
  role: String,
  by: partSchema({ platform: String, externalId: String }),
  createdAt: Date,
  expiresAt: Date,
});

/** Codes to join teams in MongoDB, under their hashes. */
export class MongoTeamInvitationStore implements TeamInvitationStore {
  readonly #invitations: Model<InvitationRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#invitations = connection.model<InvitationRecord>('TeamInvitation', schema);
  }

  add({ codeHash, ...invitation }: TeamInvitation): Promise<boolean> {
    return isNew(this.#invitations.insertMany([{ _id: codeHash, schemaVersion: 1, ...invitation }]));
  }

  async byHash(codeHash: string): Promise<TeamInvitation | null> {
    const record = await this.#invitations.findById(codeHash).lean<InvitationRecord>();
    return record && toInvitation(record);
  }

  async ofAccount({ platform, externalId }: AccountKey): Promise<TeamInvitation[]> {
    const theirs = { 'by.externalId': externalId, 'by.platform': platform };
    return (await this.#invitations.find(theirs).lean<InvitationRecord[]>()).map(toInvitation);
  }

  async removeOfAccount({ platform, externalId }: AccountKey, artistId: ArtistId | null): Promise<void> {
    const theirs = { 'by.externalId': externalId, 'by.platform': platform };
    await this.#invitations.deleteMany({ ...theirs, ...(artistId !== null && { artistId }) });
  }

  async use(codeHash: string): Promise<boolean> {
    return (await this.#invitations.deleteOne({ _id: codeHash })).deletedCount === 1;
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#invitations.deleteMany({ expiresAt: { $lte: now } });
  }
}

function toInvitation({ _id: codeHash, artistId, role, by, createdAt, expiresAt }: InvitationRecord): TeamInvitation {
  const { platform, externalId } = by;
  return { codeHash, artistId, role, by: { platform, externalId }, createdAt, expiresAt };
}
