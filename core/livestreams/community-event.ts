import type { ArtistId } from '../artists/artist.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { Platform } from '../fans/fan.js';
import type { Language } from '../languages/language.js';
import type { Livestream } from './livestream.js';

/** What a community has in its calendar for a campaign's stream, as far as we have put it there. */
export type CommunityEvent = {
  artistId: ArtistId;
  campaignId: CampaignId;
  platform: Platform;
  /** The platform's own id of the guild or group; one of its channels has no calendar of its own. */
  communityId: string;
  /** The platform's own id of the event; null: it could not be made yet. */
  externalId: string | null;
  /** What it tells: something else once anything of it has changed. */
  tells: string;
  /** Database time before which it is not tried again, because it went wrong; null: it did not. */
  tryAgainAt: Date | null;
};

/** Names the event of a campaign in a community. */
export function communityEventKey({
  campaignId,
  platform,
  communityId,
}: Pick<CommunityEvent, 'campaignId' | 'platform' | 'communityId'>): string {
  return `${campaignId}:${platform}:${communityId}`;
}

/** An event as a platform is to show it. */
export type EventToShow = {
  communityId: string;
  campaign: Campaign;
  livestream: Livestream;
  endsAt: Date;
  /** The campaign's link, tagged; it tells our event of this campaign from any other. */
  url: string;
  language: Language;
};

/** How it went: `forbidden`, the platform lets the bot make no events there; `failed`, it is tried again. */
export type EventOutcome =
  { outcome: 'standing'; externalId: string } | { outcome: 'gone' } | { outcome: 'forbidden' } | { outcome: 'failed' };

/** How events reach the calendars of one platform. Neither throws for what the platform does. */
export type EventKeeper = {
  /** Makes the event, or changes the one of this id; one that was made before and not noted is taken over. */
  show(event: EventToShow, externalId: string | null): Promise<EventOutcome>;
  /** Takes the event out; one that is not there any more is gone as well. */
  remove(communityId: string, externalId: string): Promise<EventOutcome>;
};
