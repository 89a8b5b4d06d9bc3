import { fileURLToPath } from 'node:url';
import type { Release } from '../../sandbox/services/spotify/catalogue.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { readCampaign, type ReadCampaign } from '../campaign/read-campaign.js';

/** Reads one of the demo's campaign files, for a release that lies in the catalogue of the sandbox's Spotify, and of its TIDAL if it is there too. */
export function readDemoFile(name: string, release: Release, { tidal }: Pick<Sandbox, 'tidal'>): Promise<ReadCampaign> {
  const file = fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
  const there = tidal.state.catalogue.all().find(({ isrc }) => isrc === release.isrc);
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
      tidalArtistUri: `tidal:artist:${there?.artistId ?? ''}`,
      tidalTrackUri: `tidal:track:${there?.trackId ?? ''}`,
      tidalAlbumUri: `tidal:album:${there?.albumId ?? ''}`,
    },
  });
}
