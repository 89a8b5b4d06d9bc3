import type { ArtistId } from '../artists/artist.js';
import type { VariantId } from './variant.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Artwork, Campaign, CampaignId, CampaignPhase, Pause, ServiceRelease } from './campaign.js';

/** What a new schedule changes of a campaign. */
export type ScheduleChange = Pick<
  Campaign,
  'phase' | 'releaseDate' | 'releaseMode' | 'freezeAt' | 'scheduleVersion' | 'timeZoneData'
>;

/**
 * What can be changed of how a campaign is called and shown, until its release; with the version of the schedule by which its
 * phase was decided.
 */
export type DetailsChange = Pick<
  Campaign,
  'title' | 'variants' | 'languages' | 'opensAt' | 'livestream' | 'phase' | 'scheduleVersion'
> & {
  /** Null: the variant that was shown alone is gone, and all are tried. Absent: what is shown stays as it is by then. */
  onlyVariant?: null;
};

/** What a service calls a release, as it was read and as it is to be from now on. */
export type ReleaseChange = { from: ServiceRelease; to: ServiceRelease };

/** The variant that is shown alone, as it was read and as it is to be; null: all are tried. */
export type VariantSwitch = { from: VariantId | null; to: VariantId | null };

/** The covers of those variants that have one of their own. */
export type VariantArtworks = Readonly<Partial<Record<VariantId, Artwork>>>;

/** Where campaigns are kept. */
export interface CampaignStore {
  /** Keeps the campaign, its cover and those of its variants. False if the slug is taken: nothing was kept. */
  add(campaign: Campaign, artwork: Artwork | null, variantArtworks?: VariantArtworks): Promise<boolean>;
  byId(id: CampaignId): Promise<Campaign | null>;
  bySlug(slug: string): Promise<Campaign | null>;
  /** The cover, of the campaign or of one of its variants; null if that has none. */
  artwork(id: CampaignId, variant?: VariantId): Promise<Artwork | null>;
  /** All campaigns in one of these phases, the next release first. */
  inPhases(phases: readonly CampaignPhase[]): Promise<Campaign[]>;
  /** Moves the campaign on; false if it was not in `from` any more. */
  advance(id: CampaignId, from: CampaignPhase, to: CampaignPhase): Promise<boolean>;
  /**
   * Puts what a service calls the track and the album, with what was confirmed and refused there, in place of what it
   * was when it was read; false if somebody else has changed that already, or the campaign is not at this service.
   */
  changeRelease(id: CampaignId, service: ServiceName, change: ReleaseChange): Promise<boolean>;
  /** Shows one variant alone, or all again; false if somebody else has switched since `from` was read. */
  switchVariant(id: CampaignId, change: VariantSwitch): Promise<boolean>;
  /** Puts a new schedule in place of the one of version `from`; false if somebody else has changed that one already. */
  changeSchedule(id: CampaignId, from: number, change: ScheduleChange): Promise<boolean>;
  /** Puts new details in place of those of version `from`; false if somebody else has changed them, or the schedule, already. */
  changeDetails(id: CampaignId, from: number, change: DetailsChange): Promise<boolean>;
  /** Notes that the campaign's overlay was opened; the first time stays. */
  noteOverlay(id: CampaignId, at: Date): Promise<void>;
  /** Brings a campaign to a standstill, or (null) lets it go on; false if it is so already. */
  changePause(id: CampaignId, pause: Pause | null): Promise<boolean>;
  /** The artist is approved: none of their campaigns awaits it any more. */
  approve(artistId: ArtistId): Promise<void>;
  /** Takes away what awaits the approval of an artist who was refused. */
  removeAwaiting(artistId: ArtistId): Promise<void>;
}
