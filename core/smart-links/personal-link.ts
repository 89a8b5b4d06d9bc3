import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';
import type { FanId, Platform } from '../fans/fan.js';

/**
 * The link a bot gives to one fan: opening it and saying "this is me" binds a browser to
 * their chat account. It lives as long as the campaign; the database keeps only its hash.
 */
export type PersonalLink = {
  /** SHA-256 of the token in the link, base64url. */
  tokenHash: string;
  artistId: ArtistId;
  campaignId: CampaignId;
  fanId: FanId;
  /** The chat account the link was given to: the page names it. */
  platform: Platform;
  displayName: string;
  /** The friend's code that the fan typed when they asked for it, a valid one; null: none. */
  referralCode: string | null;
  /** The community where the fan asked for it; null: in a chat with the bot alone, or before this was kept. */
  askedIn: CommunityId | null;
  createdAt: Date;
};
