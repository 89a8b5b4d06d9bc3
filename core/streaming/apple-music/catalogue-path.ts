import type { LibraryItem } from '../../campaigns/campaign.js';

const collections = { track: 'songs', album: 'albums', artist: 'artists' } as const;

type Resource = { collection: (typeof collections)[keyof typeof collections]; id: string };

/** `appleMusic:track:123` as Apple names it: one of `songs`, with the id 123. */
export function resourceOf(uri: string): Resource {
  const [, kind = '', id = ''] = uri.split(':');
  if (kind !== 'track' && kind !== 'album' && kind !== 'artist') throw new TypeError(`${uri} is nothing Apple has.`);
  return { collection: collections[kind], id };
}

/** `/catalog/in/songs/123`. */
export function cataloguePath(storefront: string, uri: string): string {
  const { collection, id } = resourceOf(uri);
  return `/catalog/${storefront}/${collection}/${encodeURIComponent(id)}`;
}

/** `/catalog/in/songs`. */
export function catalogueList(storefront: string, item: LibraryItem): string {
  return `/catalog/${storefront}/${collections[item]}`;
}
