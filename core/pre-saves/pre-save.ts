import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { ServiceName } from '../streaming/service-name.js';

/** `campaign:fan:service`: one fan's promise for one release on one service exists once, by construction. */
export type PreSaveId = `${string}:${string}:${string}`;

/**
 * How a promise is kept. `direct`: we hold a grant and write for the fan. `reminder`: a message with the link at
 * the fan's midnight.
 */
export type PreSaveMode = 'direct' | 'reminder';

/**
 * One fan's pre-save: the promise that the release will be in their library at 00:00 of `zone`.
 * It is recorded last, when all it takes to keep it is in place.
 */
export type PreSave = {
  id: PreSaveId;
  artistId: ArtistId;
  campaignId: CampaignId;
  fanId: FanId;
  service: ServiceName;
  mode: PreSaveMode;
  /** The fan's IANA time zone, by the name they chose it under. */
  zone: string;
  /** Calendar time: the first instant of the release date in `zone`. */
  dueAt: Date;
  /** The version of the campaign's schedule that it and all its writes have been brought to. */
  scheduleVersion: number;
  createdAt: Date;
  /** Set when the fan withdrew: nothing is written for them from then on. */
  withdrawnAt: Date | null;
  /** What happened and was not yet turned into announcements. */
  outbox: OutboxEvent[];
};

export function preSaveId(campaignId: CampaignId, fanId: FanId, service: ServiceName): PreSaveId {
  return `${campaignId}:${fanId}:${service}`;
}
