import { z } from 'zod';
import type { Calendar } from '../../ports/calendar.js';
import { Secret } from '../../secret.js';
import { askForTokens } from '../ask-for-tokens.js';
import { isAnswerTo } from '../is-answer-to.js';
import type { Permission, RedirectSignIn, SignInOutcome, SignInRequest } from '../streaming-service.js';
import { asRefusal, errorIn, parseJson, type DeezerError } from './deezer-refusal.js';

/** Our app at Deezer, and where it signs fans in. */
export type DeezerSignInSettings = {
  appId: string;
  appSecret: Secret;
  /** `https://connect.deezer.com`, or the sandbox's. No slash at the end. */
  connectUrl: string;
  fetch: typeof fetch;
  calendar: Calendar;
};

/** All we ask for, each with its reason (platform-apis §3). One of them lets us follow as well. */
const permissions: readonly Permission[] = [
  { scope: 'basic_access', why: 'whichAccount' },
  { scope: 'manage_library', why: 'saveToFavourites' },
  { scope: 'delete_library', why: 'takeOut' },
  { scope: 'offline_access', why: 'whileAsleep' },
];

/** Longer than any code that was seen; it goes into an address. */
const longestCode = 2_000;

/** How Deezer signs fans in: OAuth 2.0 as of 2012, without PKCE. What binds an answer to its request is the state. */
export function deezerSignIn(settings: DeezerSignInSettings): RedirectSignIn {
  return {
    kind: 'redirect',
    permissions,
    followPermissions: [],
    // A token of `offline_access` has no end.
    consentLifeMonths: null,
    origin: new URL(settings.connectUrl).origin,
    authorizationUrl: (request) => Promise.resolve(authorizationUrl(request, settings)),
    exchange: (callback, request) => exchange(callback, request, settings),
  };
}

function scopesFor({ asks }: SignInRequest): string[] {
  return asks === 'account' ? ['basic_access'] : permissions.map(({ scope }) => scope);
}

function authorizationUrl(request: SignInRequest, { connectUrl, appId }: DeezerSignInSettings): URL {
  const url = new URL(`${connectUrl}/oauth/auth.php`);
  url.search = new URLSearchParams({
    app_id: appId,
    redirect_uri: request.redirectUri,
    perms: scopesFor(request).join(','),
    state: request.state.reveal(),
  }).toString();
  return url;
}

async function exchange(
  callback: URLSearchParams,
  request: SignInRequest,
  settings: DeezerSignInSettings,
): Promise<SignInOutcome> {
  if (!isAnswerTo(callback, request)) return { outcome: 'invalid', reason: 'callback-refused' };
  // Deezer says nothing of who answers (RFC 9207): what says it is somebody else, is.
  if (callback.getAll('iss').some((issuer) => issuer !== settings.connectUrl)) {
    return { outcome: 'invalid', reason: 'callback-refused' };
  }
  if (callback.get('error_reason') === 'user_denied') return { outcome: 'denied' };
  const [code, ...moreCodes] = callback.getAll('code');
  if (!code || moreCodes.length > 0) return { outcome: 'invalid', reason: 'no-single-code' };
  if (code.length > longestCode) return { outcome: 'invalid', reason: 'code-refused' };
  return trade(code, request, settings);
}

/** Trades the code. The secret travels in the query, as Deezer wants it: an address that nobody writes down. */
async function trade(code: string, request: SignInRequest, settings: DeezerSignInSettings): Promise<SignInOutcome> {
  const { connectUrl, appId, appSecret, fetch, calendar } = settings;
  const url = new URL(`${connectUrl}/oauth/access_token.php`);
  const query = { app_id: appId, secret: appSecret.reveal(), code, output: 'json' };
  url.search = new URLSearchParams(query).toString();
  const headers = { accept: 'application/json' };
  const answer = await askForTokens(() => fetch(url, { method: 'GET', headers }), calendar);
  return answer instanceof Response ? readTokens(await answer.text(), scopesFor(request), calendar) : answer;
}

/** As JSON, as asked for, or as a form, as by default; `expires` 0 is never, and refusals have come as plain words. */
const tokens = z.object({
  access_token: z.string().min(1),
  expires: z
    .union([z.int().nonnegative(), z.string().regex(/^\d{1,10}$/)])
    .transform(Number)
    .optional(),
});

/** Further ahead than this no calendar reaches, and nothing sensible says so. */
const longestLifeS = 10 * 366 * 24 * 60 * 60;

function readTokens(body: string, scopes: string[], calendar: Calendar): SignInOutcome {
  const json = parseJson(body);
  const error = errorIn(json);
  if (error) return refusedCode(error);
  const form = json === undefined ? Object.fromEntries(new URLSearchParams(body)) : json;
  const parsed = tokens.safeParse(form);
  if (!parsed.success) {
    // Such as `wrong code`, in a 200 as anything else.
    if (/^\s*wrong code\s*$/i.test(body)) return { outcome: 'invalid', reason: 'code-refused' };
    return { outcome: 'unclear', reason: 'answer-not-understood' };
  }
  const { access_token: accessToken, expires = 0 } = parsed.data;
  const endsAt = expires === 0 ? null : new Date(calendar.now().getTime() + Math.min(expires, longestLifeS) * 1000);
  const credentials = { accessToken: new Secret(accessToken), accessTokenExpiresAt: endsAt, refreshToken: null };
  // Nothing renews it: the permission ends with the token.
  return { outcome: 'signed-in', credentials, scopes, consentExpiresAt: endsAt };
}

/** No token is in this call: an OAuthException is about the code, if it names one, or about our app. */
function refusedCode(error: DeezerError): SignInOutcome {
  const refusal = asRefusal(error);
  switch (refusal.outcome) {
    case 'throttled':
    case 'unclear':
    case 'app-refused':
      return refusal;
    case 'token-refused':
      return /code/i.test(error.message ?? '')
        ? { outcome: 'invalid', reason: 'code-refused' }
        : { outcome: 'app-stopped', reason: 'oauth-exception' };
    default:
      return { outcome: 'invalid', reason: 'code-refused' };
  }
}
