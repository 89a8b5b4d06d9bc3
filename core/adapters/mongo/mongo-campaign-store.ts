import { mongo, type Model } from 'mongoose';
import type {
  Artwork,
  Campaign,
  CampaignId,
  CampaignPhase,
  Contact,
  Pause,
  ReleaseMode,
} from '../../campaigns/campaign.js';
import type { ArtistId } from '../../artists/artist.js';
import type {
  CampaignStore,
  DetailsChange,
  ReleaseChange,
  ScheduleChange,
  VariantArtworks,
  VariantSwitch,
} from '../../campaigns/campaign-store.js';
import type { Strategy } from '../../campaigns/strategy.js';
import type { VariantId } from '../../campaigns/variant.js';
import type { OriginalRecording, Work } from '../../campaigns/work.js';
import type { Livestream } from '../../livestreams/livestream.js';
import { nothingDecided } from '../../matches/doubtful-match.js';
import { Secret } from '../../secret.js';
import { serviceNames, type ServiceName } from '../../streaming/service-name.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type ArtworkRecord = { contentType: Artwork['contentType']; bytes: mongo.Binary };
/** A campaign kept before campaigns had a contact has none, and one from before they named their work names none. */
type Fields = Omit<Campaign, 'id' | 'contact' | 'work' | 'tieBreakSeed'> & {
  contact?: Contact | null;
  work?: Work | null;
  tieBreakSeed: string;
};
type VariantCovers = Partial<Record<VariantId, ArtworkRecord | undefined>>;
type CampaignRecord = Stored<Fields & { artwork: ArtworkRecord | null; variantArtworks?: VariantCovers }, CampaignId>;

/** What is read where the cover is not asked for: it weighs more than all the rest. */
const withoutArtwork = { artwork: 0, variantArtworks: 0 } as const;
type BareRecord = Omit<CampaignRecord, 'artwork' | 'variantArtworks'>;

const artworkField = partSchema({ contentType: String, bytes: Buffer });

const pages = () => partSchema({ release: String, artist: String, prerelease: String });
const decided = () => partSchema({ confirmed: [String], refused: [String], version: Number });
const serviceRelease = () =>
  partSchema({ artistUris: [String], trackUri: String, albumUri: String, decided: decided(), pages: pages() });

const originalField = partSchema({
  title: String,
  artist: String,
  isrc: String,
  iswc: String,
  writers: [String],
  campaign: String,
});

const schema = recordSchema('campaigns', {
  artistId: String,
  artistName: String,
  phase: String,
  slug: String,
  awaitsApproval: Boolean,
  pause: partSchema({ reason: String, by: String, since: Date }),
  detailsVersion: Number,
  title: String,
  releaseDate: String,
  releaseMode: partSchema({ kind: String, at: Date }),
  scheduleVersion: Number,
  timeZoneData: String,
  timezone: String,
  languages: [String],
  milestones: [Number],
  opensAt: Date,
  recordings: [partSchema({ isrc: String, title: String, default: Boolean })],
  upc: String,
  work: partSchema({ iswc: String, writers: [String], remixOf: originalField }),
  saves: [String],
  services: partSchema(Object.fromEntries(serviceNames.map((name) => [name, serviceRelease()]))),
  tiktokSoundUrl: String,
  livestream: partSchema({ url: String, startsAt: Date, setAt: Date }),
  overlayOpenedAt: Date,
  hasArtwork: Boolean,
  contact: partSchema({ responsibleParty: String, email: String, grievance: String }),
  artwork: artworkField,
  variants: [partSchema({ id: String, headline: String, hasArtwork: Boolean })],
  onlyVariant: String,
  variantArtworks: partSchema({ a: artworkField, b: artworkField, c: artworkField, d: artworkField }),
  strategy: partSchema({
    clickToSaveWarning: Number,
    discoveryThreshold: Number,
    budgetShift: Number,
    secondConfirmAbove: Number,
    planDays: [Number],
    campaignLength: partSchema({ leastDays: Number, mostDays: Number }),
  }),
  minimumClusterSize: Number,
  freezeAt: Date,
  tieBreakSeed: String,
  createdAt: Date,
});

