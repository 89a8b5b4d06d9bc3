import { fileURLToPath } from 'node:url';
import type { Release } from '../../sandbox/services/spotify/catalogue.js';
import { readCampaign, type ReadCampaign } from '../campaign/read-campaign.js';

/** Reads one of the demo's campaign files, for a release that lies in the sandbox's catalogue. */
export function readDemoFile(name: string, release: Release): Promise<ReadCampaign> {
  const file = fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
  return readCampaign(file, {
    fill: {
      artist: release.artist,
      title: release.title,
      isrc: release.isrc,
      upc: release.upc,
      releaseDate: release.releaseDate,
      artistUri: `spotify:artist:${release.artistId}`,
      trackUri: `spotify:track:${release.trackId}`,
      albumUri: `spotify:album:${release.albumId}`,
    },
  });
}
