import type { Request } from 'express';
import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import { scopesOf } from '../../consent/authorize.js';
import { isTooOld, verifierFits } from '../../consent/codes.js';
import { clientCredentials, tokenForm } from '../../consent/token-request.js';
import type { Grant } from '../../grants.js';
import { sameSecret } from '../../secrets.js';
import { tokenError } from '../answers.js';
import type { App } from '../apps.js';
import type { TidalState } from '../state.js';

/** The client of a token request: who it says it is, and whether a secret proved it. */
type Caller = { readonly app: App; readonly proven: boolean };

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/**
 * `POST /oauth2/token`: exchanges a code, refreshes, or answers an app a token of its own for the catalogue
 * (platform-apis §4.1). The client proves itself by its secret (Basic, or in the form), or sends its `client_id`
 * alone, since PKCE is asked of everyone. Of the `sub_status` 1002, 1005 and 6004 were seen; 6001 and 11101 are [mem].
 */
export function exchangeToken(request: Request, state: TidalState): Answer {
  const form = tokenForm(request);
  if (form === null) return invalidRequest('The body must be form-encoded, no parameter twice');
  const caller = callerOf(request, form, state);
  if ('refused' in caller) return caller.refused;
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(form, caller, state);
    case 'refresh_token':
      return refresh(form, caller, state);
    case 'client_credentials':
      return ownToken(caller, state);
    default:
      return oauthError('unsupported_grant_type', 'grant_type is not one this endpoint knows');
  }
}

function exchangeCode(form: URLSearchParams, { app, proven }: Caller, state: TidalState): Answer {
  const code = form.get('code') ?? '';
  const pending = state.codes.find(code);
  if (pending === undefined || pending.used || pending.clientId !== app.clientId) {
    return invalidGrant('Authorization code could not be verified');
  }
  if (isTooOld(pending)) return invalidGrant('Authorization code has expired');
  if (form.get('redirect_uri') !== pending.redirectUri) return invalidGrant('redirect_uri does not match');
  if (!verifierFits(form.get('code_verifier'), pending)) return invalidGrant('code_verifier does not match');
  const wider = widerScope(form, pending.scopes);
  if (wider !== null) return wider;
  state.codes.use(code);
  if (!app.approved && !app.testers.includes(pending.accountId)) return accessTierRefusal;
  const grant = state.grants.open(pending, !proven);
  const issues = state.settings().refreshTokens === 'issued';
  return tokens(grant, state, issues ? state.grants.issueRefreshToken(grant) : undefined);
}

function refresh(form: URLSearchParams, { app, proven }: Caller, state: TidalState): Answer {
  const token = form.get('refresh_token');
  if (token === null) return invalidRequest('refresh_token is missing');
  const found = state.grants.refreshTokenState(token);
  if (found.state !== 'good' || found.grant.clientId !== app.clientId) {
    return invalidGrant('Token could not be verified');
  }
  const { grant } = found;
  if (!proven && !grant.publicClient) return invalidClient('The client secret is missing');
  const wider = widerScope(form, grant.scopes);
  if (wider !== null) return wider;
  if (!state.settings().rotateRefreshTokens) return tokens(grant, state);
  state.grants.retire(token);
  return tokens(grant, state, state.grants.issueRefreshToken(grant));
}

function ownToken({ app, proven }: Caller, state: TidalState): Answer {
  if (!proven) return invalidClient('The client secret is missing');
  const lifeSeconds = state.settings().accessTokenLifeSeconds;
  const token = state.clientTokens.issue(app.clientId, lifeSeconds);
  return answered({ access_token: token, expires_in: lifeSeconds, scope: '', token_type: 'Bearer' });
}

function tokens(grant: Grant, state: TidalState, refreshToken?: string): Answer {
  return answered({
    access_token: state.grants.issueAccessToken(grant),
    expires_in: state.settings().accessTokenLifeSeconds,
    refresh_token: refreshToken,
    scope: grant.scopes.join(' '),
    token_type: 'Bearer',
    user_id: Number(grant.accountId),
  });
}

function answered(json: JsonValue): Answer {
  return { status: 200, headers: noStore, json };
}

/** `scope` may be sent again, and may not ask for more than was agreed to. */
function widerScope(form: URLSearchParams, agreed: readonly string[]): Answer | null {
  const isWider = scopesOf(form).some((scope) => !agreed.includes(scope));
  return isWider ? oauthError('invalid_scope', 'scope asks for more than was agreed to') : null;
}

/** Names two clients or none, one that is unknown, or a secret that is wrong: refused. */
function callerOf(request: Request, form: URLSearchParams, state: TidalState): Caller | { refused: Answer } {
  const credentials = clientCredentials(request, form);
  if (credentials === null) return { refused: invalidRequest('client_id is missing or not clear') };
  const app = state.apps.get(credentials.id);
  if (app === undefined) {
    const description = `Client with token ${credentials.id} not found`;
    return { refused: tokenError({ status: 401, subStatus: 1005, error: 'invalid_client', description }) };
  }
  if (credentials.secret === null) return { app, proven: false };
  if (!sameSecret(credentials.secret, app.clientSecret)) return { refused: invalidClient('Client secret is wrong') };
  return { app, proven: true };
}

/** What an app is told that TIDAL has not opened to the public (platform-apis §4.1). */
const accessTierRefusal = tokenError({
  status: 401,
  subStatus: 6004,
  error: 'invalid_client',
  description: 'Client does not have required access tier',
});

function invalidRequest(description: string): Answer {
  return oauthError('invalid_request', description);
}

function oauthError(error: string, description: string): Answer {
  return tokenError({ status: 400, subStatus: 1002, error, description });
}

function invalidGrant(description: string): Answer {
  return tokenError({ status: 400, subStatus: 11101, error: 'invalid_grant', description });
}

function invalidClient(description: string): Answer {
  return tokenError({ status: 401, subStatus: 6001, error: 'invalid_client', description });
}
