import type { Campaign, ServiceRelease } from '../campaigns/campaign.js';
import { isDefaultChoice, recordingOf } from '../campaigns/recording.js';
import type { ReleaseReference } from './streaming-service.js';

/**
 * The campaign's release as one service is asked for it: its names, the recording that the fan has chosen (null: the
 * default), the UPC, the service's own URIs. The URI of a track is the default's: any other is searched by its ISRC.
 */
export function releaseReference(
  campaign: Campaign,
  release: ServiceRelease,
  recordingIsrc: string | null = null,
): ReleaseReference {
  const { title, artistName, upc, recordings, work } = campaign;
  const recording = recordingOf(campaign, recordingIsrc);
  const trackUri = isDefaultChoice(campaign, recordingIsrc) ? release.trackUri : null;
  const others = recordings.filter(({ isrc }) => isrc !== recording?.isrc).map((other) => other.title);
  const otherTitles = [...others, ...(work?.remixOf ? [work.remixOf.title] : [])];
  return { ...release, trackUri, title, artistName, recording, otherTitles, upc };
}
