import { fileURLToPath } from 'node:url';
import { startOfDay } from '../../core/release-waves/midnight.js';
import type { Release } from '../../sandbox/services/spotify/catalogue.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { readCampaign, type ReadCampaign } from '../campaign/read-campaign.js';

/** The services that number what they have, and where the demo's releases are too. */
type Others = Pick<Sandbox, 'tidal' | 'deezer' | 'appleMusic'>;

/** Reads one of the demo's campaign files, for a release that lies in the catalogue of the sandbox's Spotify, and of the others if it is there too. */
export function readDemoFile(
  name: string,
  release: Release,
  { tidal, deezer, appleMusic }: Others,
): Promise<ReadCampaign> {
  const file = fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
  return readCampaign(file, {
    fill: {
      artist: release.artist,
      title: release.title,
      isrc: release.isrc,
      upc: release.upc,
      releaseDate: release.releaseDate,
      livestreamAt: eveningBefore(release),
      artistUri: `spotify:artist:${release.artistId}`,
      trackUri: `spotify:track:${release.trackId}`,
      albumUri: `spotify:album:${release.albumId}`,
      ...urisOn('tidal', release, tidal.state),
      ...urisOn('deezer', release, deezer.state),
      ...urisOn('appleMusic', release, appleMusic.state),
    },
  });
}

/** 20:00 of the last day where the demo's artist lives. */
function eveningBefore({ releaseDate }: Release): string {
  return new Date(startOfDay(releaseDate, 'Asia/Kolkata').getTime() - 4 * 60 * 60 * 1000).toISOString();
}

/** `tidalTrackUri` and the like. */
function urisOn(
  service: keyof Others,
  { isrc }: Release,
  { catalogue }: Pick<Sandbox['tidal']['state'], 'catalogue'>,
): Record<string, string> {
  const there = catalogue.all().find((each) => each.isrc === isrc);
  return {
    [`${service}ArtistUri`]: `${service}:artist:${there?.artistId ?? ''}`,
    [`${service}TrackUri`]: `${service}:track:${there?.trackId ?? ''}`,
    [`${service}AlbumUri`]: `${service}:album:${there?.albumId ?? ''}`,
  };
}
