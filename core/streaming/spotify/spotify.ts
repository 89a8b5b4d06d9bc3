import { z } from 'zod';
import type { LibraryItem } from '../../campaigns/campaign.js';
import type { Credentials, ReleaseReference, ServiceRefusal, StreamingService } from '../streaming-service.js';
import { createSpotifySignIn, renewSpotifyCredentials, type SpotifySignInSettings } from './spotify-sign-in.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';

export type SpotifySettings = SpotifySignInSettings &
  SpotifyWebApi & {
    /** Calls our app may make in any 30 seconds; Spotify publishes no number (platform-apis §1.6). */
    callsPer30s: number;
  };

/** Never slower than a call in two seconds, however often Spotify says "too many". */
const leastCallsPer30s = 15;

/** Spotify behind the StreamingService port. Wire facts: platform-apis §1. */
export function createSpotify(settings: SpotifySettings): StreamingService {
  return {
    name: 'spotify',
    title: 'Spotify',
    app: settings.clientId,
    pace: {
      windowMs: 30_000,
      mostCalls: settings.callsPer30s,
      leastCalls: Math.min(leastCallsPer30s, settings.callsPer30s),
    },
    signIn: createSpotifySignIn(settings),
    account: (credentials) => readAccount(credentials, settings),
    renew: (credentials) => renewSpotifyCredentials(credentials, settings),
    findItem: (credentials, release, item) => findItem(credentials, { release, item }, settings),
    contains: (credentials, uri) => contains(credentials, uri, settings),
    save: (credentials, uri) => save(credentials, uri, settings),
    listenUrl,
  };
}

/** `account_id` is the stable one since May 2026; `country` is there in extended mode only (§1.3). */
const profile = z.object({
  id: z.string(),
  account_id: z.string().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

async function readAccount(credentials: Credentials, api: SpotifyWebApi) {
  const called = await callWebApi(credentials, { method: 'GET', path: '/me', answer: profile }, api);
  if (called.outcome !== 'answered') return called;
  const { id, account_id: accountId, country } = called.answer;
  return { outcome: 'account' as const, account: { id: accountId ?? id, market: country ?? null } };
}

async function contains(credentials: Credentials, uri: string, api: SpotifyWebApi) {
  const request = {
    method: 'GET',
    path: '/me/library/contains',
    query: { uris: uri },
    answer: z.tuple([z.boolean()]),
  } as const;
  const called = await callWebApi(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'answered' as const, present: called.answer[0] } : called;
}

/** `PUT /me/library?uris=`: query only, an empty 200 (§1.4). */
async function save(credentials: Credentials, uri: string, api: SpotifyWebApi) {
  const request = { method: 'PUT', path: '/me/library', query: { uris: uri }, answer: z.unknown() } as const;
  const called = await callWebApi(credentials, request, api);
  return called.outcome === 'answered' ? { outcome: 'accepted' as const } : called;
}

type Wanted = { release: ReleaseReference; item: LibraryItem };
type Found = { outcome: 'live'; uri: string } | ServiceRefusal;

async function findItem(credentials: Credentials, wanted: Wanted, api: SpotifyWebApi): Promise<Found> {
  const known = wanted.item === 'track' ? wanted.release.trackUri : wanted.release.albumUri;
  return known ? lookUp(credentials, { uri: known, item: wanted.item }, api) : search(credentials, wanted, api);
}

/** Only relinking tells `is_playable`; an item that is not out in the account's market answers 404. */
const catalogueEntry = z.object({ is_playable: z.boolean().optional() });

async function lookUp(
  credentials: Credentials,
  { uri, item }: { uri: string; item: LibraryItem },
  api: SpotifyWebApi,
): Promise<Found> {
  const path = `/${item}s/${uri.slice(uri.lastIndexOf(':') + 1)}`;
  const called = await callWebApi(credentials, { method: 'GET', path, answer: catalogueEntry }, api);
  if (called.outcome !== 'answered') return called;
  return called.answer.is_playable === false ? { outcome: 'not-live' } : { outcome: 'live', uri };
}

const hit = z.object({
  uri: z.string(),
  external_ids: z.object({ isrc: z.string().optional(), upc: z.string().optional() }).optional(),
});
const results = z.object({
  tracks: z.object({ items: z.array(hit) }).optional(),
  albums: z.object({ items: z.array(hit) }).optional(),
});

/** By ISRC or UPC. An empty answer says nothing for certain: the search has had spells of it (§1.4). */
async function search(credentials: Credentials, { release, item }: Wanted, api: SpotifyWebApi): Promise<Found> {
  const code = item === 'track' ? release.recording?.isrc : release.upc;
  if (!code) return { outcome: 'app-refused', reason: `no-code-for-${item}` };
  const filter = item === 'track' ? 'isrc' : 'upc';
  const query = { q: `${filter}:${code}`, type: item, limit: '10' };
  const called = await callWebApi(credentials, { method: 'GET', path: '/search', query, answer: results }, api);
  if (called.outcome !== 'answered') return called;
  const hits = (item === 'track' ? called.answer.tracks : called.answer.albums)?.items ?? [];
  const match = hits.find(({ external_ids: ids }) => !ids?.[filter] || sameCode(ids[filter], code));
  return match ? { outcome: 'live', uri: match.uri } : { outcome: 'not-live' };
}

/** UPCs are written with and without leading zeros. */
function sameCode(one: string, other: string): boolean {
  const plain = (code: string) => code.toUpperCase().replaceAll('-', '').replace(/^0+/, '');
  return plain(one) === plain(other);
}

function listenUrl(release: ReleaseReference): string {
  const uri = release.albumUri ?? release.trackUri ?? release.artistUris[0];
  if (uri) return `https://open.spotify.com/${uri.split(':').slice(1).join('/')}`;
  return `https://open.spotify.com/search/${encodeURIComponent(`isrc:${release.recording?.isrc ?? ''}`)}`;
}
