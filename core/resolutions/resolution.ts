import type { ArtistId } from '../artists/artist.js';
import type { Campaign, CampaignId, LibraryItem } from '../campaigns/campaign.js';
import { defaultRecording } from '../campaigns/recording.js';
import type { ServiceName } from '../streaming/service-name.js';

/**
 * What a service has called an item of a release when it was asked for a fan of one market, and was certain. It is the
 * same for everybody there, so it is kept without whom it was asked for.
 */
export type Resolution = {
  artistId: ArtistId;
  campaignId: CampaignId;
  service: ServiceName;
  item: LibraryItem;
  /** What it was looked for by: the ISRC of a track, the UPC of an album; null: its names. */
  code: string | null;
  /** ISO 3166-1 alpha-2 country; null: the service does not tell its fans' countries. */
  market: string | null;
  uri: string;
  /** Calendar time. */
  foundAt: Date;
};

/** What a resolution is of: there is one at a time. */
export type ResolutionKey = Omit<Resolution, 'uri' | 'foundAt'>;

/** What an item of a campaign is looked for by where nobody has chosen another recording. */
export function usualCode(campaign: Pick<Campaign, 'recordings' | 'upc'>, item: LibraryItem): string | null {
  return item === 'album' ? campaign.upc : (defaultRecording(campaign)?.isrc ?? null);
}
