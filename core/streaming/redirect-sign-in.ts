import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { faultCode } from '../fault-code.js';
import type { Calendar } from '../ports/calendar.js';
import { Secret } from '../secret.js';
import { askForTokens } from './ask-for-tokens.js';
import { consentEnds } from './consent-ends.js';
import type {
  Credentials,
  Permission,
  RedirectSignIn,
  ServiceRefusal,
  SignInOutcome,
  SignInRequest,
} from './streaming-service.js';

/** A service's authorization server, and our registration there. */
export type OAuthSettings = {
  /** Whom the server says it is (RFC 9207); also where the fan is sent to, unless `authorizationEndpoint` says otherwise. */
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  clientId: string;
  clientSecret: Secret;
  /** How the client proves who it is (RFC 6749 §2.3.1): in a header, or in the body. */
  clientAuthentication: 'client_secret_basic' | 'client_secret_post';
  /** To save, each with its reason. */
  permissions: readonly Permission[];
  /** Asked for besides, by "Pre-save and follow". */
  followPermissions: readonly Permission[];
  /** What it takes to know whose account it is. */
  accountScopes: readonly string[];
  /** How many calendar months after the fan's yes every refresh token dies; null: it does not. */
  consentLifeMonths: number | null;
  /** The server may answer without a refresh token: then the permission ends with the access token. Elsewhere that is a fault. */
  mayWithholdRefreshTokens: boolean;
  fetch: typeof fetch;
  calendar: Calendar;
};

/** An access token said to live longer is renewed after this all the same: nothing sensible says so. */
const longestTokenLifeS = 30 * 24 * 60 * 60;

/** The services publish no metadata that covers these (RFC 8414), so the server is described by hand. */
function describeServer(settings: OAuthSettings) {
  const server: oauth.AuthorizationServer = {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
  };
  const client: oauth.Client = { client_id: settings.clientId };
  const authenticate = { client_secret_basic: oauth.ClientSecretBasic, client_secret_post: oauth.ClientSecretPost };
  const authentication = authenticate[settings.clientAuthentication](settings.clientSecret.reveal());
  const options = {
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>) =>
      settings.fetch(url, init),
    // Plain http only to this machine: configuration refuses any other http address in production.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    [oauth.allowInsecureRequests]: isLoopbackHttp(settings.tokenEndpoint),
  };
  return { server, client, authentication, options };
}

function isLoopbackHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === '[::1]');
}

/** Sign-in by redirect at a service that speaks OAuth 2.0 with PKCE (RFC 6749, RFC 7636). */
export function createRedirectSignIn(settings: OAuthSettings): RedirectSignIn {
  const { permissions, followPermissions, consentLifeMonths, authorizationEndpoint } = settings;
  return {
    kind: 'redirect',
    permissions,
    followPermissions,
    consentLifeMonths,
    origin: new URL(authorizationEndpoint).origin,
    authorizationUrl: (request) => authorizationUrl(request, settings),
    exchange: (callback, request) => exchange(callback, request, settings),
  };
}

async function authorizationUrl(request: SignInRequest, settings: OAuthSettings): Promise<URL> {
  const url = new URL(settings.authorizationEndpoint);
  url.search = new URLSearchParams({
    client_id: settings.clientId,
    response_type: 'code',
    redirect_uri: request.redirectUri,
    scope: scopesFor(request, settings).join(' '),
    state: request.state.reveal(),
    code_challenge_method: 'S256',
    code_challenge: await oauth.calculatePKCECodeChallenge(request.codeVerifier.reveal()),
  }).toString();
  return url;
}

function scopesFor({ asks }: SignInRequest, settings: OAuthSettings): string[] {
  const { accountScopes, permissions, followPermissions } = settings;
  const asked = {
    account: [],
    save: permissions,
    'save-and-follow': [...permissions, ...followPermissions],
  } satisfies Record<SignInRequest['asks'], readonly Permission[]>;
  return [...new Set([...accountScopes, ...asked[asks].map(({ scope }) => scope)])];
}

async function exchange(
  callback: URLSearchParams,
  request: SignInRequest,
  settings: OAuthSettings,
): Promise<SignInOutcome> {
  const { server, client, authentication, options } = describeServer(settings);
  let parameters: URLSearchParams;
  try {
    parameters = oauth.validateAuthResponse(server, client, callback, request.state.reveal());
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied')
      return { outcome: 'denied' };
    return { outcome: 'invalid', reason: 'callback-refused', cause: faultCode(error) };
  }
  const [code, ...more] = parameters.getAll('code');
  if (!code || more.length > 0) return { outcome: 'invalid', reason: 'no-single-code' };
  const answer = await ask(settings, () =>
    oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      parameters,
      request.redirectUri,
      request.codeVerifier.reveal(),
      options,
    ),
  );
  if (!(answer instanceof Response)) return asSignInOutcome(answer);
  try {
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer);
    const credentials = readCredentials(tokens, null, settings.calendar);
    if (!credentials.refreshToken && !settings.mayWithholdRefreshTokens) {
      return { outcome: 'unclear', reason: 'no-refresh-token' };
    }
    const ends = consentEnds(settings.consentLifeMonths, settings.calendar);
    const consentExpiresAt = credentials.refreshToken ? ends : credentials.accessTokenExpiresAt;
    const scopes = tokens.scope?.split(' ') ?? scopesFor(request, settings); // RFC 6749 §5.1: absent means as asked
    return { outcome: 'signed-in', credentials, scopes, consentExpiresAt };
  } catch (error) {
    return asSignInOutcome(classify(error));
  }
}

