import type { Campaign, ServiceRelease } from '../campaigns/campaign.js';
import type { ReleaseReference } from './streaming-service.js';

/** The campaign's release as one service is asked for it: its names, the default recording, the UPC, the service's own URIs. */
export function releaseReference(campaign: Campaign, release: ServiceRelease): ReleaseReference {
  const recording = campaign.recordings.find((candidate) => candidate.default) ?? campaign.recordings[0] ?? null;
  const { title, artistName, upc } = campaign;
  return { ...release, title, artistName, recording, upc };
}
