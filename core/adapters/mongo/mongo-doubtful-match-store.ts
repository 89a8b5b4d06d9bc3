import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { DoubtfulMatchStore } from '../../matches/doubtful-match-store.js';
import type { DoubtfulMatch, DoubtfulMatchId } from '../../matches/doubtful-match.js';
import { joinCandidates, type MatchCandidate } from '../../streaming/match-candidate.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** `version` grows with every candidate that comes later. */
type DoubtfulMatchRecord = Stored<Omit<DoubtfulMatch, 'id'> & { version: number }, DoubtfulMatchId>;

const candidate = partSchema({
  uri: String,
  title: String,
  artists: [String],
  durationMs: Number,
  albumUri: String,
  albumTitle: String,
  upc: String,
});

const schema = recordSchema('doubtful_matches', {
  artistId: String,
  campaignId: String,
  service: String,
  item: String,
  isrc: String,
  candidates: [candidate],
  firstSeenAt: Date,
  version: Number,
});

/** Doubtful matches in MongoDB, under the item they are about. */
export class MongoDoubtfulMatchStore implements DoubtfulMatchStore {
  readonly #matches: Model<DoubtfulMatchRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#matches = connection.model<DoubtfulMatchRecord>('DoubtfulMatch', schema);
  }

  async note({ id, ...match }: DoubtfulMatch): Promise<boolean> {
    for (;;) {
      const kept = await this.#matches.findById(id).lean<DoubtfulMatchRecord>();
      if (!kept) {
        if (await isNew(this.#matches.insertMany([{ _id: id, schemaVersion: 1, ...match, version: 1 }]))) return true;
        continue;
      }
      const candidates = joinCandidates(kept.candidates.map(toCandidate), match.candidates);
      if (candidates.length <= kept.candidates.length) return false;
      const change = { $set: { candidates, version: kept.version + 1 } };
      const { matchedCount } = await this.#matches.updateOne({ _id: id, version: kept.version }, change);
      if (matchedCount === 1) return true;
    }
  }

  async ofCampaign(campaignId: CampaignId): Promise<DoubtfulMatch[]> {
    const records = await this.#matches.find({ campaignId }).lean<DoubtfulMatchRecord[]>();
    return records.map(toMatch).sort((one, other) => one.firstSeenAt.getTime() - other.firstSeenAt.getTime());
  }

  async remove(ids: readonly DoubtfulMatchId[]): Promise<void> {
    if (ids.length > 0) await this.#matches.deleteMany({ _id: { $in: ids } });
  }
}

function toMatch({ _id: id, ...record }: DoubtfulMatchRecord): DoubtfulMatch {
  const { artistId, campaignId, service, item, isrc, firstSeenAt } = record;
  return { id, artistId, campaignId, service, item, isrc, candidates: record.candidates.map(toCandidate), firstSeenAt };
}

function toCandidate({ uri, title, artists, durationMs, albumUri, albumTitle, upc }: MatchCandidate): MatchCandidate {
  return { uri, title, artists: [...artists], durationMs, albumUri, albumTitle, upc };
}