/** Campaigns in MongoDB, their covers in the same documents but read apart; a unique index on the slug lets one of two stand. */
export class MongoCampaignStore implements CampaignStore {
  readonly #campaigns: Model<CampaignRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#campaigns = connection.model<CampaignRecord>('Campaign', schema);
  }

  add(campaign: Campaign, artwork: Artwork | null, variantArtworks: VariantArtworks = {}): Promise<boolean> {
    const covers = Object.entries(variantArtworks).map(([variant, cover]) => [variant, toArtworkRecord(cover)]);
    const record = { ...toRecord(campaign, artwork), variantArtworks: Object.fromEntries(covers) as VariantCovers };
    return isNew(this.#campaigns.insertMany([record]));
  }

  async byId(id: CampaignId): Promise<Campaign | null> {
    const record = await this.#campaigns.findById(id, withoutArtwork).lean<BareRecord>();
    return record && toCampaign(record);
  }

  async bySlug(slug: string): Promise<Campaign | null> {
    const record = await this.#campaigns.findOne({ slug }, withoutArtwork).lean<BareRecord>();
    return record && toCampaign(record);
  }

  async artwork(id: CampaignId, variant?: VariantId): Promise<Artwork | null> {
    const field = variant ? `variantArtworks.${variant}` : 'artwork';
    const record = await this.#campaigns.findById(id, { [field]: 1 }).lean<CampaignRecord>();
    const cover = variant ? record?.variantArtworks?.[variant] : record?.artwork;
    if (!cover) return null;
    const { contentType, bytes } = cover;
    return { contentType, bytes: new Uint8Array(bytes.value()) };
  }

  async inPhases(phases: readonly CampaignPhase[]): Promise<Campaign[]> {
    const records = await this.#campaigns
      .find({ phase: { $in: phases } }, withoutArtwork)
      .sort({ releaseDate: 1, createdAt: 1 })
      .lean<BareRecord[]>();
    return records.map(toCampaign);
  }

  async advance(id: CampaignId, from: CampaignPhase, to: CampaignPhase): Promise<boolean> {
    const { matchedCount } = await this.#campaigns.updateOne({ _id: id, phase: from }, { $set: { phase: to } });
    return matchedCount === 1;
  }

  async changeRelease(id: CampaignId, service: ServiceName, { from, to }: ReleaseChange): Promise<boolean> {
    const field = (name: string) => `services.${service}.${name}`;
    const { confirmed, refused, version } = to.decided ?? nothingDecided;
    const change = {
      [field('trackUri')]: to.trackUri,
      [field('albumUri')]: to.albumUri,
      [field('decided')]: { confirmed, refused, version },
    };
    const asRead = from.decided ? { [field('decided.version')]: from.decided.version } : { [field('decided')]: null };
    const isThere = { _id: id, [field('artistUris')]: { $exists: true } };
    const { matchedCount } = await this.#campaigns.updateOne({ ...isThere, ...asRead }, { $set: change });
    return matchedCount === 1;
  }

  async switchVariant(id: CampaignId, { from, to }: VariantSwitch): Promise<boolean> {
    const { matchedCount } = await this.#campaigns.updateOne(
      { _id: id, onlyVariant: from },
      { $set: { onlyVariant: to } },
    );
    return matchedCount === 1;
  }

  async changeSchedule(id: CampaignId, from: number, change: ScheduleChange): Promise<boolean> {
    const { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData } = change;
    const schedule = { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData };
    const { matchedCount } = await this.#campaigns.updateOne({ _id: id, scheduleVersion: from }, { $set: schedule });
    return matchedCount === 1;
  }

  async changeDetails(id: CampaignId, from: number, change: DetailsChange): Promise<boolean> {
    const { scheduleVersion, title, variants, languages, opensAt, livestream, phase } = change;
    const only = change.onlyVariant === null ? { onlyVariant: null } : {};
    const details = { title, variants, ...only, languages, opensAt, livestream, phase, detailsVersion: from + 1 };
    const asRead = { _id: id, detailsVersion: from, scheduleVersion };
    const { matchedCount } = await this.#campaigns.updateOne(asRead, { $set: details });
    return matchedCount === 1;
  }

  async noteOverlay(id: CampaignId, at: Date): Promise<void> {
    await this.#campaigns.updateOne({ _id: id, overlayOpenedAt: null }, { $set: { overlayOpenedAt: at } });
  }

  async changePause(id: CampaignId, pause: Pause | null): Promise<boolean> {
    const isOther = pause === null ? { _id: id, 'pause.since': { $exists: true } } : { _id: id, pause: null };
    const { matchedCount } = await this.#campaigns.updateOne(isOther, { $set: { pause } });
    return matchedCount === 1;
  }

  async approve(artistId: ArtistId): Promise<void> {
    await this.#campaigns.updateMany({ awaitsApproval: true, artistId }, { $set: { awaitsApproval: false } });
  }

  async removeAwaiting(artistId: ArtistId): Promise<void> {
    await this.#campaigns.deleteMany({ awaitsApproval: true, artistId });
  }
}

