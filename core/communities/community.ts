import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityPlace } from './community-place.js';

/** `platform:community`, or `platform:community:channel`: a channel that has campaigns of its own is a community of its own. */
export type CommunityId = string;

/**
 * A guild, a group, or one channel in it, that belongs to an artist: `/presave` there means the campaigns linked to it,
 * and never those of another artist.
 */
export type Community = CommunityPlace & {
  id: CommunityId;
  artistId: ArtistId;
  /** Where somebody who is not in it can join; null: the artist has given no such address. */
  inviteUrl: string | null;
  campaignIds: CampaignId[];
  /** Under which ids of its platform it was here before, the oldest first. */
  formerIds: string[];
  createdAt: Date;
};

/** The same for the same place of a platform, so that a place belongs to one artist. */
export function communityId({ platform, communityId: community, channelId }: CommunityPlace): CommunityId {
  return channelId === null ? `${platform}:${community}` : `${platform}:${community}:${channelId}`;
}

/** The communities that a place can be, the closest first: its channel, then all of it. */
export function communitiesAround(place: CommunityPlace): CommunityId[] {
  const all = communityId({ ...place, channelId: null });
  return place.channelId === null ? [all] : [communityId(place), all];
}

/** An address for people to open: https, or on this machine; no name and password in it. */
export const inviteUrl = z
  .string()
  .max(300)
  .refine(isForPeople, 'An address that people can open, such as https://discord.gg/abcdef.');

function isForPeople(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1');
}

/** A community as an operator or a campaign file names it. */
export type NewCommunity = CommunityPlace & { inviteUrl: string | null };
