import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { VariantId } from '../campaigns/variant.js';
import type { Arrival, LinkKind } from './arrival.js';
import type { AdClickIds, BrowserTraits, UtmTags } from './visit.js';

/**
 * One person's opening of a campaign's link. Nothing in it says who they are: their address is not kept, and the token
 * whose hash is the id lies in their browser alone.
 */
export type Click = BrowserTraits & {
  /** SHA-256 of the arrival cookie's token, base64url. */
  id: string;
  artistId: ArtistId;
  campaignId: CampaignId;
  link: LinkKind;
  source: string | null;
  /** The first valid code this browser has come with to this campaign, now or before. */
  referralCode: string | null;
  variant: VariantId | null;
  utm: UtmTags;
  /** Empty without the fan's consent to advertising. */
  adClickIds: AdClickIds;
  country: string | null;
  city: string | null;
  metro: string | null;
  /** Calendar time. */
  at: Date;
};

/** What a sign-up keeps of the click that led to it: the click itself is kept for some months only. */
export function arrivalOf(click: Click): Arrival {
  const { id, source, referralCode, variant, link, device, inAppBrowser, connection, metro } = click;
  return { clickId: id, source, referralCode, variant, link, device, inAppBrowser, connection, metro };
}
