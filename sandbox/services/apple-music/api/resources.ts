import type { JsonValue } from '../../../state/journal.js';
import { coverUrl } from '../../cover-art.js';
import { isLive } from '../../availability.js';
import { idOf, type Release } from '../../numbered-catalogue.js';
import { storefrontOf, type Account } from '../accounts.js';
import { itemKindOf, type ResourceKind } from '../items.js';
import { libraryIdOf } from '../library-ids.js';
import type { AppleMusicState } from '../state.js';
import { inLibrary } from './kept.js';

/** In which storefront a resource is looked at, by whom, and with what besides. */
export type View = {
  readonly storefront: string;
  /** Where the sandbox is, as the caller knows it. */
  readonly origin: string;
  readonly account: Account | null;
  readonly state: AppleMusicState;
  readonly extend: readonly string[];
  readonly relate: readonly string[];
  /** Relationships that are wanted with their attributes: else they are named only, but for an album's songs. */
  readonly include: readonly string[];
};

/** How a resource is named by others. */
type Reference = { readonly id: string; readonly type: string; readonly href: string };

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/** A resource of the catalogue. */
export function resourceOf(kind: ResourceKind, release: Release, view: View): JsonObject {
  const id = catalogueId(kind, release);
  return {
    ...reference(kind, release, view),
    attributes: { ...attributesOf(kind, release, view), ...extensions(kind, id, view) },
    relationships: relationshipsOf(kind, release, view),
  };
}

/** The id of a release's song, album or artist. */
export function catalogueId(kind: ResourceKind, release: Release): string {
  return idOf(release, itemKindOf[kind]);
}

function reference(kind: ResourceKind, release: Release, { storefront }: View): Reference {
  const id = catalogueId(kind, release);
  return { id, type: kind, href: `/v1/catalog/${storefront}/${kind}/${id}` };
}

/** Apple calls the album of a single so [mem]. */
export function albumName({ title }: Release): string {
  return `${title} - Single`;
}

function attributesOf(kind: ResourceKind, release: Release, view: View): JsonObject {
  const { artist, title, releaseDate, durationMs, isrc, upc } = release;
  const id = catalogueId(kind, release);
  const url = `https://music.apple.com/${view.storefront}/${kind === 'songs' ? 'song' : kind.slice(0, -1)}/${id}`;
  if (kind === 'artists') return { name: artist, genreNames: ['Music'], url };
  const shown = { url, artwork: artworkOf(release, view), ...playable(kind, release, view) };
  const common = { artistName: artist, genreNames: ['Music'], releaseDate, ...shown };
  if (kind === 'songs') {
    const place = { albumName: albumName(release), discNumber: 1, trackNumber: 1 };
    const music = { name: title, durationInMillis: durationMs, isrc, hasLyrics: false, previews: [] };
    return { ...common, ...place, ...music };
  }
  const single = { isSingle: true, isComplete: true, isCompilation: false, trackCount: 1 };
  return { ...common, ...single, name: albumName(release), upc: upc.padStart(14, '0'), recordLabel: artist };
}

/** Apple's addresses leave the size open, and come with colours to set words in [mem]. */
function artworkOf(release: Release, { origin }: Pick<View, 'origin'>): JsonObject {
  const url = coverUrl(release, null, origin);
  return { width: 1000, height: 1000, url, bgColor: '101d3f', textColor1: 'ffd58a', textColor2: 'f6f2ff' };
}

/** What cannot be played has no `playParams`. */
function playable(kind: ResourceKind, release: Release, { storefront, state }: View): JsonObject {
  const canPlay = isLive(release, storefront.toUpperCase(), state.calendar.now());
  return canPlay ? { playParams: { id: catalogueId(kind, release), kind: kind.slice(0, -1) } } : {};
}

/** `extend=inLibrary,inFavorites`, for a listener. */
function extensions(kind: ResourceKind, id: string, { account, state, extend }: View): JsonObject {
  if (account === null) return {};
  return {
    ...(extend.includes('inLibrary') && { inLibrary: inLibrary(state, account, { kind, id }) }),
    ...(extend.includes('inFavorites') && {
      inFavorites: state.favorites.contains(account, `favorites/${kind}/${id}`),
    }),
  };
}

function relationshipsOf(kind: ResourceKind, release: Release, view: View): JsonObject {
  const { href } = reference(kind, release, view);
  const related = { songs: ['albums', 'artists'], albums: ['tracks', 'artists'], artists: ['albums'] } as const;
  const own = related[kind].map((name): [string, JsonValue] => {
    const other = name === 'tracks' ? 'songs' : name;
    const isFull = name === 'tracks' || view.include.includes(name);
    const full = isFull ? { attributes: attributesOf(other, release, view) } : {};
    return [name, { href: `${href}/${name}`, data: [{ ...reference(other, release, view), ...full }] }];
  });
  return { ...Object.fromEntries(own), ...libraryRelationship(kind, release, view) };
}

/** `relate=library`, for a listener: under which id it is in the library. */
function libraryRelationship(kind: ResourceKind, release: Release, view: View): JsonObject {
  const { account, state, relate } = view;
  if (account === null || !relate.includes('library') || kind === 'artists') return {};
  const id = catalogueId(kind, release);
  const data = inLibrary(state, account, { kind, id }) ? [libraryReference(kind, account, id)] : [];
  return { library: { href: `/v1/catalog/${view.storefront}/${kind}/${id}/library`, data } };
}

/** How a library names one of its songs or albums. */
export function libraryReference(kind: 'songs' | 'albums', account: Account, catalogId: string): Reference {
  const id = libraryIdOf(kind, account, catalogId);
  return { id, type: `library-${kind}`, href: `/v1/me/library/${kind}/${id}` };
}

/** A song or album as it is in a listener's library: the id is the library's own, the catalogue's stands in `playParams`. */
export function libraryResource(
  kind: 'songs' | 'albums',
  release: Release,
  { account, ...view }: View & { readonly account: Account },
): JsonObject {
  const catalogId = catalogueId(kind, release);
  const { artist, title, releaseDate, durationMs } = release;
  const own = libraryReference(kind, account, catalogId);
  const playParams = { id: own.id, kind: kind.slice(0, -1), isLibrary: true, reporting: true, catalogId };
  const common = { artistName: artist, genreNames: ['Music'], releaseDate, playParams };
  const attributes =
    kind === 'songs'
      ? { name: title, albumName: albumName(release), durationInMillis: durationMs, trackNumber: 1, discNumber: 1 }
      : { name: albumName(release), trackCount: 1 };
  const catalog = { ...view, account, storefront: storefrontOf(account), extend: [], relate: [], include: [] };
  return {
    ...own,
    attributes: { ...common, ...attributes },
    relationships: {
      catalog: { href: `${own.href}/catalog`, data: [resourceOf(kind, release, catalog)] },
    },
  };
}
