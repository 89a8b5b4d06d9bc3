import type { Answer } from '../../answers.js';
import type { Release } from '../../numbered-catalogue.js';
import { storeZones } from '../../store-zones.js';
import { apiError, badParameter, errors, ok } from '../answers.js';
import { itemKindOf, type ResourceKind } from '../items.js';
import { isVisible } from '../library.js';
import { listIn, type ApiCall } from './caller.js';
import { inLibrary } from './kept.js';
import { catalogueId, libraryReference, resourceOf, type View } from './resources.js';

/** Values one filter takes [mem]. */
const mostValues = 25;

type Finder = (release: Release, value: string) => boolean;

/** By what each kind is found, beside its ids. */
const finders: Readonly<Record<ResourceKind, (call: ApiCall) => Readonly<Record<string, Finder>>>> = {
  songs: () => ({
    'filter[isrc]': ({ isrc }, value) => isrc === value.toUpperCase(),
    'filter[equivalents]': ({ trackId }, value) => trackId === value,
  }),
  albums: ({ state }) => ({
    'filter[upc]': ({ upc }, value) =>
      (state.settings().upcDigits === 'fourteen' ? upc.padStart(14, '0') : upc) === value,
    'filter[equivalents]': ({ albumId }, value) => albumId === value,
  }),
  artists: () => ({}),
};

/** `GET /catalog/{storefront}/songs`, `/albums` or `/artists`, by `ids` or one filter. Several songs may share an ISRC. */
export function searchCatalogue(kind: ResourceKind): (call: ApiCall) => Answer {
  return (call) =>
    inStorefront(call, (view) => {
      const own = finders[kind](call);
      const all: Record<string, Finder> = { ...own, ids: (release, value) => catalogueId(kind, release) === value };
      const undocumented = [...call.query.keys()].find((name) => name.startsWith('filter[') && !(name in all));
      if (undocumented !== undefined) return badParameter(undocumented, 'There is no such filter');
      const [by, ...others] = Object.keys(all).filter((name) => call.query.has(name));
      if (by === undefined || others.length > 0) return badParameter('filter', 'One of ids and the filters is needed');
      const values = listIn(call.query, by) ?? [];
      if (values.length === 0 || values.length > mostValues) return badParameter(by, `1 to ${mostValues} values`);
      const seen = visibleReleases(call);
      const hits = values.map(
        (value) => [value, seen.filter((release) => all[by]?.(release, value) === true)] as const,
      );
      const data = unique(
        kind,
        hits.flatMap(([, found]) => found),
      ).map((release) => resourceOf(kind, release, view));
      return ok({ data, ...(by !== 'ids' && { meta: { filters: { [by.slice(7, -1)]: byValue(kind, hits, view) } } }) });
    });
}

/** `GET /catalog/{storefront}/songs/{id}` and the like: 404 for what the storefront does not show. */
export function readCatalogue(kind: ResourceKind): (call: ApiCall) => Answer {
  return (call) =>
    inStorefront(call, (view) => {
      const found = visibleReleases(call).find((release) => catalogueId(kind, release) === call.id);
      return found === undefined ? apiError(errors.notFound) : ok({ data: [resourceOf(kind, found, view)] });
    });
}

/** `GET /catalog/{storefront}/songs/{id}/library` and the like: under which id it is in the library. */
export function readRelatedLibrary(kind: 'songs' | 'albums'): (call: ApiCall) => Answer {
  return (call) =>
    inStorefront(call, ({ account, state }) => {
      if (account === null) return apiError(errors.invalidAuthentication);
      if (state.catalogue.find(itemKindOf[kind], call.id) === null) return apiError(errors.notFound);
      const isKept = inLibrary(state, account, { kind, id: call.id });
      return isKept ? ok({ data: [libraryReference(kind, account, call.id)] }) : apiError(errors.noRelated);
    });
}

/** `GET /storefronts/{id}`. */
export function readStorefront(call: ApiCall): Answer {
  return isStorefront(call.id) ? ok({ data: [storefrontResource(call.id)] }) : apiError(errors.notFound);
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** A storefront, by its id. */
export function storefrontResource(id: string) {
  const name = countries.of(id.toUpperCase()) ?? id;
  const languages = { defaultLanguageTag: 'en-GB', supportedLanguageTags: ['en-GB'] };
  const attributes = { name, ...languages, explicitContentPolicy: 'allowed' };
  return { id, type: 'storefronts', href: `/v1/storefronts/${id}`, attributes };
}

function isStorefront(id: string): boolean {
  return id === id.toLowerCase() && storeZones.has(id.toUpperCase());
}

function inStorefront(call: ApiCall, answer: (view: View) => Answer): Answer {
  const { storefront, origin, account, state, query } = call;
  if (!isStorefront(storefront)) return apiError(errors.notFound);
  const extend = listIn(query, 'extend') ?? [];
  const [relate, include] = [listIn(query, 'relate') ?? [], listIn(query, 'include') ?? []];
  return answer({ storefront, origin, account, state, extend, relate, include });
}

function visibleReleases({ state, storefront }: ApiCall): Release[] {
  const sight = { country: storefront.toUpperCase(), now: state.calendar.now(), settings: state.settings() };
  return state.catalogue.all().filter((release) => isVisible(release, sight));
}

function unique(kind: ResourceKind, releases: readonly Release[]): Release[] {
  return [...new Map(releases.map((release) => [catalogueId(kind, release), release])).values()];
}

/** Which hits belong to which value. */
// eslint-disable-next-line max-params -- which hits of which kind, seen from where
function byValue(kind: ResourceKind, hits: readonly (readonly [string, readonly Release[]])[], { storefront }: View) {
  return Object.fromEntries(
    hits.map(([value, found]) => [
      value,
      found.map((release) => {
        const id = catalogueId(kind, release);
        return { id, type: kind, href: `/v1/catalog/${storefront}/${kind}/${id}` };
      }),
    ]),
  );
}
