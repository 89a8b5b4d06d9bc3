import { backTo, isS256Challenge, scopesOf, type AuthorizeVerdict } from '../../consent/authorize.js';
import { redirectAllowed, type Apps } from '../apps.js';
import { scopeWords } from './scopes.js';

const parameters = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'show_dialog',
] as const;

/**
 * Judges the query of `/authorize` (platform-apis §1.1; RFC 6749 §4.1.2.1: nothing
 * is redirected before the client and its redirect URI are known to be good).
 */
export function judgeAuthorizeRequest(query: URLSearchParams, apps: Apps): AuthorizeVerdict {
  const repeated = parameters.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return page(`INVALID_REQUEST: ${repeated} was sent more than once`);
  const clientId = query.get('client_id');
  if (clientId === null) return page('Missing required parameter: client_id');
  const app = apps.get(clientId);
  if (app === undefined) return page('INVALID_CLIENT: Invalid client');
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null) return page('Missing required parameter: redirect_uri');
  if (!redirectAllowed(app, redirectUri)) return page('INVALID_CLIENT: Invalid redirect URI');
  const state = query.get('state');
  const error = errorIn(query);
  if (error !== null) return { verdict: 'redirect', location: backTo(redirectUri, { ...error, state }) };
  const challenge = query.get('code_challenge');
  return { verdict: 'ask', request: { app, redirectUri, scopes: scopesOf(query), state, challenge } };
}

type AuthorizeError = { readonly error: string; readonly error_description: string };

function errorIn(query: URLSearchParams): AuthorizeError | null {
  if (query.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', error_description: 'response_type must be code' };
  }
  if (scopesOf(query).some((scope) => !scopeWords.has(scope))) {
    return { error: 'invalid_scope', error_description: 'Invalid scope' };
  }
  const dialog = query.get('show_dialog');
  if (dialog !== null && dialog !== 'true' && dialog !== 'false') {
    return { error: 'invalid_request', error_description: 'show_dialog must be true or false' };
  }
  return pkceErrorIn(query);
}

/** S256 alone is accepted; its challenge is 43 characters of base64url (RFC 7636 §4.2). */
function pkceErrorIn(query: URLSearchParams): AuthorizeError | null {
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method');
  if (challenge === null && method === null) return null;
  if (method !== 'S256') {
    return { error: 'invalid_request', error_description: 'code_challenge_method must be S256' };
  }
  if (!isS256Challenge(challenge)) {
    return { error: 'invalid_request', error_description: 'code_challenge must be the S256 of a code_verifier' };
  }
  return null;
}

function page(message: string): AuthorizeVerdict {
  return { verdict: 'page', message };
}
