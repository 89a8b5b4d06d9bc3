import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import { joinCandidates } from '../match-candidate.js';
import { judgeHits, type Hit } from '../match-hit.js';
import { bearsTitle, codeOf, sameWork, type Wanted } from '../match-names.js';
import type { Credentials, FoundItem, NextCall, ReleaseReference } from '../streaming-service.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

type Asking = {
  credentials: Credentials;
  release: ReleaseReference;
  api: SpotifyWebApi;
  nextCall: NextCall;
};

/**
 * Finds an item by the campaign's URI, else by its code, and a track at last by the album it is on: the search by ISRC
 * has had spells of hours in which it found nothing, so an empty answer alone never means "not released" (§1.4). What
 * the code leaves in doubt, the album may settle.
 */
export async function findItem(asking: Asking, item: LibraryItem): Promise<FoundItem> {
  const { release } = asking;
  const known = item === 'track' ? release.trackUri : release.albumUri;
  if (known) return lookUp(asking, known);
  const wanted = { release, item };
  const code = codeOf(wanted);
  if (!code && (item === 'album' || !onAnAlbum(release))) {
    return { outcome: 'app-refused', reason: `no-code-for-${item}` };
  }
  const found: FoundItem = code ? await search(asking, wanted, code) : { outcome: 'not-live' };
  const isSettled = found.outcome !== 'not-live' && found.outcome !== 'doubtful';
  if (isSettled || item === 'album' || !onAnAlbum(release)) return found;
  const stop = code ? await asking.nextCall() : null;
  if (stop) return stop;
  const onAlbum = await findOnAlbum(asking);
  if (found.outcome === 'not-live') return onAlbum;
  if (onAlbum.outcome === 'not-live') return found;
  if (onAlbum.outcome !== 'doubtful') return onAlbum;
  return { outcome: 'doubtful', candidates: joinCandidates(onAlbum.candidates, found.candidates) };
}

function onAnAlbum({ albumUri, upc }: ReleaseReference): boolean {
  return albumUri !== null || upc !== null;
}

/** Only relinking tells `is_playable`; an item that is not out in the account's market answers 404. */
const catalogueEntry = z.object({ type: z.string().optional(), is_playable: z.boolean().optional() });

/**
 * An item the campaign knows by its URI. The URI stays as it was asked for, whatever the answer calls the item: where
 * another track plays in its place, libraries keep the one that was asked for (Spotify, "Track relinking").
 */
async function lookUp({ credentials, api }: Asking, uri: string): Promise<FoundItem> {
  const [, kind = ''] = uri.split(':');
  const called = await callWebApi(credentials, { method: 'GET', path: pathOf(uri), answer: catalogueEntry }, api);
  if (called.outcome !== 'answered') return called;
  const { type = kind, is_playable: playable } = called.answer;
  if (type !== kind) return { outcome: 'unclear', reason: 'another-kind-of-item' };
  return playable === false ? { outcome: 'not-live' } : { outcome: 'live', uri };
}

/** `spotify:track:ID` → `/tracks/ID`. */
function pathOf(uri: string): string {
  const [, kind = '', id = ''] = uri.split(':');
  return `/${kind}s/${encodeURIComponent(id)}`;
}

const named = z.object({ uri: z.string().optional(), name: z.string().optional() });
const codes = z.object({ isrc: z.string().optional(), upc: z.string().optional() });
const hit = z.object({
  uri: z.string(),
  name: z.string().optional(),
  artists: z.array(named).optional(),
  external_ids: codes.optional(),
  album: named.optional(),
  duration_ms: z.number().optional().catch(undefined),
  linked_from: named.optional(),
  is_playable: z.boolean().optional(),
});
/** A page has had holes: null in the place of an item. */
const page = z.object({ items: z.array(hit.nullable()) });
const results = z.object({ tracks: page.optional(), albums: page.optional() });

function playableHits({ items }: z.output<typeof page> = { items: [] }): z.output<typeof hit>[] {
  return items.filter((found) => found !== null).filter((found) => found.is_playable !== false);
}

function asHit({ album, duration_ms: durationMs, ...found }: z.output<typeof hit>): Hit {
  return { ...found, durationMs, albums: album && [album] };
}

async function search({ credentials, api }: Asking, wanted: Wanted, code: string): Promise<FoundItem> {
  const filter = wanted.item === 'track' ? 'isrc' : 'upc';
  const query = { q: `${filter}:${code}`, type: wanted.item, limit: '10' };
  const called = await callWebApi(credentials, { method: 'GET', path: '/search', query, answer: results }, api);
  if (called.outcome !== 'answered') return called;
  const hits = playableHits(called.answer[wanted.item === 'track' ? 'tracks' : 'albums']);
  return judgeHits(hits.map(asHit), wanted);
}

const trackList = z.object({ tracks: page });
/** How many of an album's tracks are read by themselves: more of one title there are hardly ever. */
const mostReads = 3;

/** What of the release's own album bears our title, each read by itself: the album does not tell their codes. */
async function findOnAlbum(asking: Asking): Promise<FoundItem> {
  const { credentials, release, api, nextCall } = asking;
  const album = await findAlbum(asking);
  if (album.outcome === 'doubtful') return { outcome: 'not-live' };
  if (album.outcome !== 'live') return album;
  const listed = await callWebApi(credentials, { method: 'GET', path: pathOf(album.uri), answer: trackList }, api);
  if (listed.outcome !== 'answered') return listed;
  const wanted = { release: { ...release, albumUri: album.uri }, item: 'track' } as const;
  const hits: Hit[] = [];
  for (const { uri, linked_from } of ofOurTitle(listed.answer.tracks, wanted)) {
    const stop = await nextCall();
    if (stop) return stop;
    const read = await callWebApi(credentials, { method: 'GET', path: pathOf(uri), answer: hit }, api);
    if (read.outcome === 'not-live') continue;
    if (read.outcome !== 'answered') return read;
    if (read.answer.is_playable === false) continue;
    hits.push({ ...asHit(read.answer), uri, linked_from, albums: [{ ...read.answer.album, uri: album.uri }] });
  }
  return judgeHits(hits, wanted);
}

/** The most likely first. */
function ofOurTitle(tracks: z.output<typeof page>, wanted: Wanted): z.output<typeof hit>[] {
  const alike = playableHits(tracks).filter(({ uri, name = '' }) => {
    return uri.startsWith('spotify:track:') && sameWork(name, wanted);
  });
  const [same, others] = [true, false].map((wish) =>
    alike.filter(({ name = '' }) => bearsTitle(name, wanted) === wish),
  );
  return [...(same ?? []), ...(others ?? [])].slice(0, mostReads);
}

async function findAlbum(asking: Asking): Promise<FoundItem> {
  if (asking.release.albumUri) return { outcome: 'live', uri: asking.release.albumUri };
  const album = await findItem(asking, 'album');
  if (album.outcome !== 'live') return album;
  return (await asking.nextCall()) ?? album;
}