function toRecord({ id, tieBreakSeed, ...campaign }: Campaign, artwork: Artwork | null): CampaignRecord {
  const seed = tieBreakSeed.reveal();
  const cover = artwork && toArtworkRecord(artwork);
  return { _id: id, schemaVersion: 1, ...campaign, tieBreakSeed: seed, artwork: cover };
}

function toArtworkRecord({ contentType, bytes }: Artwork): ArtworkRecord {
  return { contentType, bytes: new mongo.Binary(bytes) };
}

function toCampaign(record: BareRecord): Campaign {
  return {
    id: record._id,
    artistId: record.artistId,
    artistName: record.artistName,
    phase: record.phase,
    slug: record.slug,
    awaitsApproval: record.awaitsApproval,
    pause: toPause(record.pause),
    detailsVersion: record.detailsVersion,
    title: record.title,
    releaseDate: record.releaseDate,
    releaseMode: toReleaseMode(record.releaseMode),
    scheduleVersion: record.scheduleVersion,
    timeZoneData: record.timeZoneData,
    timezone: record.timezone,
    languages: [...record.languages],
    milestones: [...record.milestones],
    opensAt: record.opensAt,
    recordings: record.recordings.map(({ isrc, title, default: isDefault }) => ({ isrc, title, default: isDefault })),
    upc: record.upc,
    work: toWork(record.work),
    saves: [...record.saves],
    services: { ...record.services },
    tiktokSoundUrl: record.tiktokSoundUrl,
    livestream: toLivestream(record.livestream),
    overlayOpenedAt: record.overlayOpenedAt,
    hasArtwork: record.hasArtwork,
    variants: record.variants.map(({ id, headline, hasArtwork }) => ({ id, headline, hasArtwork })),
    onlyVariant: record.onlyVariant,
    strategy: toStrategy(record.strategy),
    minimumClusterSize: record.minimumClusterSize,
    contact: toContact(record.contact),
    freezeAt: record.freezeAt,
    tieBreakSeed: new Secret(record.tieBreakSeed),
    createdAt: record.createdAt,
  };
}

function toPause(pause: Pause | null): Pause | null {
  if (!pause) return null;
  const { reason, by, since } = pause;
  return { reason, by, since };
}

function toLivestream(livestream: Livestream | null): Livestream | null {
  if (!livestream) return null;
  const { url, startsAt, setAt } = livestream;
  return { url, startsAt, setAt };
}

function toReleaseMode(mode: ReleaseMode): ReleaseMode {
  return mode.kind === 'local' ? { kind: 'local' } : { kind: 'global', at: mode.at };
}

function toStrategy({ planDays, campaignLength, ...numbers }: Strategy): Strategy {
  const { clickToSaveWarning, discoveryThreshold, budgetShift, secondConfirmAbove } = numbers;
  const { leastDays, mostDays } = campaignLength;
  const plan = { planDays: [...planDays], campaignLength: { leastDays, mostDays } };
  return { clickToSaveWarning, discoveryThreshold, budgetShift, secondConfirmAbove, ...plan };
}

function toWork(work: Work | null | undefined): Work | null {
  if (!work) return null;
  const { iswc, writers, remixOf } = work;
  return { iswc, writers: [...writers], remixOf: remixOf && toOriginal(remixOf) };
}

function toOriginal({ title, artist, isrc, iswc, writers, campaign }: OriginalRecording): OriginalRecording {
  return { title, artist, isrc, iswc, writers: [...writers], campaign };
}

function toContact(contact: Contact | null | undefined): Contact | null {
  if (!contact) return null;
  const { responsibleParty, email, grievance } = contact;
  return { responsibleParty, email, grievance };
}
