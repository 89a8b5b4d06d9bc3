import type { Request } from 'express';
import type { Answer } from '../../answers.js';
import { originOf } from '../../edge.js';
import type { Twist } from '../../libraries.js';
import type { Account } from '../../numbered-accounts.js';
import { apiError, errors, needsPermission } from '../answers.js';
import { parametersOf } from '../parameters.js';
import type { DeezerState } from '../state.js';

/** One API call that may go on. */
export type ApiCall = {
  /** The listener behind the token; null without a token. */
  readonly account: Account | null;
  readonly permissions: readonly string[];
  readonly parameters: URLSearchParams;
  /** The API's own address, as the caller knows it. */
  readonly base: string;
  /** The path below it, as it came. */
  readonly path: string;
  /** The id in the path, for the routes that have one. */
  readonly id: string;
  /** How a write of this call comes out. */
  readonly twist: Twist;
  readonly state: DeezerState;
};

/** The call behind a request, or the answer that refuses it. */
export type Admission = { readonly call: ApiCall } | { readonly refused: Answer };

/** Counts the call against its IP address's quota, reads the token and decides whether the call may go on. */
export function admit(request: Request, state: DeezerState, twist: Twist): Admission {
  if (isOverQuota(request, state)) return { refused: apiError(errors.quota) };
  const parameters = parametersOf(request);
  const who = bearer(parameters.get('access_token'), state);
  if (who === null) return { refused: apiError(errors.invalidToken) };
  const { id } = request.params;
  const base = `${originOf(request)}${request.baseUrl}`;
  const call = { ...who, parameters, base, path: request.path, id: typeof id === 'string' ? id : '', twist, state };
  return { call };
}

/** Whose token it is, nobody's without one; null for one that is no good. */
function bearer(token: string | null, state: DeezerState): Pick<ApiCall, 'account' | 'permissions'> | null {
  if (token === null) return { account: null, permissions: [] };
  const found = state.grants.accessTokenState(token);
  if (found.state !== 'good') return null;
  const { clientId, accountId, scopes } = found.grant;
  const account = state.accounts.get(accountId);
  const isAlive = state.apps.get(clientId)?.revoked === false;
  return account === undefined || !isAlive ? null : { account, permissions: scopes };
}

/** A call that is refused does not count [unk]. */
function isOverQuota({ socket }: Request, { recentCalls, ...state }: DeezerState): boolean {
  const most = state.settings().callsPer5s;
  if (most === null) return false;
  const address = socket.remoteAddress ?? '';
  if (recentCalls.waitMs(address, most) !== null) return true;
  recentCalls.count(address);
  return false;
}

/** The listener a path such as `/user/me/tracks` is about, if it is the token's own and has given the permission. */
export function ownerWith(call: ApiCall, permission: string): { account: Account } | { refused: Answer } {
  const { account, permissions, id } = call;
  if (account === null) return { refused: apiError(errors.needsToken) };
  if (id !== 'me' && id !== account.accountId) return { refused: needsPermission(permission) };
  return permissions.includes(permission) ? { account } : { refused: needsPermission(permission) };
}

/** The listener a path is about: the token's own, or anybody by their number; or what the call is told otherwise. */
export function listenerOf({ account, id, state }: ApiCall): { account: Account } | { refused: Answer } {
  if (id === 'me') return account === null ? { refused: apiError(errors.needsToken) } : { account };
  const found = state.accounts.get(id);
  return found === undefined ? { refused: apiError(errors.noData) } : { account: found };
}
