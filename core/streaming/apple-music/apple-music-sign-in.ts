import type { Calendar } from '../../ports/calendar.js';
import { Secret } from '../../secret.js';
import { isAnswerTo } from '../is-answer-to.js';
import { consentEnds } from '../consent-ends.js';
import type { InPageSignIn, Permission, SignInOutcome, SignInRequest } from '../streaming-service.js';
import type { DeveloperTokens } from './developer-token.js';

/** Where Apple’s sign-in script is, and who we are to it. */
export type AppleMusicSignInSettings = {
  /** `https://js-cdn.music.apple.com/musickit/v3/musickit.js`, or the sandbox's. */
  musickitUrl: string;
  apiUrl: string;
  /** Our own origin, which Apple takes the page's token from. */
  baseUrl: string;
  calendar: Calendar;
  developerTokens: DeveloperTokens;
};

/** Apple has one permission, for all of Apple Music: what we use it for, and that we keep it, is ours to say. */
const permissions: readonly Permission[] = [
  {
    scope: 'music-user-token',
    why: 'allOfAppleMusic',
  },
];

/** Apple publishes no number. Everybody who has looked reports about six months, and there is nothing to renew. */
const consentLifeMonths = 6;

/** How Apple signs fans in: MusicKit asks them in a window of Apple's, and hands the page a Music User Token. */
export function appleMusicSignIn(settings: AppleMusicSignInSettings): InPageSignIn {
  const { musickitUrl, apiUrl, baseUrl, developerTokens } = settings;
  return {
    kind: 'in-page',
    permissions,
    followPermissions: [],
    consentLifeMonths,
    preparePage: async () => ({
      scriptUrl: musickitUrl,
      developerToken: await developerTokens.ofPage(baseUrl),
      connectsTo: connectsTo(musickitUrl, apiUrl),
    }),
    exchange: (callback, request) => Promise.resolve(exchange(callback, request, settings.calendar)),
  };
}

function connectsTo(musickitUrl: string, apiUrl: string): string[] {
  const origins = [new URL(musickitUrl), new URL(apiUrl)].map(({ origin }) => origin);
  // Apple's own script asks several of Apple's hosts, and does not say which.
  const apple = new URL(musickitUrl).hostname.endsWith('.apple.com') ? ['https://*.apple.com'] : [];
  return [...new Set([...origins, ...apple])];
}

/** What can be a header: a token of any other shape is none of Apple's. */
const tokenShape = /^[\x21-\x7e]{16,4096}$/;

/** Nothing is traded: the token is what the page was given. Whether it works, the first call tells. */
function exchange(callback: URLSearchParams, request: SignInRequest, calendar: Calendar): SignInOutcome {
  if (!isAnswerTo(callback, request)) return { outcome: 'invalid', reason: 'callback-refused' };
  const [token, ...moreTokens] = callback.getAll('user_token');
  if (!token || moreTokens.length > 0 || !tokenShape.test(token))
    return { outcome: 'invalid', reason: 'no-single-token' };
  return {
    outcome: 'signed-in',
    credentials: { accessToken: new Secret(token), accessTokenExpiresAt: null, refreshToken: null },
    scopes: permissions.map(({ scope }) => scope),
    consentExpiresAt: consentEnds(consentLifeMonths, calendar),
  };
}
