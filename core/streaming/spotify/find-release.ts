import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import type { Credentials, NotSent, ReleaseReference, ServiceRefusal } from '../streaming-service.js';
import { bestHit, codeOf, sameCode, sameTitle, savedUri, titleOf, type Wanted } from '../match-hit.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

type Found = { outcome: 'live'; uri: string } | ServiceRefusal;
type Asking = {
  credentials: Credentials;
  release: ReleaseReference;
  api: SpotifyWebApi;
  /** Asked before every call but the first: why it must not be made, or null. */
  nextCall: () => Promise<NotSent | null>;
};

/**
 * Finds an item by the campaign's URI, else by its code, and a track at last by the album it is on: the search by ISRC
 * has had spells of hours in which it found nothing, so an empty answer alone never means "not released" (§1.4).
 */
export async function findItem(asking: Asking, item: LibraryItem): Promise<Found> {
  const { release } = asking;
  const known = item === 'track' ? release.trackUri : release.albumUri;
  if (known) return lookUp(asking, known);
  const wanted = { release, item };
  const code = codeOf(wanted);
  if (!code && (item === 'album' || !onAnAlbum(release))) {
    return { outcome: 'app-refused', reason: `no-code-for-${item}` };
  }
  const found: Found = code ? await search(asking, wanted, code) : { outcome: 'not-live' };
  if (found.outcome !== 'not-live' || item === 'album' || !onAnAlbum(release)) return found;
  const stop = code ? await asking.nextCall() : null;
  return stop ?? findOnAlbum(asking);
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
async function lookUp({ credentials, api }: Asking, uri: string): Promise<Found> {
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
  linked_from: named.optional(),
  is_playable: z.boolean().optional(),
});
/** A page has had holes: null in the place of an item. */
const page = z.object({ items: z.array(hit.nullable()) });
const results = z.object({ tracks: page.optional(), albums: page.optional() });

function playableHits({ items }: z.output<typeof page> = { items: [] }): z.output<typeof hit>[] {
  return items.filter((found) => found !== null).filter((found) => found.is_playable !== false);
}

async function search({ credentials, api }: Asking, wanted: Wanted, code: string): Promise<Found> {
  const filter = wanted.item === 'track' ? 'isrc' : 'upc';
  const query = { q: `${filter}:${code}`, type: wanted.item, limit: '10' };
  const called = await callWebApi(credentials, { method: 'GET', path: '/search', query, answer: results }, api);
  if (called.outcome !== 'answered') return called;
  const uri = bestHit(playableHits(called.answer[wanted.item === 'track' ? 'tracks' : 'albums']), wanted);
  return uri === null ? { outcome: 'not-live' } : { outcome: 'live', uri };
}

const trackList = z.object({ tracks: page });

/** The track of our title on the release's own album, if it bears our ISRC or none. */
async function findOnAlbum(asking: Asking): Promise<Found> {
  const { credentials, release, api, nextCall } = asking;
  const album = await findAlbum(asking);
  if (album.outcome !== 'live') return album;
  const listed = await callWebApi(credentials, { method: 'GET', path: pathOf(album.uri), answer: trackList }, api);
  if (listed.outcome !== 'answered') return listed;
  const title = titleOf({ release, item: 'track' });
  const track = playableHits(listed.answer.tracks).find(({ name = '' }) => sameTitle(name, title));
  if (!track?.uri.startsWith('spotify:track:')) return { outcome: 'not-live' };
  const beforeRead = await nextCall();
  if (beforeRead) return beforeRead;
  const read = await callWebApi(credentials, { method: 'GET', path: pathOf(track.uri), answer: hit }, api);
  if (read.outcome !== 'answered') return read;
  const isrc = read.answer.external_ids?.isrc;
  const isOurs = isrc === undefined || release.recording === null || sameCode(isrc, release.recording.isrc);
  return isOurs && read.answer.is_playable !== false
    ? { outcome: 'live', uri: savedUri(track) }
    : { outcome: 'not-live' };
}

async function findAlbum(asking: Asking): Promise<Found> {
  if (asking.release.albumUri) return { outcome: 'live', uri: asking.release.albumUri };
  const album = await findItem(asking, 'album');
  if (album.outcome !== 'live') return album;
  return (await asking.nextCall()) ?? album;
}
