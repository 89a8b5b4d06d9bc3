import type { permissions } from '../messages/en/permissions.js';
import type { LibraryItem, Recording, ServiceRelease } from '../campaigns/campaign.js';
import type { Secret } from '../secret.js';
import type { Pace } from '../outbound-gate/gate-state.js';
import type { CatalogueReference, CatalogueRelease } from './catalogue.js';
import type { MatchCandidate } from './match-candidate.js';
import type { ServiceName } from './service-name.js';

/** What lets us act for a fan at a service. Times are calendar times. */
export type Credentials = {
  accessToken: Secret;
  /** Null: the service does not say. */
  accessTokenExpiresAt: Date | null;
  /** Null: the service has none (Apple Music, Deezer); the access token is all there is. */
  refreshToken: Secret | null;
};

/** Names the plain sentence that explains why a fan is asked for something. */
export type PermissionWhy = keyof typeof permissions;

/** One thing a fan is asked for. */
export type Permission = { scope: string; why: PermissionWhy };

/** A listener’s account as the service tells it. */
export type Account = {
  /** Stable id at the service; null where it tells none (Apple Music): then an account is nobody's in particular. */
  id: string | null;
  /** ISO 3166-1 alpha-2; null where the service does not tell. */
  market: string | null;
};

/** The release as a campaign knows it, for a service to find. */
export type ReleaseReference = ServiceRelease & {
  title: string;
  artistName: string;
  /** Which of the campaign's recordings is meant. */
  recording: Recording | null;
  /** What other recordings of the work are called, which must not be taken for it; absent: none is known. */
  otherTitles?: readonly string[];
  upc: string | null;
};

/** What a call failed of, or where an answer was not as expected: a word for the log, safe to write down. */
type FaultCode = string;

/**
 * The ways a service can say no. They are the same for every call and every service;
 * a driver's work is to translate into them (a 403 in plain text, an error inside a 200).
 */
export type ServiceRefusal =
  /** The access token is not honoured: renew it once. */
  | { outcome: 'token-refused' }
  /** The grant is over (`invalid_grant`): only the fan can give a new one. */
  | { outcome: 'grant-revoked' }
  /** Final for this account, whatever we do. */
  | {
      outcome: 'account-refused';
      reason: 'not-allow-listed' | 'scope-missing' | 'no-account' | 'no-subscription' | 'country' | 'library-full';
    }
  /** Too many calls by this app. Null: the service did not say for how long. */
  | { outcome: 'throttled'; retryAfterMs: number | null }
  /** This request of ours is at fault: no fan can mend it. */
  | { outcome: 'app-refused'; reason: string }
  /** Our whole app is refused, for every fan, until a person has mended its registration. */
  | { outcome: 'app-stopped'; reason: string }
  /** No such item in this market, yet. */
  | { outcome: 'not-live' }
  /** 5xx, a timeout, an answer nobody can read: the call may or may not have had its effect. */
  | { outcome: 'unclear'; reason: string; cause?: FaultCode }
  | NotSent;

/** The call was never made: nothing is to be learnt of the fan or the service from it. */
export type NotSent =
  /** The outbound gate lets no call through for `afterMs`. */
  | { outcome: 'held-back'; afterMs: number }
  /** While the call waited the fan withdrew or chose another recording, the release was moved or stopped, or the lease of the worker that was to make it ended. */
  | { outcome: 'called-off'; because: 'withdrawn' | 'chosen-anew' | 'rescheduled' | 'paused' | 'lease-over' };

/** One trip to a service’s sign-in, and what its answer is checked against. */
export type SignInRequest = {
  redirectUri: string;
  state: Secret;
  codeVerifier: Secret;
  /** What the fan is asked for: to save, to follow the artists as well, or only to say which account is theirs. */
  asks: 'save' | 'save-and-follow' | 'account';
};

/** What a sign-in came to. `consentExpiresAt`: when the service ends the permission by itself; null: it does not. */
export type SignInOutcome =
  | { outcome: 'signed-in'; credentials: Credentials; scopes: string[]; consentExpiresAt: Date | null }
  /** The fan said no. */
  | { outcome: 'denied' }
  /** The answer does not belong to the request: forged, replayed, or from another service. */
  | { outcome: 'invalid'; reason: string; cause?: FaultCode }
  | Extract<ServiceRefusal, { outcome: 'app-refused' | 'app-stopped' | 'throttled' | 'unclear' }>;

/** What every kind of sign-in says of itself, and how it ends. */
type SignInTerms = {
  readonly permissions: readonly Permission[];
  /** Asked for besides, when the fan wants to follow the artists; empty where the service needs none for it, or has no follow. */
  readonly followPermissions: readonly Permission[];
  /** How many calendar months after the fan's yes the service ends every permission; null: it does not. */
  readonly consentLifeMonths: number | null;
  /** Checks what came back against the request, and makes credentials of it. */
  exchange(callback: URLSearchParams, request: SignInRequest): Promise<SignInOutcome>;
};

/**
 * Sign-in by redirect: OAuth 2.0 authorization code with PKCE (RFC 6749, RFC 7636), where the service has that.
 */
export interface RedirectSignIn extends SignInTerms {
  readonly kind: 'redirect';
  /** The origin that the fan is sent to, for the page's Content-Security-Policy. */
  readonly origin: string;
  authorizationUrl(request: SignInRequest): Promise<URL>;
}

