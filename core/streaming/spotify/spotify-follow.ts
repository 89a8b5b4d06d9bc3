import { followAndRead, unfollowAndRead } from '../follow-and-read.js';
import type { Credentials, FollowOutcome, NextCall, ServiceRefusal, UnfollowOutcome } from '../streaming-service.js';
import { isNoSuchCall } from './either-family.js';
import type { SpotifyLibrary } from './spotify-library.js';

/** In whose account, and whom. */
type About = { credentials: Credentials; artistUri: string; nextCall: NextCall };

/**
 * Follows an artist. What Spotify documents and what was seen contradict each other (platform-apis §1.5), so it is
 * found out: the artist's URI as a library item, then the older call for following; after each only a read counts.
 */
export function followOnSpotify(
  { credentials, artistUri, nextCall }: About,
  library: SpotifyLibrary,
): Promise<FollowOutcome> {
  return followAndRead({
    contains: () => library.contains(credentials, artistUri),
    ways: library.artistWays('PUT', { credentials, uri: artistUri }),
    isNoWay,
    nextCall,
  });
}

/** Ends the following of an artist, by the same two ways. */
export function unfollowOnSpotify(
  { credentials, artistUri, nextCall }: About,
  library: SpotifyLibrary,
): Promise<UnfollowOutcome> {
  return unfollowAndRead({
    contains: () => library.contains(credentials, artistUri),
    ways: library.artistWays('DELETE', { credentials, uri: artistUri }),
    isNoWay,
    nextCall,
  });
}

/** The request itself is refused, as by an app that has no such call: another way may be open. */
function isNoWay(refusal: ServiceRefusal): boolean {
  return isNoSuchCall(refusal) || (refusal.outcome === 'app-refused' && /^http-4\d\d$/.test(refusal.reason));
}
