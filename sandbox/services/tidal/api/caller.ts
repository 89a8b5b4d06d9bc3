import type { Request } from 'express';
import type { Answer } from '../../answers.js';
import { originOf, queryOf } from '../../edge.js';
import type { Twist } from '../../libraries.js';
import type { Account } from '../../numbered-accounts.js';
import { apiError, jsonApiType, unauthorized, usualApiError } from '../answers.js';
import type { TidalState } from '../state.js';

/** One API call whose token is good. */
export type ApiCall = {
  readonly clientId: string;
  /** The listener behind the token; null for a token of the app's own. */
  readonly account: Account | null;
  readonly scopes: readonly string[];
  readonly query: URLSearchParams;
  readonly method: string;
  /** The path below the API's base, as it came. */
  readonly path: string;
  /** Where the sandbox is, as the caller knows it. */
  readonly origin: string;
  /** The id in the path, for the routes that have one. */
  readonly id: string;
  /** The body as it came. */
  readonly body: string;
  readonly contentType: string | null;
  readonly idempotencyKey: string | null;
  /** True if another request with the same key is being worked on. */
  readonly keyIsBusy: boolean;
  /** How a write of this call comes out. */
  readonly twist: Twist;
  readonly state: TidalState;
};

/** The call behind a request, or the answer that refuses it. */
export type Admission = { readonly call: ApiCall } | { readonly refused: Answer };

/** The service as a call finds it. */
export type ApiWorld = { readonly state: TidalState; readonly twist: Twist; readonly keyIsBusy: boolean };

/** Reads the bearer token and decides whether the call may go on. */
export function admit(request: Request, { state, twist, keyIsBusy }: ApiWorld): Admission {
  const who = bearerOf(request, state);
  if (who === null) return { refused: unauthorized() };
  const limited = rateRefusal(who.clientId, state);
  if (limited !== null) return { refused: limited };
  if (request.accepts(jsonApiType) === false) return { refused: usualApiError(406) };
  const { id } = request.params;
  const body: unknown = request.body;
  const call = {
    ...who,
    query: queryOf(request),
    origin: originOf(request),
    method: request.method,
    path: request.path,
    id: typeof id === 'string' ? id : '',
    body: typeof body === 'string' ? body : '',
    contentType: request.get('content-type') ?? null,
    idempotencyKey: request.get('idempotency-key') ?? null,
    keyIsBusy,
    twist,
    state,
  };
  return { call };
}

/** Whose token a request bears; null if it bears none that is good. */
export function bearerOf(request: Request, state: TidalState): Pick<ApiCall, 'clientId' | 'account' | 'scopes'> | null {
  const [, token] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  if (token === undefined) return null;
  const ownClient = state.clientTokens.clientOf(token);
  if (ownClient !== undefined) return { clientId: ownClient, account: null, scopes: [] };
  const found = state.grants.accessTokenState(token);
  if (found.state !== 'good') return null;
  const { clientId, accountId, scopes } = found.grant;
  const account = state.accounts.get(accountId);
  return account === undefined ? null : { clientId, account, scopes };
}

/** A call that is refused does not count. */
function rateRefusal(clientId: string, state: TidalState): Answer | null {
  const { recentCalls } = state;
  const most = state.settings().callsPer10s;
  if (most === null) return null;
  const waitMs = recentCalls.waitMs(clientId, most);
  if (waitMs === null) {
    recentCalls.count(clientId);
    return null;
  }
  return { ...usualApiError(429), headers: { 'Retry-After': `${Math.max(1, Math.ceil(waitMs / 1000))}` } };
}

/** The listener behind a call whose token has the scope; or what it is told otherwise. */
export function listenerWithScope(call: ApiCall, needed: string): { account: Account } | { refused: Answer } {
  const { account, scopes, state } = call;
  if (account !== null && scopes.includes(needed)) return { account };
  if (state.settings().withoutScope === 'notFound') return { refused: usualApiError(404) };
  const detail = `Token is missing required scope. Required scopes: ${needed} Actual scopes: ${scopes.join(' ')}`;
  return { refused: apiError(403, { code: 'FORBIDDEN', detail }) };
}
