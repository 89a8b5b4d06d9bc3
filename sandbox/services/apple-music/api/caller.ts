import type { Request } from 'express';
import type { Answer } from '../../answers.js';
import { originOf, queryOf } from '../../edge.js';
import type { Twist } from '../../libraries.js';
import type { Account } from '../accounts.js';
import { apiError, badDeveloperToken, errors } from '../answers.js';
import { verifyDeveloperToken } from '../developer-token.js';
import type { Key } from '../keys.js';
import type { AppleMusicState } from '../state.js';

/** One API call whose tokens are good. */
export type ApiCall = {
  /** The listener behind the Music User Token; null without one. */
  readonly account: Account | null;
  readonly query: URLSearchParams;
  /** Where the sandbox is, as the caller knows it. */
  readonly origin: string;
  /** The storefront in the path, for the routes that have one. */
  readonly storefront: string;
  /** The id in the path, for the routes that have one. */
  readonly id: string;
  /** The body as it came. */
  readonly body: string;
  /** How a write of this call comes out. */
  readonly twist: Twist;
  readonly state: AppleMusicState;
};

/** One API call of a listener. */
export type ListenerCall = ApiCall & { readonly account: Account };

/** The call behind a request, or the answer that refuses it. */
export type Admission = { readonly call: ApiCall } | { readonly refused: Answer };

/** Reads both tokens and decides whether the call may go on. */
export function admit(request: Request, state: AppleMusicState, twist: Twist): Admission {
  const key = developerKey(request, state);
  if (key === null) return { refused: badDeveloperToken };
  if (isTooFast(key, state)) return { refused: apiError(errors.tooMany) };
  const musicUserToken = request.get('music-user-token');
  const account = musicUserToken === undefined ? null : listenerOf(musicUserToken, key, state);
  if (account === undefined) return { refused: apiError(errors.invalidAuthentication) };
  const { id, storefront } = request.params;
  const body: unknown = request.body;
  const call = {
    account,
    query: queryOf(request),
    origin: originOf(request),
    storefront: typeof storefront === 'string' ? storefront : '',
    id: typeof id === 'string' ? id : '',
    body: typeof body === 'string' ? body : '',
    twist,
    state,
  };
  return { call };
}

/** The developer key behind a request's bearer token; null if it bears none that is good. */
function developerKey(request: Request, state: AppleMusicState): Key | null {
  const [, token] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  if (token === undefined) return null;
  return verifyDeveloperToken(token, {
    keys: state.keys,
    now: state.calendar.now(),
    origin: request.get('origin') ?? null,
    boundWithoutOrigin: state.settings().boundWithoutOrigin,
  });
}

/** Whose token it is; undefined if it is unknown, at its end, revoked, or was given to another team. */
function listenerOf(token: string, { teamId }: Key, { grants, accounts }: AppleMusicState): Account | undefined {
  const found = grants.accessTokenState(token);
  if (found.state !== 'good' || found.grant.clientId !== teamId) return undefined;
  return accounts.get(found.grant.accountId);
}

/** A call that is refused does not count [unk]. */
function isTooFast({ keyId }: Key, state: AppleMusicState): boolean {
  const most = state.settings().callsPerSecond;
  if (most === null) return false;
  if (state.recentCalls.waitMs(keyId, most) !== null) return true;
  state.recentCalls.count(keyId);
  return false;
}

/** A route for listeners alone: without a Music User Token it is refused. */
export function forListener(answer: (call: ListenerCall) => Answer): (call: ApiCall) => Answer {
  return (call) =>
    call.account === null ? apiError(errors.invalidAuthentication) : answer({ ...call, account: call.account });
}

/** A route for listeners whose subscription comes with a library in the cloud. */
export function forSubscriber(answer: (call: ListenerCall) => Answer): (call: ApiCall) => Answer {
  return forListener((call) => {
    const { subscription } = call.account;
    if (subscription === 'active') return answer(call);
    return apiError(subscription === 'none' ? errors.noCloudLibrary : errors.limitedSubscription);
  });
}

/** A parameter that lists its values with commas; null if it was not sent. */
export function listIn(query: URLSearchParams, name: string): string[] | null {
  if (!query.has(name)) return null;
  const values = query.getAll(name).flatMap((text) => text.split(','));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
