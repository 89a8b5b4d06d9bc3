import { mongo, type Model } from 'mongoose';
import type { AccountKey } from '../../artists/team.js';
import type { CampaignDraft, DraftForm } from '../../campaigns/campaign-draft.js';
import type { CampaignDraftStore } from '../../campaigns/campaign-draft-store.js';
import type { Artwork } from '../../campaigns/campaign.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type ArtworkRecord = { contentType: Artwork['contentType']; bytes: mongo.Binary };
/** The form is kept as the text of a JSON document: it is read by the schema of campaigns, which may know more some day. */
type DraftRecord = Stored<
  Omit<CampaignDraft, 'by' | 'form' | 'artwork'> & AccountKey & { form: string; artwork: ArtworkRecord | null }
>;

const schema = recordSchema('campaign_drafts', {
  platform: String,
  externalId: String,
  revision: String,
  form: String,
  artwork: partSchema({ contentType: String, bytes: Buffer }),
  changedAt: Date,
});

/** Drafts of campaigns in MongoDB, under the account whose they are. */
export class MongoCampaignDraftStore implements CampaignDraftStore {
  readonly #drafts: Model<DraftRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#drafts = connection.model<DraftRecord>('CampaignDraft', schema);
  }

  async of(account: AccountKey): Promise<CampaignDraft | null> {
    const record = await this.#drafts.findById(keyOf(account)).lean<DraftRecord>();
    return record && toDraft(record);
  }

  async put(draft: CampaignDraft, from: string | null): Promise<boolean> {
    const record = toRecord(draft);
    if (from === null) return isNew(this.#drafts.insertMany([record]));
    const { revision, form, artwork, changedAt } = record;
    const { matchedCount } = await this.#drafts.updateOne(
      { _id: record._id, revision: from },
      { $set: { revision, form, artwork, changedAt } },
    );
    return matchedCount === 1;
  }

  async remove(account: AccountKey): Promise<void> {
    await this.#drafts.deleteOne({ _id: keyOf(account) });
  }

  async removeOld(changedBefore: Date): Promise<void> {
    await this.#drafts.deleteMany({ changedAt: { $lt: changedBefore } });
  }
}

function keyOf({ platform, externalId }: AccountKey): string {
  return `${platform}:${externalId}`;
}

function toRecord({ by, form, artwork, revision, changedAt }: CampaignDraft): DraftRecord {
  const { platform, externalId } = by;
  const cover = artwork && { contentType: artwork.contentType, bytes: new mongo.Binary(artwork.bytes) };
  const kept = { platform, externalId, revision, form: JSON.stringify(form), artwork: cover, changedAt };
  return { _id: keyOf(by), schemaVersion: 1, ...kept };
}

function toDraft({ platform, externalId, revision, form, artwork, changedAt }: DraftRecord): CampaignDraft {
  const cover = artwork && { contentType: artwork.contentType, bytes: new Uint8Array(artwork.bytes.value()) };
  return {
    by: { platform, externalId },
    revision,
    form: JSON.parse(form) as DraftForm,
    artwork: cover,
    changedAt,
  };
}
