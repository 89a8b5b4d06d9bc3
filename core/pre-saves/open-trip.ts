import type { Ports } from '../engine-ports.js';
import { hashToken, newToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { SignInRequest, StreamingService } from '../streaming/streaming-service.js';
import {
  authorizationLifetimeMs,
  sealContext,
  type Authorization,
  type Recognition,
  type SignInTrip,
} from './authorization.js';

/** What binds a trip to its browser, its service, one use and ten minutes: made here for all of them. */
type Bound = 'stateHash' | 'service' | 'browserHash' | 'codeVerifier' | 'createdAt' | 'expiresAt' | 'consumedAt';

/** A trip to a service’s sign-in that is about to begin. */
export type NewTrip = {
  /** What it is for. */
  wish: Omit<Authorization, Bound> | Omit<Recognition, Bound>;
  service: StreamingService;
  /** The cookie's token that binds the trip to this browser. */
  browser: Secret;
};

/** Remembers a trip to a service's sign-in, bound to a browser and to one use, and answers the address it leads to. */
export async function openTrip(
  { wish, service, browser }: NewTrip,
  ports: Pick<Ports, 'authorizations' | 'baseUrl' | 'monotonic' | 'random' | 'sealer'>,
): Promise<URL> {
  const state = newToken(ports.random);
  const codeVerifier = newToken(ports.random); // 43 characters: the least that RFC 7636 §4.1 allows
  const stateHash = hashToken(state);
  const createdAt = ports.monotonic.now();
  await ports.authorizations.add({
    ...wish,
    stateHash,
    service: service.name,
    browserHash: hashToken(browser),
    codeVerifier: ports.sealer.seal(codeVerifier, sealContext({ stateHash, service: service.name })),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + authorizationLifetimeMs),
    consumedAt: null,
  });
  if (service.signIn.kind === 'in-page') return signInPageUrl(service.name, state, ports);
  return service.signIn.authorizationUrl({
    redirectUri: redirectUri(service.name, ports),
    state,
    codeVerifier,
    ...askedBy(wish),
  });
}

/** Our own page, for a service that signs in inside one. The page takes the state out of its address at once. */
function signInPageUrl(service: ServiceName, state: Secret, { baseUrl }: Pick<Ports, 'baseUrl'>): URL {
  const url = new URL(`${baseUrl}/oauth/${service}/sign-in`);
  url.searchParams.set('state', state.reveal());
  return url;
}

/** What a trip asks its service for. */
export function askedBy(trip: Pick<SignInTrip, 'goal'> & { follow?: boolean }): Pick<SignInRequest, 'asks'> {
  if (trip.goal === 'recognition') return { asks: 'account' };
  return { asks: trip.follow ? 'save-and-follow' : 'save' };
}

/** The one callback address of a service (RFC 9700 §4.4: one per service defeats mix-up). */
export function redirectUri(service: ServiceName, { baseUrl }: Pick<Ports, 'baseUrl'>): string {
  return `${baseUrl}/oauth/${service}/callback`;
}
