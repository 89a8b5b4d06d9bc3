import { Schema, mongo, type Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import { clickDimensions, noCounts, type ClickCounts, type Tally } from '../../smart-links/click-counts.js';
import type { ClickStore, CountedClicks } from '../../smart-links/click-store.js';
import type { Click } from '../../smart-links/click.js';
import { isNew, missingOnes, upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type ClickRecord = Stored<Omit<Click, 'id'>>;
type SaltRecord = Stored<{ salt: mongo.Binary }>;
type MarkRecord = Stored<{ day: string; by: string }>;
type Dimension = CountedClicks['dimension'];
type CountsRecord = Stored<Record<Dimension, Record<string, number> | undefined>, CampaignId>;

const utm = partSchema({ source: String, medium: String, campaign: String, term: String, content: String });
const adClickIds = partSchema({ fbclid: String, ttclid: String, gclid: String });

const clickSchema = recordSchema('clicks', {
  artistId: String,
  campaignId: String,
  link: String,
  source: String,
  referralCode: String,
  variant: String,
  device: String,
  inAppBrowser: String,
  connection: String,
  language: String,
  utm,
  adClickIds,
  country: String,
  city: String,
  metro: String,
  at: Date,
});

const saltSchema = recordSchema('click_salts', { salt: Buffer });
const markSchema = recordSchema('click_marks', { day: String, by: String });

const dimensions = ['link', ...clickDimensions] as const satisfies readonly Dimension[];
const tallyField = { type: Schema.Types.Map, of: Number };
const countsSchema = recordSchema(
  'click_counts',
  Object.fromEntries(dimensions.map((dimension) => [dimension, tallyField])),
);

/** Clicks in MongoDB; what was counted of a campaign's lies in one record, so that reading it costs the same for any number. */
export class MongoClickStore implements ClickStore {
  readonly #clicks: Model<ClickRecord>;
  readonly #salts: Model<SaltRecord>;
  readonly #marks: Model<MarkRecord>;
  readonly #counts: Model<CountsRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#clicks = connection.model<ClickRecord>('Click', clickSchema);
    this.#salts = connection.model<SaltRecord>('ClickSalt', saltSchema);
    this.#marks = connection.model<MarkRecord>('ClickMark', markSchema);
    this.#counts = connection.model<CountsRecord>('ClickCounts', countsSchema);
  }

  async saltOf(day: string, fresh: Uint8Array): Promise<Uint8Array> {
    const kept = await this.#salts.findById(day).lean<SaltRecord>();
    if (kept) return new Uint8Array(kept.salt.value());
    const record: SaltRecord = { _id: day, schemaVersion: 1, salt: new mongo.Binary(fresh) };
    if (await isNew(this.#salts.insertMany([record]))) return fresh;
    return this.saltOf(day, fresh);
  }

  async destroyBefore(day: string): Promise<void> {
    await this.#salts.deleteMany({ _id: { $lt: day } });
    await this.#marks.deleteMany({ day: { $lt: day } });
  }

  async mark(day: string, marks: readonly string[]): Promise<ReadonlySet<string>> {
    if (marks.length === 0) return new Set();
    // Whose insert it was tells who made a mark: of several at once, one.
    const by = new mongo.ObjectId().toHexString();
    const ids = [...new Set(marks)].map((mark) => `${day}:${mark}`);
    const records = ids.map((_id) => ({ _id, schemaVersion: 1 as const, day, by }));
    await missingOnes(this.#marks.insertMany(records, { ordered: false, lean: true }));
    const made = await this.#marks.find({ _id: { $in: ids } }).lean<MarkRecord[]>();
    const own = made.filter((record) => record.by === by);
    return new Set(own.map(({ _id }) => _id.slice(day.length + 1)));
  }

  async add(clicks: readonly Click[]): Promise<void> {
    const records = clicks.map(({ id, ...click }) => ({ _id: id, schemaVersion: 1 as const, ...click }));
    await this.#clicks.insertMany(records, { ordered: false, lean: true });
  }

  async byId(id: string): Promise<Click | null> {
    const record = await this.#clicks.findById(id).lean<ClickRecord>();
    return record && toClick(record);
  }

  async byIds(ids: readonly string[]): Promise<Click[]> {
    const records = await this.#clicks.find({ _id: { $in: ids } }).lean<ClickRecord[]>();
    return records.map(toClick);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#clicks.deleteMany({ _id: { $in: ids } });
  }

  async removeOfCampaign(campaignId: CampaignId): Promise<void> {
    await this.#clicks.deleteMany({ campaignId });
  }

  async count(counted: readonly CountedClicks[]): Promise<void> {
    for (const campaignId of new Set(counted.map((each) => each.campaignId))) {
      const more = counted.filter((each) => each.campaignId === campaignId);
      const $inc = Object.fromEntries(more.map(({ dimension, value, more: by }) => [`${dimension}.${value}`, by]));
      const $setOnInsert = { schemaVersion: 1 };
      await upsert(() => this.#counts.updateOne({ _id: campaignId }, { $inc, $setOnInsert }, { upsert: true }));
    }
  }

  async countsOf(campaignId: CampaignId): Promise<ClickCounts> {
    const record = await this.#counts.findById(campaignId).lean<CountsRecord>();
    if (!record) return noCounts();
    const tally = (dimension: Dimension): Tally => new Map(Object.entries(record[dimension] ?? {}));
    return {
      link: tally('link') as ClickCounts['link'],
      source: tally('source'),
      variant: tally('variant'),
      device: tally('device'),
      inAppBrowser: tally('inAppBrowser'),
      connection: tally('connection'),
      language: tally('language'),
      metro: tally('metro'),
    };
  }
}

function toClick(record: ClickRecord): Click {
  const { source, medium, campaign, term, content } = record.utm;
  return {
    id: record._id,
    artistId: record.artistId,
    campaignId: record.campaignId,
    link: record.link,
    source: record.source,
    referralCode: record.referralCode,
    variant: record.variant,
    device: record.device,
    inAppBrowser: record.inAppBrowser,
    connection: record.connection,
    language: record.language,
    utm: { source, medium, campaign, term, content },
    adClickIds: { ...record.adClickIds },
    country: record.country,
    city: record.city,
    metro: record.metro,
    at: record.at,
  };
}
