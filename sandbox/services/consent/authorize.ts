/** A well-formed request for consent. */
export type AuthorizeRequest = {
  readonly app: { readonly clientId: string; readonly name: string };
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

/** What an app is told of a listener who declines, unless the service has words of its own (RFC 6749 §4.1.2.1). */
export const accessDenied: Readonly<Record<string, string>> = { error: 'access_denied' };

/** The client's redirect URI with parameters added; null ones are left out. */
export function backTo(redirectUri: string, added: Readonly<Record<string, string | null>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(added)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

/** The scopes that were asked for, each once. */
export function scopesOf(query: URLSearchParams): string[] {
  return [...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''))];
}

/** True for 43 characters of base64url (RFC 7636 §4.2). */
export function isS256Challenge(challenge: string | null): challenge is string {
  return challenge !== null && /^[A-Za-z0-9_-]{43}$/.test(challenge);
}
