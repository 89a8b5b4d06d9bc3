import type { Model } from 'mongoose';
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
    if (!record) return null;
    const { artistId, role, by, createdAt, expiresAt } = record;
    const { platform, externalId } = by;
    return { codeHash, artistId, role, by: { platform, externalId }, createdAt, expiresAt };
  }

  async use(codeHash: string): Promise<boolean> {
    return (await this.#invitations.deleteOne({ _id: codeHash })).deletedCount === 1;
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#invitations.deleteMany({ expiresAt: { $lte: now } });
  }
}
