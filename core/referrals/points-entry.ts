import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';

/** `campaign:newcomer:sequence`: what happened to the point for one newcomer is numbered, so writing it twice is one entry. */
export type PointsEntryId = `${CampaignId}:${FanId}:${number}`;

/**
 * One change of a fan's points: a newcomer has signed up with their code, or has withdrawn that. Never changed; a later
 * entry for the same newcomer supersedes it. It hangs on the sign-up, in whatever mode, and on nothing that a service
 * does or does not do.
 */
export type PointsEntry = {
  id: PointsEntryId;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** Whose point it is: the fan whose code it was. */
  fanId: FanId;
  /** Who signed up. */
  newcomerId: FanId;
  /** 1 for the first entry about this newcomer. */
  sequence: number;
  /** Of one newcomer by turns 1 and -1, beginning with 1. */
  change: 1 | -1;
  /** Calendar time of the newcomer's decision: what order and freeze go by, whenever it was written down. */
  at: Date;
  /** Database time at which it was written down: where a reader of the ledger goes on reading. */
  recordedAt: Date;
};

/** A newcomer’s entries for a campaign are numbered: two writers of the same change make the same id, and one is kept. */
export function pointsEntryId(campaignId: CampaignId, newcomer: FanId, sequence: number): PointsEntryId {
  return `${campaignId}:${newcomer}:${sequence}`;
}
