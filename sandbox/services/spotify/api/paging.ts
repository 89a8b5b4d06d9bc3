import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { CatalogueCall } from './caller.js';

/** Which part of a list is wanted. */
export type Window = { readonly limit: number; readonly offset: number };

/** The bounds of a list: its usual and greatest `limit`, its greatest `offset`. */
export type Bounds = { readonly usual: number; readonly most: number; readonly lastOffset: number };

/** How long a list of the catalogue may be: development mode lost most of it in 2026-02 (platform-apis §1.3). */
export function listBounds({ app }: CatalogueCall): Pick<Bounds, 'usual' | 'most'> {
  return app.mode === 'extended' ? { usual: 20, most: 50 } : { usual: 5, most: 10 };
}

/** Reads `limit` and `offset`; what is out of bounds is refused (platform-apis §1.6: `Invalid limit`). */
export function windowOf({ query }: CatalogueCall, bounds: Bounds): { window: Window } | { refused: Answer } {
  const limit = wholeNumber(query.get('limit'), bounds.usual);
  const offset = wholeNumber(query.get('offset'), 0);
  if (limit === null || limit < 1 || limit > bounds.most) return { refused: apiError(400, 'Invalid limit') };
  if (offset === null || offset > bounds.lastOffset) return { refused: apiError(400, 'Invalid offset') };
  return { window: { limit, offset } };
}

/** One page of `items` with the links to its neighbours; `path` is the route below the API's base. */
export function pageOf(
  items: readonly JsonValue[],
  window: Window,
  { call, path }: { call: CatalogueCall; path: string },
) {
  const { limit, offset } = window;
  const link = (at: number): string => {
    const query = new URLSearchParams(call.query);
    query.set('offset', `${at}`);
    query.set('limit', `${limit}`);
    return `${call.apiUrl}${path}?${query.toString()}`;
  };
  return {
    href: link(offset),
    limit,
    next: offset + limit < items.length ? link(offset + limit) : null,
    offset,
    previous: offset > 0 ? link(Math.max(0, offset - limit)) : null,
    total: items.length,
    items: items.slice(offset, offset + limit),
  };
}

function wholeNumber(text: string | null, usual: number): number | null {
  if (text === null) return usual;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
