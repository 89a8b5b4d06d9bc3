import type { Request } from 'express';
import type { Answer } from '../../answers.js';
import { accountsError } from '../answers.js';
import type { App } from '../apps.js';
import { isTooOld, verifierFits } from '../../consent/codes.js';
import { clientCredentials, tokenForm } from '../../consent/token-request.js';
import type { Grant } from '../../grants.js';
import { accessTokenLifeSeconds } from '../grants.js';
import { sameSecret } from '../../secrets.js';
import type { SpotifyState } from '../state.js';

/** The client of a token request: who it says it is, and whether a secret proved it. */
type Caller = { readonly app: App; readonly proven: boolean };

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/**
 * `POST /api/token`: exchanges a code, refreshes, or answers an app a token of its own for the catalogue
 * (platform-apis §1.1; errors are flat).
 * The client proves itself by its secret (Basic, or in the form), or sends its
 * `client_id` alone if it began with PKCE.
 */
export function exchangeToken(request: Request, state: SpotifyState): Answer {
  const form = tokenForm(request);
  if (form === null) return accountsError('invalid_request', 'The body must be form-encoded, no parameter twice');
  const caller = callerOf(request, form, state);
  if (caller === null) return accountsError('invalid_client', 'Invalid client');
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return exchangeCode(form, caller, state);
  if (grantType === 'refresh_token') return refresh(form, caller, state);
  if (grantType === 'client_credentials') return ownToken(caller, state);
  return accountsError(
    'unsupported_grant_type',
    'grant_type must be client_credentials, authorization_code or refresh_token',
  );
}

function exchangeCode(form: URLSearchParams, caller: Caller, state: SpotifyState): Answer {
  const code = form.get('code') ?? '';
  const pending = state.codes.find(code);
  if (pending === undefined || pending.used || pending.clientId !== caller.app.clientId) {
    return accountsError('invalid_grant', 'Invalid authorization code');
  }
  if (isTooOld(pending)) return accountsError('invalid_grant', 'Authorization code expired');
  if (form.get('redirect_uri') !== pending.redirectUri) return accountsError('invalid_grant', 'Invalid redirect URI');
  if (!caller.proven && pending.challenge === null) return accountsError('invalid_client', 'Invalid client secret');
  if (!verifierFits(form.get('code_verifier'), pending)) {
    return accountsError('invalid_grant', 'code_verifier was incorrect');
  }
  state.codes.use(code);
  const grant = state.grants.open(pending, !caller.proven);
  return tokens(grant, state, state.grants.issueRefreshToken(grant));
}

function refresh(form: URLSearchParams, caller: Caller, state: SpotifyState): Answer {
  const token = form.get('refresh_token');
  if (token === null) return accountsError('invalid_request', 'refresh_token must be supplied');
  const found = state.grants.refreshTokenState(token);
  if (found.state === 'unknown') return accountsError('invalid_grant', 'Invalid refresh token');
  if (found.state !== 'good') return accountsError('invalid_grant', 'Refresh token revoked');
  const { grant } = found;
  if (grant.clientId !== caller.app.clientId) return accountsError('invalid_grant', 'Invalid refresh token');
  if (!caller.proven && !grant.publicClient) return accountsError('invalid_client', 'Invalid client secret');
  if (!state.settings().rotateRefreshTokens) return tokens(grant, state);
  state.grants.retire(token);
  return tokens(grant, state, state.grants.issueRefreshToken(grant));
}

function ownToken({ app, proven }: Caller, state: SpotifyState): Answer {
  if (!proven) return accountsError('invalid_client', 'Invalid client secret');
  const token = state.clientTokens.issue(app.clientId, accessTokenLifeSeconds);
  const json = { access_token: token, token_type: 'Bearer', expires_in: accessTokenLifeSeconds };
  return { status: 200, headers: noStore, json };
}

function tokens(grant: Grant, state: SpotifyState, refreshToken?: string): Answer {
  const json = {
    access_token: state.grants.issueAccessToken(grant),
    token_type: 'Bearer',
    scope: grant.scopes.join(' '),
    expires_in: accessTokenLifeSeconds,
    refresh_token: refreshToken,
  };
  return { status: 200, headers: noStore, json };
}

/** Null if the client is unknown, says two different names, or its secret is wrong. */
function callerOf(request: Request, form: URLSearchParams, state: SpotifyState): Caller | null {
  const credentials = clientCredentials(request, form);
  const app = state.apps.get(credentials?.id ?? '');
  if (credentials === null || app === undefined) return null;
  const { secret } = credentials;
  if (secret === null) return { app, proven: false };
  return sameSecret(secret, app.clientSecret) ? { app, proven: true } : null;
}
