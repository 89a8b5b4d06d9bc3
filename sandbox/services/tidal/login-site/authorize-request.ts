import { backTo, isS256Challenge, scopesOf, type AuthorizeVerdict } from '../../consent/authorize.js';
import type { Apps } from '../apps.js';
import { internalScopes, scopeWords } from './scopes.js';

const parameters = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const;

/**
 * Judges the query of `/authorize` (platform-apis §4.1; OAuth 2.1: PKCE is not optional, redirect URIs are
 * compared letter by letter, and nothing is redirected before both client and URI are known to be good;
 * whether TIDAL tells the app of its other mistakes in this way: [unk]).
 */
export function judgeAuthorizeRequest(query: URLSearchParams, apps: Apps): AuthorizeVerdict {
  const repeated = parameters.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return page(`The parameter ${repeated} was sent more than once.`);
  const app = apps.get(query.get('client_id') ?? '');
  if (app === undefined) return page('No app with this client_id is registered.');
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null || !app.redirectUris.includes(redirectUri)) {
    return page('The redirect_uri is none of those that are registered for this app.');
  }
  // A third party that asks for them is stopped on the login page (tidal-sdk-android#261).
  const forbidden = scopesOf(query).find((scope) => internalScopes.includes(scope));
  if (forbidden !== undefined) return page(`The scope ${forbidden} is not for third-party apps.`);
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
  if (query.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', error_description: 'code_challenge_method must be S256' };
  }
  if (!isS256Challenge(query.get('code_challenge'))) {
    return { error: 'invalid_request', error_description: 'code_challenge must be the S256 of a code_verifier' };
  }
  return null;
}

function page(message: string): AuthorizeVerdict {
  return { verdict: 'page', message };
}
