import type { Request } from 'express';
import type { Account } from '../accounts.js';
import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { App } from '../apps.js';
import { queryOf } from '../../edge.js';
import type { Twist } from '../../libraries.js';
import type { SpotifyState } from '../state.js';

/** One Web API call whose token is good, be it a listener's or the app's own. */
export type CatalogueCall = {
  readonly app: App;
  /** Whose catalogue is asked for: the country of the listener, or for an app's own token the `market` it names, if any. */
  readonly market: string | null;
  readonly query: URLSearchParams;
  /** The id in the path, for the routes that have one. */
  readonly id: string;
  /** The JSON body; undefined if there was none, or it was no JSON. */
  readonly body: unknown;
  /** How a library write of this call comes out. */
  readonly twist: Twist;
  readonly state: SpotifyState;
  /** Where this API lives, for the links in its objects. */
  readonly apiUrl: string;
};

/** One call for a listener. */
export type ApiCall = CatalogueCall & { readonly account: Account; readonly scopes: ReadonlySet<string> };

/** The call behind a request, for a listener or by an app for itself, or the answer that refuses it. */
export type Admission = { readonly call: ApiCall } | { readonly ownCall: CatalogueCall } | { readonly refused: Answer };

/** What Spotify says since 2026-05 to users outside a development app's list: plain text (platform-apis §1.6). */
const notRegistered =
  'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.';

const ownerLapsed =
  'Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.';

/** The sandbox as a call finds it. */
export type ApiWorld = { readonly state: SpotifyState; readonly apiUrl: string; readonly twist: Twist };

/** Reads the bearer token and decides whether the call may go on (platform-apis §1.2, §1.6). */
export function admit(request: Request, { state, apiUrl, twist }: ApiWorld): Admission {
  const header = request.get('authorization');
  if (header === undefined) return { refused: apiError(401, 'No token provided') };
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (token === undefined) return { refused: apiError(400, 'Only valid bearer authentication supported') };
  const bearer = bearerOf(token, state);
  if ('refused' in bearer) return bearer;
  const { app, listener } = bearer;
  const refused = state.limits.refusal(app) ?? developmentRefusal(app, listener?.account ?? null, state);
  if (refused !== null) return { refused };
  const { id } = request.params;
  const body: unknown = request.body;
  const query = queryOf(request);
  const asked = { query, id: typeof id === 'string' ? id : '', body };
  const ownCall = { app, market: query.get('market'), ...asked, twist, state, apiUrl };
  return listener === null ? { ownCall } : { call: { ...ownCall, ...listener, market: listener.account.country } };
}

type Bearer = { readonly app: App; readonly listener: Pick<ApiCall, 'account' | 'scopes'> | null };

/** Whose token it is: an app's own, or a listener's by an app. */
function bearerOf(token: string, state: SpotifyState): Bearer | { readonly refused: Answer } {
  const ownApp = state.apps.get(state.clientTokens.clientOf(token) ?? '');
  if (ownApp !== undefined) return { app: ownApp, listener: null };
  const found = state.grants.accessTokenState(token);
  if (found.state === 'expired') return { refused: apiError(401, 'The access token expired') };
  if (found.state !== 'good') return { refused: apiError(401, 'Invalid access token') };
  const { grant } = found;
  const app = state.apps.get(grant.clientId);
  const account = state.accounts.get(grant.accountId);
  if (app === undefined || account === undefined) return { refused: apiError(401, 'Invalid access token') };
  return { app, listener: { account, scopes: new Set(grant.scopes) } };
}

/** Both stop an app in development mode alone (platform-apis §1.2); the list is of listeners. */
function developmentRefusal(app: App, account: Account | null, state: SpotifyState): Answer | null {
  if (app.mode === 'extended') return null;
  if (!state.settings().ownerHasPremium) return apiError(403, ownerLapsed);
  return account === null || app.allowList.includes(account.accountId) ? null : { status: 403, text: notRegistered };
}

/** The refusal of a call whose token lacks one of the scopes it needs; null if it has them all. */
export function scopeRefusal(call: ApiCall, ...needed: readonly string[]): Answer | null {
  return needed.every((scope) => call.scopes.has(scope)) ? null : apiError(403, 'Insufficient client scope');
}
