import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { ItemKind } from '../../numbered-items.js';
import type { ApiCall } from './caller.js';

/** The relationships each kind documents (OAS 1.10.104): an `include` of any other is refused. */
const relationships: Readonly<Record<ItemKind, readonly string[]>> = {
  tracks: words(
    `albums artists credits download genres lyrics metadataStatus owners priceConfig providers radio replacement
     shares similarTracks sourceFile suggestedTracks trackStatistics usageRules`,
  ),
  albums: words(
    `albumStatistics artists coverArt genres items owners priceConfig providers replacement shares similarAlbums
     suggestedCoverArts usageRules`,
  ),
  artists: words(
    `albums biography claimStatus followers following owners profileArt radio roles similarArtists trackProviders
     tracks videos`,
  ),
};

/** A 400 that names the query parameter it is about. */
export function badParameter(parameter: string, detail: string): Answer {
  return apiError(400, { detail, source: { parameter } });
}

/**
 * The relationships named by `include`, and those that are wanted of what is at their other end: of a path such as
 * `albums.coverArt` the albums, and the cover of each.
 */
export function includesOf(
  { query }: ApiCall,
  kind: ItemKind,
): { names: string[]; further: Readonly<Record<string, string[]>> } | { refused: Answer } {
  const paths = listIn(query, 'include');
  const names = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];
  const unknown = names.find((name) => !relationships[kind].includes(name));
  const stepsOf = (name: string) =>
    paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.split('.')[1]);
  const further = names.map((name) => [name, stepsOf(name).filter((step) => step !== undefined)] as const);
  return unknown === undefined
    ? { names, further: Object.fromEntries(further) }
    : { refused: badParameter('include', `Cannot include ${unknown}`) };
}

/** The market of a call: `countryCode`, else the listener's country, else the US [unk]. */
export function marketOf({ query, account }: ApiCall): { market: string } | { refused: Answer } {
  const asked = query.get('countryCode');
  if (asked === null) return { market: account?.country ?? 'US' };
  const isCountry = /^[A-Z]{2}$/.test(asked);
  return isCountry
    ? { market: asked }
    : { refused: badParameter('countryCode', 'countryCode must be ISO 3166-1 alpha-2') };
}

/** The first parameter among `filter[…]` and `sort` that the route does not document, refused; null if there is none. */
export function undocumentedParameter(
  { query }: ApiCall,
  documented: { readonly filters?: readonly string[]; readonly sorts?: readonly string[] },
): Answer | null {
  const { filters = [], sorts = [] } = documented;
  const filter = [...query.keys()].find((name) => name.startsWith('filter[') && !filters.includes(name.slice(7, -1)));
  if (filter !== undefined) {
    return badParameter(filter, `Unknown filter. Available filters: ${filters.join(', ')}`);
  }
  const sort = query.getAll('sort').find((name) => !sorts.includes(name.replace(/^-/, '')));
  return sort === undefined ? null : badParameter('sort', `Cannot sort by ${sort}`);
}

/** A parameter that may be repeated, or list its values with commas. */
export function listIn(query: URLSearchParams, name: string): string[] {
  const values = query.getAll(name).flatMap((text) => text.split(','));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
