import type { Answer } from '../../answers.js';
import type { Twist } from '../../libraries.js';
import { badParameter } from '../answers.js';
import type { LibraryItem } from '../items.js';
import type { ListenerCall } from './caller.js';

/** What may be named by `ids[…]`; what the sandbox has none of cannot be added, and is ignored like all that cannot. */
const libraryKinds = ['songs', 'albums', 'playlists', 'music-videos'];
const favoriteKinds = [...libraryKinds, 'artists', 'stations'];

/** `POST /me/library?ids[songs]=1,2&ids[albums]=3`: 202 and no body, whatever becomes of it. */
export function addToLibrary(call: ListenerCall): Answer {
  return added(call, libraryKinds, (items, twist) => call.state.library.save(call.account, items, twist), '');
}

/** `POST /me/favorites?ids[songs]=1`: likewise. */
export function addToFavorites(call: ListenerCall): Answer {
  const save = (items: LibraryItem[], twist: Twist) => call.state.favorites.save(call.account, items, twist);
  return added(call, favoriteKinds, save, 'favorites/');
}

// eslint-disable-next-line max-params -- of which kinds, kept by what, under which name
function added(
  { query, state, twist }: ListenerCall,
  kinds: readonly string[],
  save: (items: LibraryItem[], twist: Twist) => void,
  prefix: string,
): Answer {
  const names = [...new Set(query.keys())].filter((name) => name.startsWith('ids'));
  const undocumented = names.find((name) => !kinds.some((kind) => name === `ids[${kind}]`));
  if (undocumented !== undefined) return badParameter(undocumented, 'There is no such kind of resource');
  const items = names.flatMap((name) => itemsOf(query, name.slice(4, -1), prefix));
  if (items.length === 0) return badParameter('ids', 'At least one id is needed');
  save(items, twist.kind === 'none' ? usualTwist(state.settings().appearsAfterMs) : twist);
  return { status: 202 };
}

// eslint-disable-next-line max-params -- which ids of which kind, under which name
function itemsOf(query: URLSearchParams, kind: string, prefix: string): LibraryItem[] {
  const ids = query.getAll(`ids[${kind}]`).flatMap((text) => text.split(','));
  const named = ids.map((id) => id.trim()).filter((id) => id !== '');
  return [...new Set(named)].map((id) => ({ kind, id, uri: `${prefix}${kind}/${id}` }));
}

/** What is added may take a while to show, nothing being wrong. */
function usualTwist(appearsAfterMs: number): Twist {
  return appearsAfterMs === 0 ? { kind: 'none' } : { kind: 'late', lateMs: appearsAfterMs };
}
