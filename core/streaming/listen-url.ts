import type { ServiceRelease } from '../campaigns/campaign.js';
import type { ServiceName } from './service-name.js';
import type { ReleaseReference } from './streaming-service.js';

/** How services address a page of theirs, by the kind and id in our URIs, and a search. */
type Addresses = { page: (kindAndId: string) => string; search: (release: ReleaseReference) => string };

const addresses: Readonly<Partial<Record<ServiceName, Addresses>>> = {
  spotify: {
    page: (kindAndId) => `https://open.spotify.com/${kindAndId}`,
    search: (release) => `https://open.spotify.com/search/${spotifyTerms(release)}`,
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

/** A recording without a code is found by its names. */
function spotifyTerms(release: ReleaseReference): string {
  const { recording } = release;
  return recording ? encodeURIComponent(`isrc:${recording.isrc}`) : namesOf(release);
}

/**
 * Where anybody can listen once it is out: an https address, which opens the service's app where there is one. Where
 * neither the release nor its page is known, a search for it; the artist's page only where we know no search.
 */
export function listenUrl(service: ServiceName, release: ReleaseReference): string {
  const { pages, albumUri, trackUri } = release;
  const uri = albumUri ?? trackUri ?? confirmedUri(release);
  const known = addresses[service];
  if (pages?.release) return pages.release;
  if (known) return uri === null ? known.search(release) : known.page(kindAndIdOf(uri));
  return pages?.artist ?? pages?.prerelease ?? '';
}

/** Whether the campaign, or somebody who has confirmed it, says itself where the release is there. */
export function isNamed(release: ServiceRelease): boolean {
  const { pages, albumUri, trackUri } = release;
  return Boolean(pages?.release ?? albumUri ?? trackUri ?? confirmedUri(release));
}

/** The page of an item that was found there; null: this service's pages are not known by their ids. */
export function itemUrl(service: ServiceName, uri: string): string | null {
  return addresses[service]?.page(kindAndIdOf(uri)) ?? null;
}

/** What somebody has confirmed to be ours; of several recordings nobody can tell which is meant, but one album is for all. */
function confirmedUri({ decided }: ServiceRelease): string | null {
  const confirmed = decided?.confirmed ?? [];
  const albums = confirmed.filter((uri) => uri.split(':')[1] === 'album');
  const [only = null, ...others] = albums.length > 0 ? albums : confirmed;
  return others.length === 0 ? only : null;
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
