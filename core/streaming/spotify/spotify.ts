import { z } from 'zod';
import { listenUrl } from '../listen-url.js';
import type { Credentials, RedirectService } from '../streaming-service.js';
import { findItem } from './find-release.js';
import { followOnSpotify, unfollowOnSpotify } from './spotify-follow.js';
import { openSpotifyCatalogue } from './spotify-catalogue.js';
import { openSpotifyLibrary } from './spotify-library.js';
import { createRedirectSignIn, renewCredentials } from '../redirect-sign-in.js';
import { spotifyOAuth, type SpotifySignInSettings } from './spotify-sign-in.js';
import { callWebApi, type SpotifyWebApi } from './spotify-web-api.js';
import { unhindered } from '../unhindered.js';

/** Our app at Spotify, where Spotify is, and how much it takes from us. */
export type SpotifySettings = SpotifySignInSettings &
  SpotifyWebApi & {
    /** Calls our app may make in any 30 seconds; Spotify publishes no number (platform-apis §1.6). */
    callsPer30s: number;
  };

/** Never slower than a call in two seconds, however often Spotify says "too many". */
const leastCallsPer30s = 15;

/** Spotify behind the StreamingService port. Wire facts: platform-apis §1. */
export function createSpotify(settings: SpotifySettings): RedirectService {
  const oauth = spotifyOAuth(settings);
  const library = openSpotifyLibrary(settings);
  return {
    name: 'spotify',
    title: 'Spotify',
    app: settings.clientId,
    pace: {
      windowMs: 30_000,
      mostCalls: settings.callsPer30s,
      leastCalls: Math.min(leastCallsPer30s, settings.callsPer30s),
    },
    signIn: createRedirectSignIn(oauth),
    account: (credentials) => readAccount(credentials, settings),
    renew: (credentials) => renewCredentials(credentials, oauth),
    findItem: (credentials, release, item, nextCall = unhindered) =>
      findItem({ credentials, release, api: settings, nextCall }, item),
    contains: (credentials, uri) => library.contains(credentials, uri),
    save: (credentials, uri) => library.save(credentials, uri),
    follow: (credentials, artistUri, nextCall = unhindered) =>
      followOnSpotify({ credentials, artistUri, nextCall }, library),
    remove: (credentials, uri) => library.remove(credentials, uri),
    unfollow: (credentials, artistUri, nextCall = unhindered) =>
      unfollowOnSpotify({ credentials, artistUri, nextCall }, library),
    catalogue: openSpotifyCatalogue(settings),
    listenUrl: (release) => listenUrl('spotify', release),
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
