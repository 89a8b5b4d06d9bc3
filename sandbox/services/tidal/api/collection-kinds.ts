import type { ItemKind } from '../../numbered-items.js';

/** Where the collection of each kind is, below the API's base. */
export const collectionOf: Readonly<Record<ItemKind, { readonly path: string }>> = {
  tracks: { path: 'userCollectionTracks' },
  albums: { path: 'userCollectionAlbums' },
  artists: { path: 'userCollectionArtists' },
};
