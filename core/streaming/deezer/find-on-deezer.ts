import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { joinCandidates, type MatchCandidate } from '../match-candidate.js';
import { judgeHits, type Hit } from '../match-hit.js';
import { bearsTitle, codeOf, sameWork, type Wanted } from '../match-names.js';
import type { Credentials, FoundItem, NextCall, ReleaseReference, ServiceRefusal } from '../streaming-service.js';
import { upcSpellings } from '../upc-spellings.js';
import { callDeezer, deezerId, type DeezerApi } from './deezer-api.js';

type Asking = {
  credentials: Credentials;
  release: ReleaseReference;
  api: DeezerApi;
  nextCall: NextCall;
};

/**
 * Finds an item by the campaign's URI, else by its code, and a track at last by its title on the release's album:
 * a code leads to one track only, and that may be another edition's, or somebody else's. What can be played is told for the account's
 * own country.
 */
export async function findOnDeezer(asking: Asking, item: LibraryItem): Promise<FoundItem> {
  const { release } = asking;
  const known = item === 'track' ? release.trackUri : release.albumUri;
  if (known) return lookUp(asking, known, item);
  const wanted = { release, item };
  const code = codeOf(wanted);
  const albums = item === 'track' ? albumPaths(release) : [];
  const ways = [
    ...(code === null ? [] : codePaths(item, code).map((path) => () => findByCode(asking, wanted, path))),
    ...albums.map((path) => () => findOnAlbum(asking, wanted, path)),
  ];
  if (ways.length === 0) return { outcome: 'app-refused', reason: `no-code-for-${item}` };
  return tryEach(ways, asking);
}

/** Until one is certain: what one way leaves in doubt, the next may settle. */
async function tryEach(ways: readonly (() => Promise<FoundItem>)[], { nextCall }: Asking): Promise<FoundItem> {
  let candidates: MatchCandidate[] = [];
  for (const [place, way] of ways.entries()) {
    const stop = place === 0 ? null : await nextCall();
    if (stop) return stop;
    const found = await way();
    if (found.outcome === 'doubtful') candidates = joinCandidates(candidates, found.candidates);
    else if (found.outcome !== 'not-live') return found;
  }
  return candidates.length > 0 ? { outcome: 'doubtful', candidates } : { outcome: 'not-live' };
}

const artist = z.object({ id: deezerId, name: z.string().optional() });
const artists = z.object({ artist: artist.optional(), contributors: z.array(artist).optional() });
const track = artists.extend({
  id: deezerId,
  type: z.string().optional(),
  title: z.string().optional(),
  isrc: z.string().optional(),
  /** Whether this account can play it, where it lives. */
  readable: z.boolean().optional(),
  /** In seconds. */
  duration: z.number().optional().catch(undefined),
  album: z.object({ id: deezerId, title: z.string().optional() }).optional(),
});
const album = artists.extend({
  id: deezerId,
  type: z.string().optional(),
  title: z.string().optional(),
  upc: z.string().optional(),
  available: z.boolean().optional(),
  duration: z.number().optional().catch(undefined),
  tracks: z.object({ data: z.array(track) }).optional(),
});
const answers = { track, album };

type Track = z.output<typeof track>;
type Album = z.output<typeof album>;

async function read(
  { credentials, api }: Asking,
  path: string,
  item: LibraryItem,
): Promise<{ outcome: 'answered'; answer: Track | Album } | ServiceRefusal> {
  const called = await callDeezer(credentials, { method: 'GET', path, answer: answers[item] }, api);
  if (called.outcome !== 'answered') return called;
  if ((called.answer.type ?? item) === item) return called;
  return { outcome: 'unclear', reason: 'another-kind-of-item' };
}

async function lookUp(asking: Asking, uri: string, item: LibraryItem): Promise<FoundItem> {
  const called = await read(asking, pathOf(uri), item);
  if (called.outcome !== 'answered') return called;
  return isPlayable(called.answer) ? { outcome: 'live', uri } : { outcome: 'not-live' };
}

async function findByCode(asking: Asking, wanted: Wanted, path: string): Promise<FoundItem> {
  const called = await read(asking, path, wanted.item);
  if (called.outcome !== 'answered') return called;
  return asFound(called.answer, wanted);
}

/** The track of our title on the release's own album, read by itself: the album does not tell its ISRC. */
async function findOnAlbum(asking: Asking, wanted: Wanted, path: string): Promise<FoundItem> {
  const listed = await read(asking, path, 'album');
  if (listed.outcome !== 'answered') return listed;
  const tracks = 'tracks' in listed.answer ? (listed.answer.tracks?.data ?? []) : [];
  const alike = tracks.filter((each) => sameWork(each.title ?? '', wanted));
  const ours = alike.find((each) => bearsTitle(each.title ?? '', wanted)) ?? alike[0];
  if (!ours) return { outcome: 'not-live' };
  const stop = await asking.nextCall();
  if (stop) return stop;
  const called = await read(asking, `/track/${ours.id}`, 'track');
  return called.outcome === 'answered' ? asFound(called.answer, wanted) : called;
}

function asFound(found: Track | Album, wanted: Wanted): FoundItem {
  return judgeHits(isPlayable(found) ? [asHit(found, wanted.item)] : [], wanted);
}

function isPlayable(found: Track | Album): boolean {
  if ('readable' in found) return found.readable !== false;
  if (!('available' in found) && !('tracks' in found)) return true;
  if (found.available === false) return false;
  const tracks = found.tracks?.data ?? [];
  return tracks.length === 0 || tracks.some(({ readable }) => readable !== false);
}

function asHit(found: Track | Album, item: LibraryItem): Hit {
  const by = [...(found.artist ? [found.artist] : []), ...(found.contributors ?? [])];
  const album = 'album' in found ? found.album : undefined;
  return {
    uri: `deezer:${item}:${found.id}`,
    name: found.title,
    artists: by.map(({ id, name }) => ({ uri: `deezer:artist:${id}`, name })),
    external_ids: { isrc: 'isrc' in found ? found.isrc : undefined, upc: 'upc' in found ? found.upc : undefined },
    durationMs: found.duration === undefined ? undefined : found.duration * 1000,
    albums: album && [{ uri: `deezer:album:${album.id}`, name: album.title }],
  };
}

/** `deezer:track:ID` → `/track/ID`. */
function pathOf(uri: string): string {
  const [, kind = '', id = ''] = uri.split(':');
  return `/${kind}/${encodeURIComponent(id)}`;
}

/** Deezer takes a UPC as it was delivered, and knows no other spelling of it. */
function codePaths(item: LibraryItem, code: string): string[] {
  if (item === 'track') return [`/track/isrc:${encodeURIComponent(code)}`];
  return upcSpellings(code).map((upc) => `/album/upc:${upc}`);
}

function albumPaths({ albumUri, upc }: ReleaseReference): string[] {
  if (albumUri) return [pathOf(albumUri)];
  return upc === null ? [] : codePaths('album', upc);
}
