import type { Request } from 'express';
import { accountsError, type Answer } from '../answers.js';
import type { App } from '../apps.js';
import { isTooOld, type PendingCode } from '../codes.js';
import { accessTokenLifeSeconds, type Grant } from '../grants.js';
import { hashOf, sameSecret } from '../secrets.js';
import type { SpotifyState } from '../state.js';

/** The client of a token request: who it says it is, and whether a secret proved it. */
type Caller = { readonly app: App; readonly proven: boolean };

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/**
 * `POST /api/token`: exchanges a code or refreshes (platform-apis §1.1; errors are flat).
 * The client proves itself by its secret (Basic, or in the form), or sends its
 * `client_id` alone if it began with PKCE.
 */
export function exchangeToken(request: Request, state: SpotifyState): Answer {
  const form = formOf(request);
  if (form === null) return accountsError('invalid_request', 'The body must be form-encoded, no parameter twice');
  const caller = callerOf(request, form, state);
  if (caller === null) return accountsError('invalid_client', 'Invalid client');
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return exchangeCode(form, caller, state);
  if (grantType === 'refresh_token') return refresh(form, caller, state);
  return accountsError('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token');
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

/** A verifier without a challenge is refused too: someone has stripped the challenge (RFC 9700 §4.8.2). */
function verifierFits(verifier: string | null, { challenge }: PendingCode): boolean {
  if (verifier === null || challenge === null) return verifier === challenge;
  return /^[A-Za-z0-9._~-]{43,128}$/.test(verifier) && sameSecret(hashOf(verifier), challenge);
}

/** Null if the client is unknown, says two different names, or its secret is wrong. */
function callerOf(request: Request, form: URLSearchParams, state: SpotifyState): Caller | null {
  const header = request.get('authorization');
  const basic = header === undefined ? null : basicCredentials(header);
  if (header !== undefined && basic === null) return null;
  const named = form.get('client_id');
  if (basic !== null && named !== null && named !== basic.id) return null;
  const app = state.apps.get(basic?.id ?? named ?? '');
  if (app === undefined) return null;
  const secret = basic?.secret ?? form.get('client_secret');
  if (secret === null) return { app, proven: false };
  return sameSecret(secret, app.clientSecret) ? { app, proven: true } : null;
}

function basicCredentials(header: string): { id: string; secret: string } | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  if (encoded === undefined) return null;
  const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 2);
  return id === undefined || secret === undefined ? null : { id: formDecoded(id), secret: formDecoded(secret) };
}

/** RFC 6749 §2.3.1 form-encodes both before Basic does its part. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The form as sent; null if it is another kind of body or repeats a parameter. */
function formOf(request: Request): URLSearchParams | null {
  const body: unknown = request.body;
  if (typeof body !== 'string') return null;
  const form = new URLSearchParams(body);
  return new Set(form.keys()).size === [...form.keys()].length ? form : null;
}
