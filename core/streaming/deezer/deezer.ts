import { z } from 'zod';
import { listenUrl } from '../listen-url.js';
import { renewByAsking } from '../renew-by-asking.js';
import type { Credentials, RedirectService } from '../streaming-service.js';
import { callDeezer, deezerId, type DeezerApi } from './deezer-api.js';
import { openDeezerCatalogue } from './deezer-catalogue.js';
import { contains, followOnDeezer, remove, save, unfollowOnDeezer } from './deezer-library.js';
import { deezerSignIn, type DeezerSignInSettings } from './deezer-sign-in.js';
import { findOnDeezer } from './find-on-deezer.js';
import { unhindered } from '../unhindered.js';

/** Our app at Deezer, and where Deezer is. */
export type DeezerSettings = DeezerSignInSettings & DeezerApi;

/** Deezer lets 50 calls through in any 5 seconds. Some are left for what reads on by itself and for slow wires. */
const pace = { windowMs: 5_000, mostCalls: 45, leastCalls: 5 };

/** Deezer behind the StreamingService port. Wire facts: platform-apis §3. */
export function createDeezer(settings: DeezerSettings): RedirectService {
  const account = (credentials: Credentials) => readAccount(credentials, settings);
  return {
    name: 'deezer',
    title: 'Deezer',
    app: settings.appId,
    pace,
    signIn: deezerSignIn(settings),
    account,
    renew: (credentials) => renewByAsking(credentials, account),
    findItem: (credentials, release, item, nextCall = unhindered) =>
      findOnDeezer({ credentials, release, api: settings, nextCall }, item),
    contains: (credentials, uri, { nextCall = unhindered } = {}) =>
      contains(credentials, uri, { ...settings, nextCall }),
    save: (credentials, uri) => save(credentials, uri, settings),
    remove: (credentials, uri) => remove(credentials, uri, settings),
    unfollow: (credentials, artistUri, nextCall = unhindered) =>
      unfollowOnDeezer(credentials, artistUri, { ...settings, nextCall }),
    follow: (credentials, artistUri, nextCall = unhindered) =>
      followOnDeezer(credentials, artistUri, { ...settings, nextCall }),
    catalogue: openDeezerCatalogue(settings),
    listenUrl: (release) => listenUrl('deezer', release),
  };
}

const user = z.object({
  id: deezerId,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
});

async function readAccount(credentials: Credentials, api: DeezerApi) {
  const called = await callDeezer(credentials, { method: 'GET', path: '/user/me', answer: user }, api);
  if (called.outcome === 'not-live') return { outcome: 'unclear', reason: 'no-user' } as const;
  if (called.outcome !== 'answered') return called;
  const { id, country } = called.answer;
  return { outcome: 'account' as const, account: { id, market: country ?? null } };
}
