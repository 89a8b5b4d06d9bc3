import type { ItemKind } from '../numbered-items.js';

/** What the catalogue has, in Apple's words. */
export const resourceKinds = ['songs', 'albums', 'artists'] as const;

/** See `resourceKinds`. */
export type ResourceKind = (typeof resourceKinds)[number];

/** The same, as a numbered catalogue calls it. */
export const itemKindOf: Readonly<Record<ResourceKind, ItemKind>> = {
  songs: 'tracks',
  albums: 'albums',
  artists: 'artists',
};

/** Something a listener may add; `uri` is `songs/123`, or `favorites/songs/123` among the favourites. */
export type LibraryItem = { readonly kind: string; readonly id: string; readonly uri: string };

/** The item a uri of the library names, its catalogue's kind and id; null for what is none of the catalogue. */
export function parseLibraryUri(uri: string): { kind: ResourceKind; id: string } | null {
  const [word, id, ...rest] = uri.replace(/^favorites\//, '').split('/');
  const kind = resourceKinds.find((known) => known === word);
  return kind === undefined || id === undefined || rest.length > 0 ? null : { kind, id };
}
