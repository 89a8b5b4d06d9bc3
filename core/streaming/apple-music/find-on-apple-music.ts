import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { judgeHits, type Hit } from '../match-hit.js';
import { codeOf, type Wanted } from '../match-names.js';
import type { Credentials, FoundItem, NextCall, ReleaseReference } from '../streaming-service.js';
import { upcSpellings } from '../upc-spellings.js';
import { callAppleMusic, type AppleMusicApi } from './apple-music-api.js';
import { catalogueList, cataloguePath } from './catalogue-path.js';
import { storefrontOf } from './storefronts.js';

type Asking = {
  credentials: Credentials;
  release: ReleaseReference;
  api: AppleMusicApi;
  nextCall: NextCall;
};

/**
 * Finds an item in the fan's own shop: by the campaign's URI, else by its code. Ids differ between shops, so an id
 * that this one does not know leads on to the code.
 */
export async function findOnAppleMusic(asking: Asking, item: LibraryItem): Promise<FoundItem> {
  const { release, credentials, api } = asking;
  const known = item === 'track' ? release.trackUri : release.albumUri;
  const wanted = { release, item };
  const codes = codesOf(wanted);
  if (!known && codes.length === 0) return { outcome: 'app-refused', reason: `no-code-for-${item}` };
  const isAsked = api.storefronts.get(credentials) === null;
  const shop = await storefrontOf(credentials, api);
  if (shop.outcome !== 'answered') return shop;
  const ways = [
    ...(known ? [() => lookUp(asking, shop.storefront, known)] : []),
    ...codes.map((code) => () => search(asking, { wanted, storefront: shop.storefront }, code)),
  ];
  let isFirst = !isAsked;
  for (const way of ways) {
    const stop = isFirst ? null : await asking.nextCall();
    if (stop) return stop;
    isFirst = false;
    const found = await way();
    if (found !== 'unknown') return found;
  }
  return { outcome: 'not-live' };
}

/** Apple's filter takes a UPC as it stands in the catalogue, which is seen with 14 digits too. */
function codesOf(wanted: Wanted): string[] {
  const code = codeOf(wanted);
  if (code === null) return [];
  return wanted.item === 'track' ? [code] : upcSpellings(code);
}

const named = z.object({
  id: z.string(),
  attributes: z.object({ name: z.string().optional(), upc: z.string().optional() }).optional(),
});
const playable = z.object({ attributes: z.object({ playParams: z.unknown().optional() }).optional() });
const entry = z.object({
  id: z.string().min(1),
  attributes: z
    .object({
      name: z.string().optional(),
      artistName: z.string().optional(),
      isrc: z.string().optional(),
      upc: z.string().optional(),
      durationInMillis: z.number().optional().catch(undefined),
      /** Absent from what cannot be played, such as what is still to come. */
      playParams: z.unknown().optional(),
    })
    .default({}),
  relationships: z
    .object({
      artists: z.object({ data: z.array(named).default([]) }).optional(),
      albums: z.object({ data: z.array(named).default([]) }).optional(),
      tracks: z.object({ data: z.array(playable).default([]) }).optional(),
    })
    .default({}),
});
const entries = z.object({ data: z.array(entry) });

type Entry = z.output<typeof entry>;

/** `unknown`: this shop does not know the id. What it knows and does not play is out later. */
async function lookUp({ credentials, api }: Asking, storefront: string, uri: string): Promise<FoundItem | 'unknown'> {
  const path = cataloguePath(storefront, uri);
  const called = await callAppleMusic(credentials, { method: 'GET', path, answer: entries }, api);
  if (called.outcome === 'not-live') return 'unknown';
  if (called.outcome !== 'answered') return called;
  const [found] = called.answer.data;
  if (!found) return 'unknown';
  return isPlayable(found) ? { outcome: 'live', uri } : { outcome: 'not-live' };
}

async function search(
  { credentials, api }: Asking,
  { wanted, storefront }: { wanted: Wanted; storefront: string },
  code: string,
): Promise<FoundItem | 'unknown'> {
  const { item } = wanted;
  const query =
    item === 'track'
      ? { 'filter[isrc]': code, include: 'albums,artists' }
      : { 'filter[upc]': code, include: 'artists,tracks' };
  const path = catalogueList(storefront, item);
  const called = await callAppleMusic(credentials, { method: 'GET', path, query, answer: entries }, api);
  if (called.outcome === 'not-live') return 'unknown';
  if (called.outcome !== 'answered') return called;
  const hits = called.answer.data.filter(isPlayable).map((each) => asHit(each, item));
  const match = judgeHits(hits, wanted);
  return match.outcome === 'not-live' ? 'unknown' : match;
}

/**
 * An album is in the catalogue weeks before it is out, with its first songs playable already; and one that is out may
 * lack a song in some shop. So more than half of its songs decide.
 */
function isPlayable({ attributes, relationships }: Entry): boolean {
  const songs = relationships.tracks?.data ?? [];
  if (songs.length === 0) return isGiven(attributes.playParams);
  const open = songs.filter((song) => isGiven(song.attributes?.playParams));
  return open.length * 2 > songs.length;
}

function isGiven(playParams: unknown): boolean {
  return typeof playParams === 'object' && playParams !== null;
}

function asHit({ id, attributes, relationships }: Entry, item: LibraryItem): Hit {
  const artists = relationships.artists?.data ?? [];
  const albums = relationships.albums?.data ?? [];
  const { name, artistName, isrc, upc, durationInMillis: durationMs } = attributes;
  return {
    uri: `appleMusic:${item}:${id}`,
    name,
    // By id each, and by the one name that stands over all of them.
    artists: [
      ...artists.map((artist) => ({ uri: `appleMusic:artist:${artist.id}`, name: artist.attributes?.name })),
      { name: artistName },
    ],
    external_ids: { isrc, upc },
    durationMs,
    albums: albums.map((album) => ({ uri: `appleMusic:album:${album.id}`, ...album.attributes })),
  };
}
