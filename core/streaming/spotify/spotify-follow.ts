import { z } from 'zod';
import { followAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, ServiceRefusal } from '../streaming-service.js';
import { contains, save } from './spotify-library.js';
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
    ways: [save, followOlderWay].map((way) => () => way(credentials, artistUri, api)),
    isNoWay,
  });
}

/** `PUT /me/following?type=artist&ids=` answers 204; taken away from newer apps in development mode, which get a 403. */
async function followOlderWay(
  credentials: Credentials,
  artistUri: string,
  api: SpotifyWebApi,
): Promise<{ outcome: 'accepted' } | ServiceRefusal> {
  const query = { type: 'artist', ids: artistUri.slice(artistUri.lastIndexOf(':') + 1) };
  const request = { method: 'PUT', path: '/me/following', query, answer: z.unknown() } as const;
  const called = await callWebApi(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
}

/** The request itself is refused, as by an app that has no such call: another way may be open. */
function isNoWay(refusal: ServiceRefusal): boolean {
  return refusal.outcome === 'app-refused' && /^(http-4\d\d|forbidden)$/.test(refusal.reason);
}
