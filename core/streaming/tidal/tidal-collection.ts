import { z } from 'zod';
import { newToken } from '../../identifiers.js';
import type { Random } from '../../ports/random.js';
import { followAndRead, inCollection, unfollowAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, NextCall, ServiceRefusal, UnfollowOutcome } from '../streaming-service.js';
import { callTidal, type TidalApi } from './tidal-api.js';
import { alreadyThere } from './tidal-refusal.js';

/** What changing a collection takes. */
export type TidalCollections = TidalApi & { random: Random };

/** What reading a collection takes. */
export type TidalReads = TidalApi & { nextCall: NextCall };

const resources = {
  track: { path: '/userCollectionTracks/me/relationships/items', type: 'tracks' },
  album: { path: '/userCollectionAlbums/me/relationships/items', type: 'albums' },
  artist: { path: '/userCollectionArtists/me/relationships/items', type: 'artists' },
} as const;

/** `tidal:track:123` as the collection it belongs to and the resource it is there. */
function resourceOf(uri: string) {
  const [, kind = '', id = ''] = uri.split(':');
  if (kind !== 'track' && kind !== 'album' && kind !== 'artist') throw new TypeError(`${uri} is nothing TIDAL keeps.`);
  const { path, type } = resources[kind];
  return { path, type, id };
}

const page = z.object({
  data: z.array(z.object({ id: z.string(), type: z.string() })).default([]),
  links: z.object({ meta: z.object({ nextCursor: z.string().min(1) }).optional() }).optional(),
});

/**
 * TIDAL has no question for one item: the collection is read from the latest on, and ours is among the first. So many
 * pages of twenty are the ten thousand items that TIDAL's own apps let one keep.
 */
const mostPages = 500;

/** Whether an item is in the collection, or an artist followed. */
export async function contains(
  credentials: Credentials,
  uri: string,
  api: TidalReads,
): Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal> {
  const { path, type, id } = resourceOf(uri);
  let cursor: string | undefined;
  for (let read = 0; read < mostPages; read += 1) {
    const stop = read === 0 ? null : await api.nextCall();
    if (stop) return stop;
    const query = { sort: '-addedAt', ...(cursor === undefined ? {} : { 'page[cursor]': cursor }) };
    const called = await callTidal(credentials, { method: 'GET', path, query, answer: page }, api);
    if (called.outcome !== 'answered') return asOfCollection(called);
    if (called.answer.data.some((item) => item.id === id && item.type === type)) {
      return { outcome: 'answered', present: true };
    }
    cursor = called.answer.links?.meta?.nextCursor;
    if (cursor === undefined) return { outcome: 'answered', present: false };
  }
  return { outcome: 'unclear', reason: 'list-without-end' };
}

/** Adds to the collection. */
export async function save(
  credentials: Credentials,
  uri: string,
  api: TidalCollections,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const changed = await change('POST', { credentials, uri }, api);
  if (changed.outcome === 'app-refused' && changed.reason === alreadyThere) return { outcome: 'accepted' };
  return changed;
}

/** Takes out of the collection; what is not in it is no error (JSON:API, "crud-updating-to-many"). */
export function remove(
  credentials: Credentials,
  uri: string,
  api: TidalCollections,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  return change('DELETE', { credentials, uri }, api);
}

/** A new key for each attempt: the same would bring the first one's answer again, and change nothing. */
async function change(
  method: 'POST' | 'DELETE',
  { credentials, uri }: { credentials: Credentials; uri: string },
  { random, ...api }: TidalCollections,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const { path, type, id } = resourceOf(uri);
  const idempotencyKey = newToken(random).reveal();
  const body = { data: [{ id, type }] };
  const called = await callTidal(credentials, { method, path, body, idempotencyKey, answer: z.unknown() }, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
}

/** Follows an artist: TIDAL keeps those one follows as one more collection. */
export function followOnTidal(
  credentials: Credentials,
  artistUri: string,
  api: TidalCollections & TidalReads,
): Promise<FollowOutcome> {
  return followAndRead(
    inCollection({
      nextCall: api.nextCall,
      contains: () => contains(credentials, artistUri, api),
      change: () => save(credentials, artistUri, api),
    }),
  );
}

/** Ends the following of an artist. */
export function unfollowOnTidal(
  credentials: Credentials,
  artistUri: string,
  api: TidalCollections & TidalReads,
): Promise<UnfollowOutcome> {
  return unfollowAndRead(
    inCollection({
      nextCall: api.nextCall,
      contains: () => contains(credentials, artistUri, api),
      change: () => remove(credentials, artistUri, api),
    }),
  );
}

/** One's own collection is always there: where it is not, something else is wrong. */
function asOfCollection(refusal: ServiceRefusal): ServiceRefusal {
  return refusal.outcome === 'not-live' ? { outcome: 'unclear', reason: 'no-collection' } : refusal;
}
