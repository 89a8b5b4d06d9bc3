import type { Release } from '../../numbered-catalogue.js';
import type { Account } from '../accounts.js';
import { itemKindOf, parseLibraryUri, type ResourceKind } from '../items.js';
import type { AppleMusicState } from '../state.js';

/** The releases of which a library shows the song, or the album: a song comes with its album, and an album with its songs. */
export function keptReleases({ library, catalogue }: AppleMusicState, account: Account): Release[] {
  const found = library.items(account).flatMap(({ uri }) => {
    const item = parseLibraryUri(uri);
    return item === null ? [] : (catalogue.find(itemKindOf[item.kind], item.id) ?? []);
  });
  return [...new Set(found)];
}

/** True if a song of the catalogue is in the library, by itself or with its album; an album, if it was added whole [unk]. */
export function inLibrary(
  { library, catalogue }: AppleMusicState,
  account: Account,
  { kind, id }: { readonly kind: ResourceKind; readonly id: string },
): boolean {
  if (library.contains(account, `${kind}/${id}`)) return true;
  const release = kind === 'songs' ? catalogue.find('tracks', id) : null;
  return release !== null && library.contains(account, `albums/${release.albumId}`);
}
