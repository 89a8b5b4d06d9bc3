import { z } from 'zod';
import type { Credentials, ServiceRefusal } from '../streaming-service.js';
import { createEitherFamily, otherThan, type Family } from './either-family.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

type Contained = { outcome: 'answered'; present: boolean } | ServiceRefusal;
type Changed = { outcome: 'accepted' } | ServiceRefusal;

/** Fans' libraries, by whichever calls our app has; what is read back is read by the same ones. */
export interface SpotifyLibrary {
  /** Whether an item is in the library, or an artist followed. */
  contains(credentials: Credentials, uri: string): Promise<Contained>;
  save(credentials: Credentials, uri: string): Promise<Changed>;
  remove(credentials: Credentials, uri: string): Promise<Changed>;
  /**
   * The two ways to follow an artist (`PUT`) or end it (`DELETE`), one call each. Which one comes first is settled when
   * it is taken: the read before it has shown what this app has.
   */
  artistWays(method: Change, artist: Omit<About, 'api'>): (() => Promise<Changed>)[];
}

type Change = 'PUT' | 'DELETE';

/** Opens the libraries for one app. */
export function openSpotifyLibrary(api: SpotifyWebApi): SpotifyLibrary {
  const either = createEitherFamily();
  const changing = (method: Change) => (credentials: Credentials, uri: string) =>
    either.call((family) => change({ family, method }, { credentials, uri, api }));
  return {
    contains: (credentials, uri) => either.call((family) => contains(family, { credentials, uri, api })),
    save: changing('PUT'),
    remove: changing('DELETE'),
    artistWays(method, artist) {
      let first: Family = 'library';
      const by = (family: Family) => change({ family, method }, { ...artist, api });
      return [() => by((first = either.likely())), () => by(otherThan(first))];
    },
  };
}

/** In whose account, and what. */
type About = { credentials: Credentials; uri: string; api: SpotifyWebApi };

async function contains(family: Family, { credentials, uri, api }: About): Promise<Contained> {
  const { path, query } = addressOf(family, uri);
  const request = { method: 'GET', path: `${path}/contains`, query, answer: z.tuple([z.boolean()]) } as const;
  const called = await callWebApi(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'answered', present: called.answer[0] } : called;
}

/** An empty 200, or 204 for following (platform-apis §1.4). */
async function change(
  { family, method }: { family: Family; method: Change },
  { credentials, uri, api }: About,
): Promise<Changed> {
  const called = await callWebApi(credentials, { method, ...addressOf(family, uri), answer: z.unknown() }, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' } : called;
}

/** All by the query: `/me/library?uris=`, and of the older ones `/me/tracks?ids=`, `/me/following?type=artist&ids=`. */
function addressOf(family: Family, uri: string): { path: string; query: Record<string, string> } {
  if (family === 'library') return { path: '/me/library', query: { uris: uri } };
  const [, kind = '', ids = ''] = uri.split(':');
  return kind === 'artist' || kind === 'user'
    ? { path: '/me/following', query: { type: kind, ids } }
    : { path: `/me/${encodeURIComponent(kind)}s`, query: { ids } };
}
