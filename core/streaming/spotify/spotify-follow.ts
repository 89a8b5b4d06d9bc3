import { z } from 'zod';
import { followAndRead, unfollowAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, ServiceRefusal, UnfollowOutcome } from '../streaming-service.js';
import { contains, remove, save } from './spotify-library.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

/**
 * Follows an artist. What Spotify documents and what was seen contradict each other (platform-apis §1.5), so it is
 * found out: the artist's URI as a library item, then the older call for following; after each only a read counts.
 */
export function followOnSpotify(
  credentials: Credentials,
  artistUri: string,
  api: SpotifyWebApi,
): Promise<FollowOutcome> {
  return followAndRead({
    contains: () => contains(credentials, artistUri, api),
    ways: [save, olderWay('PUT')].map((way) => () => way(credentials, artistUri, api)),
    isNoWay,
  });
}

/** Ends the following of an artist, by the same two ways. */
export function unfollowOnSpotify(
  credentials: Credentials,
  artistUri: string,
  api: SpotifyWebApi,
): Promise<UnfollowOutcome> {
  return unfollowAndRead({
    contains: () => contains(credentials, artistUri, api),
    ways: [remove, olderWay('DELETE')].map((way) => () => way(credentials, artistUri, api)),
    isNoWay,
  });
}

/** `PUT|DELETE /me/following?type=artist&ids=` answer 204; taken away from newer apps in development mode, which get a 403. */
function olderWay(method: 'PUT' | 'DELETE') {
  return async (
    credentials: Credentials,
    artistUri: string,
    api: SpotifyWebApi,
  ): Promise<{ outcome: 'accepted' } | ServiceRefusal> => {
    const query = { type: 'artist', ids: artistUri.slice(artistUri.lastIndexOf(':') + 1) };
    const called = await callWebApi(credentials, { method, path: '/me/following', query, answer: z.unknown() }, api);
    return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
  };
}

/** The request itself is refused, as by an app that has no such call: another way may be open. */
function isNoWay(refusal: ServiceRefusal): boolean {
  return refusal.outcome === 'app-refused' && /^(http-4\d\d|forbidden)$/.test(refusal.reason);
}
