import { z } from 'zod';
import { newToken } from '../../identifiers.js';
import type { Random } from '../../ports/random.js';
import { followAndRead, inCollection, unfollowAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, Reading, ServiceRefusal, UnfollowOutcome } from '../streaming-service.js';
import { callTidal, type TidalApi } from './tidal-api.js';
import { alreadyThere } from './tidal-refusal.js';

/** What changing a collection takes. */
export type TidalCollections = TidalApi & { random: Random };

/** What reading a collection takes. */
export type TidalReads = TidalApi & Required<Pick<Reading, 'nextCall'>> & Pick<Reading, 'since'>;

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

const kept = z.object({
  id: z.string(),
  type: z.string(),
  meta: z
    .object({ addedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) })
    .optional()
    .catch(undefined),
});
const page = z.object({
  data: z.array(kept).default([]),
  links: z.object({ meta: z.object({ nextCursor: z.string().min(1) }).optional() }).optional(),
});

/**
 * TIDAL has no question for one item: the collection is read from the latest on, and ours is among the first. So many
 * pages of twenty are the ten thousand items that TIDAL's own apps let one keep.
 */
const mostPages = 500;

/** Whether an item is in the collection, or an artist followed. Of what was added since a moment the newest pages tell. */
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
    const { data } = called.answer;
    const ours = data.find((item) => item.id === id && item.type === type);
    if (ours) return { outcome: 'answered', present: !isOlder(ours, api) };
    if (data.some((item) => isOlder(item, api))) return { outcome: 'answered', present: false };
    cursor = called.answer.links?.meta?.nextCursor;
    if (cursor === undefined) return { outcome: 'answered', present: false };
  }
  return { outcome: 'unclear', reason: 'list-without-end' };
}

/** The pages come with the newest first. What TIDAL names no time of is as new as anything. */
function isOlder({ meta }: z.output<typeof kept>, { since }: TidalReads): boolean {
  return since !== undefined && meta !== undefined && meta.addedAt < since;
}

const skipped = z.object({ id: z.string(), type: z.string(), reason: z.string() });
/** What a change left as it was, and why; anything that does not read so says nothing. */
const changeAnswer = z.object({ meta: z.object({ skipped: z.array(skipped).default([]) }).optional() }).catch({});

/**
 * Adds to the collection. What it holds already, TIDAL tells in one of two ways: by a 409, or by a 200 that names it as
 * skipped (platform-apis §4.1).
 */
export async function save(
  credentials: Credentials,
  uri: string,
  api: TidalCollections,
): Promise<{ outcome: 'accepted' } | { outcome: 'already-there' } | ServiceRefusal> {
  const changed = await change('POST', { credentials, uri }, api);
  if (changed.outcome === 'app-refused' && changed.reason === alreadyThere) return { outcome: 'already-there' };
  if (changed.outcome !== 'answered') return changed;
  const { id, type } = resourceOf(uri);
  const passedOver = changed.answer.meta?.skipped.find((item) => item.id === id && item.type === type);
  switch (passedOver?.reason) {
    case undefined:
      return { outcome: 'accepted' };
    case 'ALREADY_PRESENT':
      return { outcome: 'already-there' };
    case 'NOT_FOUND':
      return { outcome: 'not-live' };
    default:
      return { outcome: 'unclear', reason: 'skipped' };
  }
}

/** Takes out of the collection; what is not in it is no error (JSON:API, "crud-updating-to-many"). */
export async function remove(
  credentials: Credentials,
  uri: string,
  api: TidalCollections,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const changed = await change('DELETE', { credentials, uri }, api);
  return changed.outcome === 'answered' ? { outcome: 'accepted' } : changed;
}

/** A new key for each attempt: the same would bring the first one's answer again, and change nothing. */
async function change(
  method: 'POST' | 'DELETE',
  { credentials, uri }: { credentials: Credentials; uri: string },
  { random, ...api }: TidalCollections,
): Promise<{ outcome: 'answered'; answer: z.output<typeof changeAnswer> } | ServiceRefusal> {
  const { path, type, id } = resourceOf(uri);
  const idempotencyKey = newToken(random).reveal();
  const body = { data: [{ id, type }] };
  return callTidal(credentials, { method, path, body, idempotencyKey, answer: changeAnswer }, api);
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
