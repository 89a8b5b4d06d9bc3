import type { Request } from 'express';
import type { Account } from '../accounts.js';
import { apiError, type Answer } from '../answers.js';
import type { App } from '../apps.js';
import { queryOf } from '../edge.js';
import type { SpotifyState } from '../state.js';

/** One Web API call whose token is good. */
export type ApiCall = {
  readonly app: App;
  readonly account: Account;
  readonly scopes: ReadonlySet<string>;
  readonly query: URLSearchParams;
  /** The id in the path, for the routes that have one. */
  readonly id: string;
  readonly state: SpotifyState;
  /** Where this API lives, for the links in its objects. */
  readonly apiUrl: string;
};

/** The call behind a request, or the answer that refuses it. */
export type Admission = { readonly call: ApiCall } | { readonly refused: Answer };

/** What Spotify says since 2026-05 to users outside a development app's list: plain text (platform-apis §1.6). */
const notRegistered =
  'The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard.';

/** Reads the bearer token and decides whether the call may go on (platform-apis §1.2, §1.6). */
export function admit(request: Request, state: SpotifyState, apiUrl: string): Admission {
  const header = request.get('authorization');
  if (header === undefined) return { refused: apiError(401, 'No token provided') };
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (token === undefined) return { refused: apiError(400, 'Only valid bearer authentication supported') };
  const found = state.grants.accessTokenState(token);
  if (found.state === 'expired') return { refused: apiError(401, 'The access token expired') };
  if (found.state !== 'good') return { refused: apiError(401, 'Invalid access token') };
  const { grant } = found;
  const app = state.apps.get(grant.clientId);
  const account = state.accounts.get(grant.accountId);
  if (app === undefined || account === undefined) return { refused: apiError(401, 'Invalid access token') };
  if (app.mode !== 'extended' && !app.allowList.includes(account.accountId)) {
    return { refused: { status: 403, text: notRegistered } };
  }
  const { id } = request.params;
  const scopes = new Set(grant.scopes);
  return {
    call: { app, account, scopes, query: queryOf(request), id: typeof id === 'string' ? id : '', state, apiUrl },
  };
}

/** The refusal of a call whose token lacks one of the scopes it needs; null if it has them all. */
export function scopeRefusal(call: ApiCall, ...needed: readonly string[]): Answer | null {
  return needed.every((scope) => call.scopes.has(scope)) ? null : apiError(403, 'Insufficient client scope');
}
