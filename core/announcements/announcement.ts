import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId, Platform } from '../fans/fan.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';

/** What a fan is told of their own pre-save. */
export const announcementKinds = [
  'pre-saved',
  'saved',
  'already-there',
  'not-saved',
  'reconnect',
  'delayed',
  'release-reminder',
] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** One message to one fan on one platform. Delivered at least once; its id lets a receiver notice the second. */
export type Announcement = {
  /** The same whenever the same thing is announced to the same account again. */
  id: string;
  artistId: ArtistId;
  campaignId: CampaignId;
  preSaveId: PreSaveId;
  fanId: FanId;
  kind: AnnouncementKind;
  platform: Platform;
  /** The account on that platform. */
  externalId: string;
  state: 'pending' | 'delivered' | 'undeliverable';
  attempts: number;
  /** Database time: not before this. */
  nextTryAt: Date;
  createdAt: Date;
};
