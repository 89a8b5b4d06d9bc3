import { createHash, randomBytes } from 'node:crypto';
import type { Calendar } from '../../core/ports/calendar.js';
import { Secret } from '../../core/secret.js';
import type { Credentials, SignInRequest } from '../../core/streaming/streaming-service.js';

/** What a fan has allowed. */
export type FakeGrant = { accountId: string; scopes: string[]; revoked: boolean };

type Pending = { grant: FakeGrant; challenge: string; redirectUri: string };

const accessTokenLifeMs = 3_600_000;

/** The codes and tokens of a fake service: codes count once, access tokens an hour by the calendar. */
export class FakeServiceTokens {
  /** Every code and token ever given out. */
  readonly issued: string[] = [];
  /** True: every renewal retires the refresh token it was made with. */
  rotates = false;
  readonly #calendar: Calendar;
  readonly #codes = new Map<string, Pending>();
  readonly #accessTokens = new Map<string, { grant: FakeGrant; expiresAt: Date }>();
  readonly #refreshTokens = new Map<string, FakeGrant>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  issueCode(accountId: string, scopes: string[], asked: URLSearchParams): string {
    const code = this.#issue('code');
    const [challenge, redirectUri] = [asked.get('code_challenge') ?? '', asked.get('redirect_uri') ?? ''];
    this.#codes.set(code, { grant: { accountId, scopes, revoked: false }, challenge, redirectUri });
    return code;
  }

  /** The grant behind a code, which is used up whether or not it fits. */
  redeem(code: string, { redirectUri, codeVerifier }: SignInRequest): FakeGrant | null {
    const pending = this.#codes.get(code);
    this.#codes.delete(code);
    const fits = pending?.redirectUri === redirectUri && challengeOf(codeVerifier) === pending.challenge;
    return fits ? pending.grant : null;
  }

  /** The account behind an access token, good or not. */
  accountOf({ accessToken }: Credentials): string | null {
    return this.#accessTokens.get(accessToken.reveal())?.grant.accountId ?? null;
  }

  /** The grant behind an access token that is honoured now. */
  admit({ accessToken }: Credentials): FakeGrant | null {
    const known = this.#accessTokens.get(accessToken.reveal());
    return known && !known.grant.revoked && known.expiresAt > this.#calendar.now() ? known.grant : null;
  }

  /** Fresh credentials for a refresh token that is honoured now. */
  renew({ refreshToken }: Credentials): Credentials | null {
    const token = refreshToken?.reveal() ?? '';
    const grant = this.#refreshTokens.get(token);
    if (!grant || grant.revoked) return null;
    if (!this.rotates) return this.issue(grant, token);
    this.#refreshTokens.delete(token);
    return this.issue(grant);
  }

  issue(grant: FakeGrant, refreshToken = this.#issue('refresh')): Credentials {
    const accessToken = this.#issue('access');
    const expiresAt = new Date(this.#calendar.now().getTime() + accessTokenLifeMs);
    this.#accessTokens.set(accessToken, { grant, expiresAt });
    this.#refreshTokens.set(refreshToken, grant);
    return {
      accessToken: new Secret(accessToken),
      accessTokenExpiresAt: expiresAt,
      refreshToken: new Secret(refreshToken),
    };
  }

  revoke(accountId: string): void {
    for (const grant of this.#refreshTokens.values()) if (grant.accountId === accountId) grant.revoked = true;
  }

  #issue(kind: string): string {
    const token = `canary-${kind}-${randomBytes(16).toString('hex')}`;
    this.issued.push(token);
    return token;
  }
}

/** The S256 challenge of a code verifier (RFC 7636 §4.2). */
export function challengeOf(codeVerifier: Secret): string {
  return createHash('sha256').update(codeVerifier.reveal()).digest('base64url');
}
