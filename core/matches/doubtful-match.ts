import type { ArtistId } from '../artists/artist.js';
import type { CampaignId, DecidedItems, LibraryItem, ServiceRelease } from '../campaigns/campaign.js';
import type { MatchCandidate } from '../streaming/match-candidate.js';
import type { ServiceName } from '../streaming/service-name.js';

/** `campaign:service:item`, and for a track the code of the recording that was looked for. */
export type DoubtfulMatchId = `${CampaignId}:${ServiceName}:${LibraryItem}${'' | `:${string}`}`;

/** What a service has that could be an item of a campaign's release, and is not certain to be. */
export type DoubtfulMatch = {
  id: DoubtfulMatchId;
  artistId: ArtistId;
  campaignId: CampaignId;
  service: ServiceName;
  item: LibraryItem;
  /** Of the recording that was looked for; null for an album. */
  isrc: string | null;
  candidates: MatchCandidate[];
  /** Calendar time. */
  firstSeenAt: Date;
};

/** The key of a doubt. */
export function doubtfulMatchId({
  campaignId,
  service,
  item,
  isrc,
}: Pick<DoubtfulMatch, 'campaignId' | 'service' | 'item' | 'isrc'>): DoubtfulMatchId {
  const id = `${campaignId}:${service}:${item}` as const;
  return isrc === null ? id : `${id}:${isrc}`;
}

/** What there is where nobody had to decide anything. */
export const nothingDecided: DecidedItems = { confirmed: [], refused: [], version: 0 };

/** The doubt as it is left by what has been said since; null if nothing of it is left. */
export function stillDoubtful(match: DoubtfulMatch, release: ServiceRelease | undefined): DoubtfulMatch | null {
  if (!release) return null;
  const { confirmed, refused } = release.decided ?? nothingDecided;
  if (match.candidates.some(({ uri }) => confirmed.includes(uri))) return null;
  const candidates = match.candidates.filter(({ uri }) => !refused.includes(uri));
  return candidates.length > 0 ? { ...match, candidates } : null;
}