/**
 * Sign-in inside a page of ours, by a script of the service. What it answers comes back as a form, `state` with
 * `user_token`; a fan who says no stays on the page, and nothing comes back.
 */
export interface InPageSignIn extends SignInTerms {
  readonly kind: 'in-page';
  /** What the page has to load, to be told and to be allowed. */
  preparePage(): Promise<SignInPage>;
}

/** What a page needs for a sign-in inside it. */
export type SignInPage = {
  scriptUrl: string;
  /** Tells the service's script who asks. Good for our origin and for an hour: the page shows it to whoever looks. */
  developerToken: Secret;
  /** Whom the script may call, for the page's Content-Security-Policy. */
  connectsTo: readonly string[];
};

/** Either way in which a service signs fans in. */
export type SignIn = RedirectSignIn | InPageSignIn;

/**
 * What comes of looking for an item. `doubtful`: some could be ours, and which of them is, if any, only a human can say:
 * nothing may be saved until then.
 */
export type FoundItem =
  { outcome: 'live'; uri: string } | { outcome: 'doubtful'; candidates: MatchCandidate[] } | ServiceRefusal;

/** `unsupported`: this service or app has no way to follow this artist, whoever asks. */
export type FollowOutcome = { outcome: 'followed' | 'already-following' | 'unsupported' } | ServiceRefusal;

/** `unsupported`: this service or app has no way to end the following. */
export type UnfollowOutcome = { outcome: 'unfollowed' } | { outcome: 'unsupported' } | ServiceRefusal;

/**
 * Asked before every call but the first, where one deed takes several: why the call must not be made, or null. Each
 * takes a permit of its own.
 */
export type NextCall = () => Promise<NotSent | null>;

/** `not-live` stands for all that is not there: a release to come is seldom to be seen. */
export type CatalogueAnswer = { outcome: 'found'; release: CatalogueRelease } | ServiceRefusal;

/** What of a service anybody may look at, with the app's own credentials and no fan's. */
export interface Catalogue {
  look(asked: CatalogueReference): Promise<CatalogueAnswer>;
  /** The bytes of a {@link CatalogueRelease.coverUrl}; null for any other address, and where there is no answer. */
  cover(url: string): Promise<Uint8Array | null>;
}
/** How a library is to be read for one item. */
export type Reading = {
  /**
   * Only what was added then or later is looked for: what the fan had before counts as not there. A service that does
   * not tell when it was added answers for whatever is there.
   */
  since?: Date;
  nextCall?: NextCall;
};

/** A service whose sign-in is by redirect. */
export type RedirectService = StreamingService & { readonly signIn: RedirectSignIn };

/**
 * What the engine needs of a streaming service. One driver each; the contract is
 * `test/contracts/streaming-service-contract.ts`.
 */
export interface StreamingService {
  readonly name: ServiceName;
  /** As the service writes itself. */
  readonly title: string;
  /** Our registration there, by its public id: a service counts calls per app. */
  readonly app: string;
  /** How many calls it takes from one app. */
  readonly pace: Pace;
  readonly signIn: SignIn;
  /** Whose credentials these are. The first call with them, so also the probe whether they work at all. */
  account(credentials: Credentials): Promise<{ outcome: 'account'; account: Account } | ServiceRefusal>;
  /**
   * New credentials from the old; the refresh token is carried over where the service sends no new one. A service that
   * renews nothing is asked whether it still honours the token: then the old credentials are the new ones.
   */
  renew(credentials: Credentials): Promise<{ outcome: 'renewed'; credentials: Credentials } | ServiceRefusal>;
  /**
   * What the item is called in the market of these credentials, if it is out there and certain to be ours.
   */
  findItem(
    credentials: Credentials,
    release: ReleaseReference,
    item: LibraryItem,
    nextCall?: NextCall,
  ): Promise<FoundItem>;
  /** Whether the item is in the library, or the artist followed. */
  contains(
    credentials: Credentials,
    uri: string,
    reading?: Reading,
  ): Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal>;
  /**
   * True where the answer to a save tells whether the item was there before it (`already-there`), so that no library
   * has to be read to its end to find that out.
   */
  readonly savesTellWhatWasThere?: true;
  /**
   * `accepted` is the service's word, not a save: only `contains` tells. `already-there`: it was there before this call,
   * which has changed nothing.
   */
  save(
    credentials: Credentials,
    uri: string,
  ): Promise<{ outcome: 'accepted' } | { outcome: 'already-there' } | ServiceRefusal>;
  /**
   * Follows an artist in the account of these credentials. It reads first: who follows already is left alone, because
   * following again inflates counts. Absent where the service has nothing of the kind.
   */
  follow?(credentials: Credentials, artistUri: string, nextCall?: NextCall): Promise<FollowOutcome>;
  /**
   * Takes an item out of the library. `accepted` is the service's word: only `contains` tells. Absent where the service
   * lets nobody but the fan do it.
   */
  remove?(credentials: Credentials, uri: string): Promise<{ outcome: 'accepted' } | ServiceRefusal>;
  /** Ends the following of an artist; of who follows them no more already, nothing is asked. Absent like `follow`. */
  unfollow?(credentials: Credentials, artistUri: string, nextCall?: NextCall): Promise<UnfollowOutcome>;
  /** What anybody may look at there, for the app itself; absent where there is nothing of the kind. */
  readonly catalogue?: Catalogue;
  /** Where anybody can listen once it is out. */
  listenUrl(release: ReleaseReference): string;
}
