import { z } from 'zod';
import type { Random } from '../../ports/random.js';
import { createRedirectSignIn, renewCredentials } from '../redirect-sign-in.js';
import { listenUrl } from '../listen-url.js';
import type { Credentials, RedirectService } from '../streaming-service.js';
import { findOnTidal } from './find-on-tidal.js';
import { callTidal, type TidalApi } from './tidal-api.js';
import { openTidalCatalogue } from './tidal-catalogue.js';
import { contains, followOnTidal, remove, save, unfollowOnTidal } from './tidal-collection.js';
import { tidalOAuth, type TidalSignInSettings } from './tidal-sign-in.js';
import { unhindered } from '../unhindered.js';

/** Our app at TIDAL, and where TIDAL is. */
export type TidalSettings = TidalSignInSettings & TidalApi & { random: Random };

/** TIDAL publishes no number; so many calls in 30 seconds, and fewer once it says "too many". */
const pace = { windowMs: 30_000, mostCalls: 150, leastCalls: 15 };

/** TIDAL behind the StreamingService port. Wire facts: platform-apis §4.1. */
export function createTidal(settings: TidalSettings): RedirectService {
  const oauth = tidalOAuth(settings);
  return {
    name: 'tidal',
    title: 'TIDAL',
    app: settings.clientId,
    pace,
    signIn: createRedirectSignIn(oauth),
    account: (credentials) => readAccount(credentials, settings),
    renew: (credentials) => renewCredentials(credentials, oauth),
    findItem: (credentials, release, item) => findOnTidal({ credentials, release, api: settings }, item),
    contains: (credentials, uri, { nextCall = unhindered, since } = {}) =>
      contains(credentials, uri, { ...settings, nextCall, ...(since && { since }) }),
    savesTellWhatWasThere: true,
    save: (credentials, uri) => save(credentials, uri, settings),
    follow: (credentials, artistUri, nextCall = unhindered) =>
      followOnTidal(credentials, artistUri, { ...settings, nextCall }),
    remove: (credentials, uri) => remove(credentials, uri, settings),
    unfollow: (credentials, artistUri, nextCall = unhindered) =>
      unfollowOnTidal(credentials, artistUri, { ...settings, nextCall }),
    catalogue: openTidalCatalogue(settings),
    listenUrl: (release) => listenUrl('tidal', release),
  };
}

const user = z.object({
  data: z.object({
    id: z.string().min(1),
    attributes: z
      .object({
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional()
          .catch(undefined),
      })
      .optional(),
  }),
});

async function readAccount(credentials: Credentials, api: TidalApi) {
  const called = await callTidal(credentials, { method: 'GET', path: '/users/me', answer: user }, api);
  if (called.outcome === 'not-live') return { outcome: 'unclear', reason: 'no-user' } as const;
  if (called.outcome !== 'answered') return called;
  const { id, attributes } = called.answer.data;
  return { outcome: 'account' as const, account: { id, market: attributes?.country ?? null } };
}
