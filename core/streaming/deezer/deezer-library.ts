import { z } from 'zod';
import { followAndRead, inCollection, unfollowAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, NextCall, ServiceRefusal, UnfollowOutcome } from '../streaming-service.js';
import { callDeezer, deezerId, type DeezerApi } from './deezer-api.js';
import { alreadyThere } from './deezer-refusal.js';

/** What reading the favourites takes. */
export type DeezerLists = DeezerApi & { nextCall: NextCall };

const lists = {
  track: { path: '/user/me/tracks', parameter: 'track_id' },
  album: { path: '/user/me/albums', parameter: 'album_id' },
  artist: { path: '/user/me/artists', parameter: 'artist_id' },
} as const;

/** `deezer:track:123` as the list of favourites it belongs to. */
function listOf(uri: string) {
  const [, kind = '', id = ''] = uri.split(':');
  if (kind !== 'track' && kind !== 'album' && kind !== 'artist') throw new TypeError(`${uri} is nothing Deezer keeps.`);
  return { ...lists[kind], id };
}

const page = z.object({ data: z.array(z.object({ id: deezerId })), next: z.string().optional() });

const pageSize = 200;
/** Ten thousand favourites: as many as Deezer lets one have. */
const mostPages = 50;

/** Whether an item is among the favourites, or an artist followed: Deezer has no question for one, so all are read. */
export async function contains(
  credentials: Credentials,
  uri: string,
  api: DeezerLists,
): Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal> {
  const { path, id } = listOf(uri);
  let index = 0;
  for (let read = 0; read < mostPages; read += 1) {
    const stop = read === 0 ? null : await api.nextCall();
    if (stop) return stop;
    // Counted on by what has come, and never by the address of `next`: the token is in it.
    const query = { index: String(index), limit: String(pageSize) };
    const called = await callDeezer(credentials, { method: 'GET', path, query, answer: page }, api);
    if (called.outcome === 'not-live') return { outcome: 'unclear', reason: 'no-list' };
    if (called.outcome !== 'answered') return called;
    const { data, next } = called.answer;
    if (data.some((item) => item.id === id)) return { outcome: 'answered', present: true };
    if (next === undefined || data.length === 0) return { outcome: 'answered', present: false };
    index += data.length;
  }
  return { outcome: 'unclear', reason: 'list-without-end' };
}

/** Adds to the favourites: the body `true` is Deezer's word for it. */
export async function save(
  credentials: Credentials,
  uri: string,
  api: DeezerApi,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const changed = await change('POST', { credentials, uri }, api);
  return changed.outcome === 'app-refused' && changed.reason === alreadyThere ? { outcome: 'accepted' } : changed;
}

/** Takes out of the favourites. */
export function remove(
  credentials: Credentials,
  uri: string,
  api: DeezerApi,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  return change('DELETE', { credentials, uri }, api);
}

async function change(
  method: 'POST' | 'DELETE',
  { credentials, uri }: { credentials: Credentials; uri: string },
  api: DeezerApi,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const { path, parameter, id } = listOf(uri);
  const request = { method, path, query: { [parameter]: id }, answer: z.literal(true) };
  const called = await callDeezer(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
}

/** Follows an artist: Deezer keeps those one follows as favourites. */
export function followOnDeezer(credentials: Credentials, artistUri: string, api: DeezerLists): Promise<FollowOutcome> {
  return followAndRead(
    inCollection({
      nextCall: api.nextCall,
      contains: () => contains(credentials, artistUri, api),
      change: () => save(credentials, artistUri, api),
    }),
  );
}

/** Takes an artist out of those one follows. */
export function unfollowOnDeezer(
  credentials: Credentials,
  artistUri: string,
  api: DeezerLists,
): Promise<UnfollowOutcome> {
  return unfollowAndRead(
    inCollection({
      nextCall: api.nextCall,
      contains: () => contains(credentials, artistUri, api),
      change: () => remove(credentials, artistUri, api),
    }),
  );
}
