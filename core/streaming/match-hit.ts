import type { LibraryItem } from '../campaigns/campaign.js';
import type { ReleaseReference } from './streaming-service.js';

/** What a search tells of one track or album, its URI as `service:track:ID`; some services and modes tell less. */
export type Hit = {
  uri: string;
  name?: string | undefined;
  artists?: { uri?: string | undefined; name?: string | undefined }[] | undefined;
  external_ids?: { isrc?: string | undefined; upc?: string | undefined } | undefined;
  album?: { uri?: string | undefined } | undefined;
  /** The track that was asked for, where the hit plays in its place. */
  linked_from?: { uri?: string | undefined } | undefined;
};

export type Wanted = { release: ReleaseReference; item: LibraryItem };

/**
 * The URI to save for a search by code; null if no hit is ours. A code is given by whoever delivers a recording, and
 * has been given twice, so it is not believed alone:
 *
 * - a hit that names another code is never ours;
 * - one that names our code is, unless it contradicts us in everything else it tells: artist and title;
 * - one that names no code must be by our artist (by URI where the campaign knows it, else by name) and bear our title.
 *
 * Of several, the one on the album that the campaign knows, then one by our artist under our title, then the first.
 */
export function bestHit(hits: readonly Hit[], wanted: Wanted): string | null {
  const ours = hits.filter((hit) => isOurs(hit, wanted));
  const onOurAlbum = ours.find(({ album }) => album?.uri !== undefined && album.uri === wanted.release.albumUri);
  const exact = ours.find((hit) => artistAgrees(hit, wanted) === true && titleAgrees(hit, wanted) === true);
  const best = onOurAlbum ?? exact ?? ours[0];
  return best ? savedUri(best) : null;
}

/** What a library is asked to keep is the track that was asked for, not the one that plays in its place (track relinking). */
export function savedUri({ uri, linked_from: asked }: Pick<Hit, 'uri' | 'linked_from'>): string {
  return asked?.uri ?? uri;
}

function isOurs(hit: Hit, wanted: Wanted): boolean {
  if (hit.uri.split(':')[1] !== wanted.item) return false;
  const code = wanted.item === 'track' ? hit.external_ids?.isrc : hit.external_ids?.upc;
  const artist = artistAgrees(hit, wanted);
  const title = titleAgrees(hit, wanted);
  if (code === undefined) return artist === true && title === true;
  if (!sameCode(code, codeOf(wanted))) return false;
  return artist !== false || title !== false;
}

/** The code a release is searched by. */
export function codeOf({ release, item }: Wanted): string | null {
  return (item === 'track' ? release.recording?.isrc : release.upc) ?? null;
}

/** UPCs are written with and without leading zeros, ISRCs with and without hyphens. */
export function sameCode(one: string, other: string | null): boolean {
  const plain = (code: string) => code.toUpperCase().replaceAll('-', '').replace(/^0+/, '');
  return other !== null && plain(one) === plain(other);
}

/** Null: the hit tells nothing to compare. */
function artistAgrees({ artists = [] }: Hit, { release }: Wanted): boolean | null {
  const uris = artists.flatMap(({ uri }) => uri ?? []);
  if (release.artistUris.length > 0 && uris.length > 0) return uris.some((uri) => release.artistUris.includes(uri));
  const names = artists.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? null : names.some((name) => folded(name) === folded(release.artistName));
}

function titleAgrees({ name }: Pick<Hit, 'name'>, wanted: Wanted): boolean | null {
  return name === undefined ? null : sameTitle(name, titleOf(wanted));
}

export function titleOf({ release, item }: Wanted): string {
  return item === 'track' ? (release.recording?.title ?? release.title) : release.title;
}

/** Whether two titles are one but for what shops add: "(feat. …)", "[Deluxe]", " - Single". */
export function sameTitle(one: string, other: string): boolean {
  return titleBase(one) === titleBase(other);
}

function titleBase(title: string): string {
  const bare = title
    .replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/\s(feat\.?|ft\.?|featuring)\s.*$/i, ' ')
    .replace(/\s[-–—]\s.*$/, ' ');
  return folded(bare) || folded(title);
}

/** Without case, accents, spaces and signs; a text of nothing else stays as it is. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (plain || text.trim()).toLowerCase();
}
