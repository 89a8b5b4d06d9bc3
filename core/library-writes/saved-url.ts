import { itemUrl } from '../streaming/listen-url.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { LibraryWrite } from './library-write.js';

/** The page of what was saved for a fan: the album's, which holds the rest, if it is among them; null: nothing was. */
export function savedUrl(
  service: ServiceName,
  writes: readonly Pick<LibraryWrite, 'item' | 'itemUri'>[],
): string | null {
  const saved = writes.filter(({ itemUri }) => itemUri !== null);
  const uri = (saved.find(({ item }) => item === 'album') ?? saved[0])?.itemUri ?? null;
  return uri === null ? null : itemUrl(service, uri);
}
