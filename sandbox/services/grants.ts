import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';
import type { Consent } from './consent/codes.js';
import { randomId } from './random-id.js';
import { freshToken, hashOf } from './secrets.js';

const grantSchema = z.object({
  grantId: z.string(),
  clientId: z.string(),
  accountId: z.string(),
  scopes: z.array(z.string()),
  /** The calendar's instant of the consent, ISO 8601 in UTC. */
  authorizedAt: z.string(),
  /** True if the tokens were first fetched without the client secret: then refreshing needs none either. */
  publicClient: z.boolean(),
  revoked: z.boolean(),
});
const refreshSchema = z.object({ grantId: z.string(), retired: z.boolean() });
const accessSchema = z.object({ grantId: z.string(), expiresAt: z.string() });

/** What an app may do to one account. */
export type Grant = z.infer<typeof grantSchema>;

/** What a token turns out to be. */
export type TokenState =
  { readonly state: 'good'; readonly grant: Grant } | { readonly state: 'unknown' | 'revoked' | 'expired' };

/** Grants and their tokens, which live on the calendar; only hashes of tokens are kept. */
export interface Grants {
  /** Opens the grant a consent stands for, as of the calendar's now. */
  open(consent: Consent, publicClient: boolean): Grant;
  issueRefreshToken(grant: Grant): string;
  issueAccessToken(grant: Grant): string;
  refreshTokenState(token: string): TokenState;
  accessTokenState(token: string): TokenState;
  /** Retires a refresh token that was replaced by a new one; it then counts as revoked. */
  retire(token: string): void;
  /** How many accounts have allowed an app something that they have not ended. */
  accountsOf(clientId: string): number;
  /** Ends every grant the account has given, as on the account page; answers how many ended. */
  revokeAll(accountId: string): number;
}

/** What the grants of a service stand on, and how long its tokens live; `name` is the service's in the journal. */
export type GrantWorld = {
  readonly name: string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  /** How long an access token that is issued now is good, in seconds of the calendar. */
  readonly accessTokenLifeSeconds: (grant: Grant) => number;
  /** The instant at which the refresh tokens of a grant die. */
  readonly refreshTokenEnd: (grant: Grant) => Date;
};

/** Opens the grants. */
export function openGrants({ name, journal, calendar, ...lives }: GrantWorld): Grants {
  const grants = openShelf(journal, `${name}/grants`, grantSchema);
  const refreshTokens = openShelf(journal, `${name}/refresh-tokens`, refreshSchema);
  const accessTokens = openShelf(journal, `${name}/access-tokens`, accessSchema);
  const judge = (grantId: string, endOf: EndOf): TokenState => stateOf(grants.get(grantId), calendar.now(), endOf);
  return {
    open({ clientId, accountId, scopes }, publicClient) {
      const at = { grantId: randomId(), authorizedAt: calendar.now().toISOString() };
      const grant = { ...at, clientId, accountId, scopes, publicClient, revoked: false };
      grants.put(grant.grantId, grant);
      return grant;
    },
    issueRefreshToken({ grantId }) {
      const token = freshToken();
      refreshTokens.put(hashOf(token), { grantId, retired: false });
      return token;
    },
    issueAccessToken(grant) {
      const token = freshToken();
      accessTokens.put(hashOf(token), {
        grantId: grant.grantId,
        expiresAt: after(calendar.now(), lives.accessTokenLifeSeconds(grant)).toISOString(),
      });
      return token;
    },
    refreshTokenState(token) {
      const kept = refreshTokens.get(hashOf(token));
      return kept?.retired === true ? { state: 'revoked' } : judge(kept?.grantId ?? '', lives.refreshTokenEnd);
    },
    accessTokenState(token) {
      const { grantId = '', expiresAt = 0 } = accessTokens.get(hashOf(token)) ?? {};
      return judge(grantId, () => new Date(expiresAt));
    },
    retire(token) {
      const kept = refreshTokens.get(hashOf(token));
      if (kept !== undefined) refreshTokens.put(hashOf(token), { ...kept, retired: true });
    },
    accountsOf(clientId) {
      const living = grants.all().filter((grant) => grant.clientId === clientId && !grant.revoked);
      return new Set(living.map(({ accountId }) => accountId)).size;
    },
    revokeAll(accountId) {
      const ending = grants.all().filter((grant) => grant.accountId === accountId && !grant.revoked);
      return ending.map((grant) => grants.put(grant.grantId, { ...grant, revoked: true })).length;
    },
  };
}

/** When the token in hand ends, given its grant. */
type EndOf = (grant: Grant) => Date;

function stateOf(grant: Grant | undefined, now: Date, endOf: EndOf): TokenState {
  if (grant === undefined) return { state: 'unknown' };
  if (grant.revoked) return { state: 'revoked' };
  return now >= endOf(grant) ? { state: 'expired' } : { state: 'good', grant };
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
