import type { ServiceRelease } from '../campaigns/campaign.js';
import type { ServiceName } from './service-name.js';
import type { ReleaseReference } from './streaming-service.js';

/** How services address a page of theirs, by the kind and id in our URIs, and a search. */
type Addresses = { page: (kindAndId: string) => string; search: (release: ReleaseReference) => string };

const addresses: Readonly<Partial<Record<ServiceName, Addresses>>> = {
  spotify: {
    page: (kindAndId) => `https://open.spotify.com/${kindAndId}`,
    search: ({ recording }) => `https://open.spotify.com/search/${encodeURIComponent(`isrc:${recording?.isrc ?? ''}`)}`,
  },
  appleMusic: {
    page: (kindAndId) => `https://music.apple.com/${kindAndId.replace(/^track\//, 'song/')}`,
    search: (release) => `https://music.apple.com/search?term=${namesOf(release)}`,
  },
  deezer: {
    page: (kindAndId) => `https://www.deezer.com/${kindAndId}`,
    search: (release) => `https://www.deezer.com/search/${namesOf(release)}`,
  },
  tidal: {
    page: (kindAndId) => `https://tidal.com/browse/${kindAndId}`,
    search: (release) => `https://tidal.com/search?q=${namesOf(release)}`,
  },
};

function namesOf({ artistName, title }: ReleaseReference): string {
  return encodeURIComponent(`${artistName} ${title}`);
}

/** Where anybody can listen once it is out: an https address, which opens the service's app where there is one. */
export function listenUrl(service: ServiceName, release: ReleaseReference): string {
  const { pages, albumUri, trackUri, artistUris } = release;
  const uri = albumUri ?? trackUri ?? artistUris[0];
  const known = addresses[service];
  if (pages?.release) return pages.release;
  if (known && uri !== undefined) return known.page(kindAndIdOf(uri));
  return pages?.artist ?? pages?.prerelease ?? known?.search(release) ?? '';
}

/** The artist's page there; null: the campaign names none. */
export function artistUrl(service: ServiceName, { pages, artistUris }: ServiceRelease): string | null {
  const [uri] = artistUris;
  return pages?.artist ?? (uri === undefined ? null : (addresses[service]?.page(kindAndIdOf(uri)) ?? null));
}

/** `track/ID` of `spotify:track:ID`. */
function kindAndIdOf(uri: string): string {
  return uri.split(':').slice(1).join('/');
}
