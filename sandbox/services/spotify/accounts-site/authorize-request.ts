import { redirectAllowed, type App, type Apps } from '../apps.js';
import { scopeWords } from './scopes.js';

/** A well-formed request for consent. */
export type AuthorizeRequest = {
  readonly app: App;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Given back as it came; null if none was sent. */
  readonly state: string | null;
  /** The S256 challenge, null without PKCE. */
  readonly challenge: string | null;
};

/** What to do with a request to `/authorize`. */
export type AuthorizeVerdict =
  | { readonly verdict: 'ask'; readonly request: AuthorizeRequest }
  /** The client or its redirect URI cannot be trusted: tell the listener, go nowhere. */
  | { readonly verdict: 'page'; readonly message: string }
  /** The client is known and has asked wrongly: send it the error. */
  | { readonly verdict: 'redirect'; readonly location: string };

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

/** The client's redirect URI with parameters added; null ones are left out. */
export function backTo(redirectUri: string, added: Readonly<Record<string, string | null>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(added)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
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
  if (challenge === null || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    return { error: 'invalid_request', error_description: 'code_challenge must be the S256 of a code_verifier' };
  }
  return null;
}

function scopesOf(query: URLSearchParams): string[] {
  return [...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''))];
}

function page(message: string): AuthorizeVerdict {
  return { verdict: 'page', message };
}
