import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { isShown } from '../../availability.js';
import { documentOf, usualApiError } from '../answers.js';
import { idOf, type Release } from '../../numbered-catalogue.js';
import type { ItemKind } from '../../numbered-items.js';
import type { ApiCall } from './caller.js';
import { badParameter, includesOf, listIn, marketOf, undocumentedParameter } from './query.js';
import { artworkOf, isCover, relatedKinds, resourceOf, type View } from './resources.js';

/** Values one filter takes [3p: clients in the wild send twenty ISRCs at a time]. */
const mostValues = 20;

/** `GET /tracks?filter[isrc]=`: what of it is out in the market, in one page. */
export function searchTracks(call: ApiCall): Answer {
  return searched(call, 'tracks', { isrc: (release, value) => release.isrc === value.toUpperCase() });
}

/** `GET /albums?filter[barcodeId]=`: a UPC-A is the EAN-13 that begins with a zero. */
export function searchAlbums(call: ApiCall): Answer {
  const sameBarcode = (release: Release, value: string): boolean =>
    release.upc.replace(/^0+/, '') === value.replace(/^0+/, '');
  return searched(call, 'albums', { barcodeId: sameBarcode });
}

/** `GET /tracks/{id}`, `/albums/{id}`, `/artists/{id}`: 404 for what the market does not have yet. */
export function readOne(kind: ItemKind): (call: ApiCall) => Answer {
  return (call) =>
    looked(call, kind, (view, inclusion) => {
      const release = call.state.catalogue.find(kind, call.id);
      if (release === null || !canSee(kind, release, view)) return usualApiError(404);
      const data = resourceOf(kind, release, { ...view, include: inclusion.names });
      return documentOf({ data, ...withIncluded([release], { kind, view, ...inclusion }), links: selfOf(call) });
    });
}

/** True if a resource is to be seen: it is out in the market, or an artist, who always is. */
export function canSee(kind: ItemKind, release: Release, { market, now }: View): boolean {
  return kind === 'artists' || isShown(release, market, now);
}

/** The link every document has: the path and query it was asked for by, below the API's base. */
export function selfOf({ path, query }: ApiCall): { self: string } {
  const text = query.toString();
  return { self: text === '' ? path : `${path}?${text}` };
}

/** By which attribute a filter other than `id` finds a release. */
type Finders = Readonly<Record<string, (release: Release, value: string) => boolean>>;

function searched(call: ApiCall, kind: ItemKind, finders: Finders): Answer {
  const all: Finders = { ...finders, id: (release, value) => idOf(release, kind) === value };
  const documented = { filters: [...Object.keys(all), 'owners.id'], sorts: ['createdAt', 'title'] };
  const refused = undocumentedParameter(call, documented) ?? filterMistake(call, documented.filters);
  if (refused !== null) return refused;
  return looked(call, kind, (view, inclusion) => {
    const found = call.state.catalogue.all().filter((release) => {
      const fits = documented.filters.every((name) =>
        fitsFilter(call, name, (value) => all[name]?.(release, value) === true),
      );
      return fits && canSee(kind, release, view);
    });
    const data = found.map((release) => resourceOf(kind, release, { ...view, include: inclusion.names }));
    return documentOf({ data, ...withIncluded(found, { kind, view, ...inclusion }), links: selfOf(call) });
  });
}

function filterMistake({ query }: ApiCall, filters: readonly string[]): Answer | null {
  const used = filters.filter((name) => query.has(`filter[${name}]`));
  if (used.length === 0) return badParameter('filter', `At least one filter is required: ${filters.join(', ')}`);
  const wrong = used.find((name) => {
    const count = listIn(query, `filter[${name}]`).length;
    return count === 0 || count > mostValues;
  });
  return wrong === undefined ? null : badParameter(`filter[${wrong}]`, `1 to ${mostValues} values are taken`);
}

/** A filter that was not sent lets everything pass. */
function fitsFilter({ query }: ApiCall, name: string, fits: (value: string) => boolean): boolean {
  return !query.has(`filter[${name}]`) || listIn(query, `filter[${name}]`).some(fits);
}

function looked(call: ApiCall, kind: ItemKind, answer: (view: View, inclusion: Included) => Answer): Answer {
  const place = marketOf(call);
  if ('refused' in place) return place.refused;
  const includes = includesOf(call, kind);
  if ('refused' in includes) return includes.refused;
  return answer({ market: place.market, now: call.state.calendar.now(), origin: call.origin }, includes);
}

type Included = { readonly names: readonly string[]; readonly further: Readonly<Record<string, readonly string[]>> };
type Inclusion = Included & { readonly kind: ItemKind; readonly view: View };

/** `included`, each resource once; left out if nothing was asked for. */
function withIncluded(
  releases: readonly Release[],
  { kind, names, further, view }: Inclusion,
): { included?: JsonValue } {
  if (names.length === 0) return {};
  const all = releases.flatMap((release) =>
    names.flatMap((name): [string, JsonValue][] => {
      const related = relatedKinds[kind][name];
      if (related === undefined) return isCover(kind, name) ? [coverEntry(release, view)] : [];
      const include = further[name] ?? [];
      const key = `${related}/${idOf(release, related)}`;
      const beyond = include.some((step) => isCover(related, step)) ? [coverEntry(release, view)] : [];
      return [[key, resourceOf(related, release, { ...view, include })], ...beyond];
    }),
  );
  return { included: [...new Map(all).values()] };
}

function coverEntry(release: Release, view: View): [string, JsonValue] {
  return [`artworks/${idOf(release, 'albums')}`, artworkOf(release, view)];
}
