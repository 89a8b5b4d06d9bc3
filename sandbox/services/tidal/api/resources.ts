import type { JsonValue } from '../../../state/journal.js';
import { coverId, coverUrl } from '../../cover-art.js';
import { isLive } from '../../availability.js';
import { idOf, type Release } from '../../numbered-catalogue.js';
import type { ItemKind } from '../../numbered-items.js';

/** Where and when a resource is looked at, and with which of its relationships. */
export type View = {
  readonly market: string;
  readonly now: Date;
  /** Where the sandbox is, as the caller knows it. */
  readonly origin: string;
  readonly include?: readonly string[];
};

/** A JSON:API resource: its relationships are those that were asked for, and no others. */
export function resourceOf(kind: ItemKind, release: Release, view: View): JsonValue {
  const id = idOf(release, kind);
  const asked = (view.include ?? []).map((name): [string, JsonValue] => [name, relationshipOf(kind, release, name)]);
  return {
    id,
    type: kind,
    attributes: attributesOf(kind, release, view),
    ...(asked.length > 0 && { relationships: Object.fromEntries(asked) }),
  };
}

/** What the sandbox knows to be on the other end of a relationship. */
export const relatedKinds: Readonly<Record<ItemKind, Readonly<Record<string, ItemKind>>>> = {
  tracks: { albums: 'albums', artists: 'artists' },
  albums: { artists: 'artists', items: 'tracks' },
  artists: { albums: 'albums', tracks: 'tracks' },
};

/** A relationship; one of which the sandbox has nothing is its link alone. */
function relationshipOf(kind: ItemKind, release: Release, name: string): JsonValue {
  const related = relatedKinds[kind][name];
  const artwork = isCover(kind, name) && { data: [{ id: artworkId(release), type: 'artworks' }] };
  const links = { self: `/${kind}/${idOf(release, kind)}/relationships/${name}` };
  if (related === undefined) return { ...artwork, links };
  const place = kind === 'albums' && name === 'items' ? { meta: { trackNumber: 1, volumeNumber: 1 } } : {};
  return { data: [{ id: idOf(release, related), type: related, ...place }], links };
}

/** True for the relationship at whose other end an album's cover is. */
export function isCover(kind: ItemKind, name: string): boolean {
  return kind === 'albums' && name === 'coverArt';
}

function artworkId(release: Release): string {
  return coverId(release).slice(0, 22);
}

/** In the sizes in which TIDAL keeps a cover, in pixels. */
const coverEdges = [1000, 640, 320, 160, 80];

/** The cover of an album, as a resource of its own. */
export function artworkOf(release: Release, { origin }: View): JsonValue {
  const files = coverEdges.map((edge) => ({
    href: coverUrl(release, edge, origin),
    meta: { width: edge, height: edge },
  }));
  return { id: artworkId(release), type: 'artworks', attributes: { mediaType: 'IMAGE', files } };
}

function attributesOf(kind: ItemKind, release: Release, { market, now }: View): JsonValue {
  const id = idOf(release, kind);
  if (kind === 'artists') {
    return { name: release.artist, popularity: 0, externalLinks: externalLinks(`artist/${id}`) };
  }
  const common = {
    title: release.title,
    duration: isoDuration(release.durationMs),
    explicit: false,
    mediaTags: ['LOSSLESS'],
    popularity: 0,
    accessType: 'PUBLIC',
    availability: isLive(release, market, now) ? ['STREAM'] : [],
    createdAt: `${release.releaseDate}T00:00:00Z`,
  };
  if (kind === 'tracks') {
    const music = { isrc: release.isrc, key: 'UNKNOWN', keyScale: 'UNKNOWN' };
    return { ...common, ...music, externalLinks: externalLinks(`track/${id}`) };
  }
  const single = { albumType: 'SINGLE', type: 'SINGLE', numberOfItems: 1, numberOfVolumes: 1 };
  const { upc, releaseDate } = release;
  return { ...common, ...single, barcodeId: upc, releaseDate, externalLinks: externalLinks(`album/${id}`) };
}

function externalLinks(path: string): JsonValue {
  return [{ href: `https://tidal.com/browse/${path}`, meta: { type: 'TIDAL_SHARING' } }];
}

/** ISO 8601, in whole seconds, such as `PT3M34S`. */
function isoDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `PT${said.length === 0 ? '0S' : said.join('')}`;
}
