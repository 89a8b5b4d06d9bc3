import { Secret } from '../../core/secret.js';
import type {
  Credentials,
  RedirectSignIn,
  ReleaseReference,
  SignInOutcome,
  SignInRequest,
  StreamingService,
} from '../../core/streaming/streaming-service.js';

/** The calls of a service that can be made to fail. */
export type ServiceCall = 'exchange' | 'account' | 'renew' | 'findItem' | 'contains' | 'save' | 'follow';

/** The ways a call fails. `lost-answer`: it has its effect, and the connection breaks before the answer. */
export type ServiceFailure =
  | { kind: 'throttled'; retryAfterMs: number | null }
  | { kind: 'server-error' }
  | { kind: 'unreadable' }
  | { kind: 'lost-answer' };

/** Where a track differs from the release it shares a code with. */
export type Twin = { title?: string; artist?: string; durationMs?: number };

/** A service with a world around it: listeners `ana` and `binod`, and one release that is not live yet. */
export type ServiceUnderTest = {
  service: StreamingService;
  redirectUri: string;
  /** By the service's own URIs. */
  release: ReleaseReference;
  /** The same release by ISRC and UPC only. */
  releaseByCodes: ReleaseReference;
  /** Moves the calendar to where the release is live for both listeners. */
  releaseTheRelease: () => void;
  /** Puts a remix of the release into the catalogue, live like it, under this ISRC and title; answers its track's URI. */
  putRemix: (remix: { isrc: string; title: string }) => string;
  /**
   * Puts another track with the release's ISRC into the catalogue, on an album of its own; answers its URI. Where a code
   * leads to one track alone, it leads to this one from then on.
   */
  addTwin: (twin?: Twin) => string;
  passMs: (ms: number) => void;
  /** What a page is handed once the listener has said yes to it, where signing in is inside a page. */
  handToken?(listener: string): Promise<string>;
  /** The listener goes to this address and says yes or no; answers the callback's query. */
  decide(address: URL, listener: string, decision: 'agree' | 'cancel'): Promise<URLSearchParams>;
  libraryOf(listener: string): string[];
  /** An artist of this service whom neither listener follows yet. */
  artistUri: string;
  /** Whether the listener follows them. */
  follows(listener: string): boolean;
  /** The listener removes our app from their account. */
  revoke: (listener: string) => void;
  rotateRefreshTokens: () => void;
  fail(call: ServiceCall, failure: ServiceFailure): void;
  close(): Promise<void>;
};

let requests = 0;

/** A sign-in that nobody has begun yet. */
export function newRequest({ redirectUri }: ServiceUnderTest, follow = false): SignInRequest {
  requests += 1;
  const token = (what: string) => new Secret(`${what}-${requests}`.padEnd(43, '0'));
  return {
    redirectUri,
    state: token('state'),
    codeVerifier: token('verifier'),
    asks: follow ? 'save-and-follow' : 'save',
  };
}

/** The sign-in of a service that sends its fans to a page of its own. */
export function redirectOf({ service: { signIn } }: ServiceUnderTest): RedirectSignIn {
  if (signIn.kind !== 'redirect') throw new Error('This service sends nobody anywhere.');
  return signIn;
}

/** Lets a listener sign in and say yes. */
export async function signIn(
  world: ServiceUnderTest,
  listener: string,
  follow = false,
): Promise<Extract<SignInOutcome, { credentials: unknown }>> {
  const request = newRequest(world, follow);
  const callback = world.handToken
    ? new URLSearchParams({ state: request.state.reveal(), user_token: await world.handToken(listener) })
    : await world.decide(await redirectOf(world).authorizationUrl(request), listener, 'agree');
  const outcome = await world.service.signIn.exchange(callback, request);
  if (outcome.outcome !== 'signed-in') throw new Error(`The sign-in ended with ${outcome.outcome}.`);
  return outcome;
}

/** Credentials of a listener who has just signed in. */
export async function credentialsOf(world: ServiceUnderTest, listener = 'ana', follow = false): Promise<Credentials> {
  return (await signIn(world, listener, follow)).credentials;
}
