import type { Model } from 'mongoose';
import type { AccountKey } from '../../artists/team.js';
import type { DetailsProposal } from '../../campaigns/details-proposal.js';
import type { DetailsProposalStore } from '../../campaigns/details-proposal-store.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type ProposalRecord = Stored<Omit<DetailsProposal, 'by'> & AccountKey>;

const schema = recordSchema('details_proposals', {
  platform: String,
  externalId: String,
  revision: String,
  artistId: String,
  campaignId: String,
  from: Number,
  said: partSchema({ title: String, headlines: String, languages: String, opens: String, livestream: String }),
  proposedAt: Date,
});

/** Changes of campaigns that wait for their yes in MongoDB, under the account whose they are. */
export class MongoDetailsProposalStore implements DetailsProposalStore {
  readonly #proposals: Model<ProposalRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#proposals = connection.model<ProposalRecord>('DetailsProposal', schema);
  }

  async put({ by: { platform, externalId }, ...proposal }: DetailsProposal): Promise<void> {
    const record = { schemaVersion: 1, platform, externalId, ...proposal };
    const key = { _id: keyOf({ platform, externalId }) };
    await upsert(() => this.#proposals.updateOne(key, { $set: record }, { upsert: true }));
  }

  async of(account: AccountKey): Promise<DetailsProposal | null> {
    const record = await this.#proposals.findById(keyOf(account)).lean<ProposalRecord>();
    return record && toProposal(record);
  }

  async remove(account: AccountKey): Promise<void> {
    await this.#proposals.deleteOne({ _id: keyOf(account) });
  }

  async removeOld(proposedBefore: Date): Promise<void> {
    await this.#proposals.deleteMany({ proposedAt: { $lt: proposedBefore } });
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}

function toProposal({ platform, externalId, revision, ...record }: ProposalRecord): DetailsProposal {
  const { artistId, campaignId, from, said, proposedAt } = record;
  return { by: { platform, externalId }, revision, artistId, campaignId, from, said: { ...said }, proposedAt };
}
