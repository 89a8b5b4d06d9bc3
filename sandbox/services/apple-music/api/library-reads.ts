import type { Answer } from '../../answers.js';
import type { Release } from '../../numbered-catalogue.js';
import { storefrontOf } from '../accounts.js';
import { apiError, badParameter, errors, ok } from '../answers.js';
import { parseLibraryUri } from '../items.js';
import { libraryIdOf } from '../library-ids.js';
import { listIn, type ListenerCall } from './caller.js';
import { keptReleases } from './kept.js';
import { catalogueId, libraryResource, resourceOf } from './resources.js';

type LibraryKind = 'songs' | 'albums';

const usualLimit = 25;
const mostPerPage = 100;

/** `GET /me/library/songs` or `/albums`: a page by `limit` and `offset`, in the order of names [mem], or what `ids` names. */
export function listLibrary(kind: LibraryKind): (call: ListenerCall) => Answer {
  return (call) => {
    const wanted = listIn(call.query, 'ids');
    const all = keptOf(call, kind);
    if (wanted !== null) {
      const named = all.filter((release) => wanted.includes(libraryId(call, kind, release)));
      return ok({ data: named.map((release) => shown(call, kind, release)) });
    }
    const limit = numberIn(call.query, 'limit', usualLimit);
    const offset = numberIn(call.query, 'offset', 0);
    if (limit === null || limit < 1 || limit > mostPerPage) return badParameter('limit', `1 to ${mostPerPage}`);
    if (offset === null) return badParameter('offset', 'a number');
    const after = offset + limit;
    return ok({
      data: all.slice(offset, after).map((release) => shown(call, kind, release)),
      ...(after < all.length && { next: `/v1/me/library/${kind}?offset=${after}` }),
      meta: { total: all.length },
    });
  };
}

/** `GET /me/library/songs/{id}` or `/albums/{id}`, by the library's own id. */
export function readLibrary(kind: LibraryKind): (call: ListenerCall) => Answer {
  return (call) => withOne(call, kind, (release) => ok({ data: [shown(call, kind, release)] }));
}

/** `GET /me/library/songs/{id}/catalog` and the like: what it is in the catalogue. */
export function readLibraryCatalog(kind: LibraryKind): (call: ListenerCall) => Answer {
  return (call) => {
    const { account, state, origin } = call;
    const view = { storefront: storefrontOf(account), origin, account, state, extend: [], relate: [], include: [] };
    return withOne(call, kind, (release) => ok({ data: [resourceOf(kind, release, view)] }));
  };
}

/** `GET /me/library/albums/{id}/tracks`: what of the album is in the library. */
export function readLibraryTracks(call: ListenerCall): Answer {
  return withOne(call, 'albums', (release) => ok({ data: [shown(call, 'songs', release)] }));
}

/** `GET /me/library?ids[library-songs]=i.…`: several kinds at once, by the library's own ids. */
export function readSeveral(call: ListenerCall): Answer {
  const kinds = (['songs', 'albums'] as const).filter((kind) => call.query.has(`ids[library-${kind}]`));
  if (kinds.length === 0) return badParameter('ids', 'At least one id is needed');
  const data = kinds.flatMap((kind) => {
    const wanted = listIn(call.query, `ids[library-${kind}]`) ?? [];
    const named = keptOf(call, kind).filter((release) => wanted.includes(libraryId(call, kind, release)));
    return named.map((release) => shown(call, kind, release));
  });
  return ok({ data });
}

function withOne(call: ListenerCall, kind: LibraryKind, answer: (release: Release) => Answer): Answer {
  const found = keptOf(call, kind).find((release) => libraryId(call, kind, release) === call.id);
  return found === undefined ? apiError(errors.notFound) : answer(found);
}

function keptOf({ state, account }: ListenerCall, kind: LibraryKind): Release[] {
  const uris = state.library.items(account).map(({ uri }) => parseLibraryUri(uri));
  const isKept = (release: Release): boolean =>
    kind === 'albums' || uris.some((item) => item !== null && item.id === catalogueId(item.kind, release));
  return keptReleases(state, account)
    .filter(isKept)
    .sort((one, other) => one.title.localeCompare(other.title));
}

function shown(call: ListenerCall, kind: LibraryKind, release: Release) {
  const { account, state, origin } = call;
  return libraryResource(kind, release, {
    account,
    state,
    origin,
    storefront: storefrontOf(account),
    extend: [],
    relate: [],
    include: [],
  });
}

function libraryId({ account }: ListenerCall, kind: LibraryKind, release: Release): string {
  return libraryIdOf(kind, account, catalogueId(kind, release));
}

function numberIn(query: URLSearchParams, name: string, otherwise: number): number | null {
  const text = query.get(name);
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
