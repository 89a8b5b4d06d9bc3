import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { CheckUps } from './check-ups.js';

/** `campaign@instant`, the instant in ISO 8601 UTC. */
export type ReleaseWaveId = `${string}@${string}`;

/** All fans of one campaign who are due at one instant. */
export type ReleaseWave = {
  id: ReleaseWaveId;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** Calendar time. */
  instant: Date;
  /** The zones whose midnight it is, of fans who joined. */
  zones: string[];
  /** Grows with each fan who joins; a wave can only be finished at the version it was read at. */
  version: number;
  /** The looks taken at its grants beforehand. */
  checkUps: CheckUps;
  /** Set when nothing in it is open any more. */
  finishedAt: Date | null;
};

/** One wave for each instant at which a campaign comes out somewhere. */
export function releaseWaveId(campaignId: CampaignId, instant: Date): ReleaseWaveId {
  return `${campaignId}@${instant.toISOString()}`;
}

/** A wave as its first fan makes it. */
export type NewWave = Pick<ReleaseWave, 'id' | 'artistId' | 'campaignId' | 'instant'>;