/** A code that is not honoured ends the sign-in; there is no grant yet that could be over. */
function asSignInOutcome(refusal: ServiceRefusal): SignInOutcome {
  switch (refusal.outcome) {
    case 'app-refused':
    case 'app-stopped':
    case 'throttled':
    case 'unclear':
      return refusal;
    default:
      return { outcome: 'invalid', reason: 'code-refused' };
  }
}

/** Renews the credentials; a service that sends no new refresh token means the old one to be kept. */
export async function renewCredentials(
  credentials: Credentials,
  settings: OAuthSettings,
): Promise<{ outcome: 'renewed'; credentials: Credentials } | ServiceRefusal> {
  const { refreshToken } = credentials;
  if (!refreshToken) return { outcome: 'grant-revoked' };
  const { server, client, authentication, options } = describeServer(settings);
  const answer = await ask(settings, () =>
    oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken.reveal(), options),
  );
  if (!(answer instanceof Response)) return answer;
  try {
    const tokens = await oauth.processRefreshTokenResponse(server, client, answer);
    return { outcome: 'renewed', credentials: readCredentials(tokens, refreshToken, settings.calendar) };
  } catch (error) {
    return classify(error);
  }
}

/**
 * What the app may do for itself, without any fan: read the catalogue (RFC 6749 §4.4). Nothing is kept of it, and no
 * fan's permission is touched: it shows whether the service knows our app and its secret.
 */
export async function ownCredentials(
  settings: OAuthSettings,
): Promise<{ outcome: 'granted'; credentials: Credentials } | ServiceRefusal> {
  const { server, client, authentication, options } = describeServer(settings);
  const answer = await ask(settings, () =>
    oauth.clientCredentialsGrantRequest(server, client, authentication, new URLSearchParams(), options),
  );
  if (!(answer instanceof Response)) return answer;
  try {
    const tokens = await oauth.processClientCredentialsResponse(server, client, answer);
    return { outcome: 'granted', credentials: readCredentials(tokens, null, settings.calendar) };
  } catch (error) {
    return classify(error);
  }
}

async function ask(settings: OAuthSettings, send: () => Promise<Response>): Promise<Response | ServiceRefusal> {
  const answer = await askForTokens(send, settings.calendar);
  return answer instanceof Response ? withTokenType(answer) : answer;
}

/**
 * The same answer, its tokens said to be Bearer tokens where it does not say what they are (RFC 6749 §7.1 wants it
 * said). The services know no others, and may have retired the old refresh token by this very answer: what came in its
 * place is not thrown away for want of a word.
 */
async function withTokenType(response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  return new Response(completed(await response.text()), { headers: response.headers });
}

function completed(body: string): string {
  try {
    const tokens = tokensOfNoType.safeParse(JSON.parse(body));
    return tokens.success ? JSON.stringify({ ...tokens.data, token_type: 'Bearer' }) : body;
  } catch {
    return body; // Not JSON: whoever parses it next says so.
  }
}

const tokensOfNoType = z.looseObject({ access_token: z.string(), token_type: z.undefined().optional() });

/** What RFC 6749 §5.2 calls our mistakes; any other word of the service goes no further than here. */
const ourFaults = [
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;

/** Only `invalid_grant` ends a grant; `invalid_client` is our fault, everything else may pass (reliability §1.3). */
function classify(error: unknown): ServiceRefusal {
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    // Only the client authenticates here: a 401 with a challenge (RFC 6749 §5.2) is about us; with any other status it is a proxy's.
    return error.status === 401
      ? { outcome: 'app-stopped', reason: 'invalid_client' }
      : { outcome: 'unclear', reason: 'challenge-without-401' };
  }
  if (!(error instanceof oauth.ResponseBodyError)) {
    return { outcome: 'unclear', reason: 'answer-not-understood', cause: faultCode(error) };
  }
  if (error.error === 'invalid_grant') return { outcome: 'grant-revoked' };
  const ours = ourFaults.find((code) => code === error.error);
  if (!ours) return { outcome: 'unclear', reason: 'error-not-known' };
  const isAboutUs = ours === 'invalid_client' || ours === 'unauthorized_client';
  return { outcome: isAboutUs ? 'app-stopped' : 'app-refused', reason: ours };
}

function readCredentials(
  tokens: oauth.TokenEndpointResponse,
  previous: Secret | null,
  calendar: Calendar,
): Credentials {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresInS } = tokens;
  return {
    accessToken: new Secret(accessToken),
    accessTokenExpiresAt:
      expiresInS === undefined
        ? null
        : new Date(calendar.now().getTime() + Math.min(expiresInS, longestTokenLifeS) * 1000),
    refreshToken: refreshToken === undefined ? previous : new Secret(refreshToken),
  };
}
