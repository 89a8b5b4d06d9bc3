import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../http/problem.js';
import type { Grant, Grants } from '../grants.js';
import { accessDenied, backTo, type AuthorizeVerdict } from './authorize.js';
import type { Codes } from './codes.js';

type App = { readonly clientId: string };
type Account = { readonly accountId: string; readonly id: string; readonly country: string };

/** The part of a service on which consent rests. */
export type ConsentWorld = {
  readonly grants: Grants;
  readonly codes: Codes;
  readonly judge: (query: URLSearchParams) => AuthorizeVerdict;
  /** The first app is meant when none is named. */
  readonly apps: { get(clientId: string): App | undefined; all(): readonly App[] };
  readonly accounts: { all(): readonly Account[] };
  /** The account a key names; throws a `ControlProblem` if there is none. */
  readonly accountNamed: (key: string) => Account;
  readonly scopeWords: ReadonlyMap<string, string>;
  /** What is granted unless told otherwise. */
  readonly usualScopes: readonly string[];
  /** As the token endpoint would say it. */
  readonly accessTokenLifeSeconds: (grant: Grant) => number;
  /** False: there is nothing to renew an access token with; left out: there is. */
  readonly refreshTokens?: false;
  /** What an app is told of a listener who declines; left out: `error=access_denied`. */
  readonly declined?: Readonly<Record<string, string>>;
};

function newGrants({ scopeWords, usualScopes }: ConsentWorld) {
  const scope = z
    .string()
    .refine((word) => scopeWords.has(word), `a scope of the API, such as ${usualScopes[0] ?? ''}`);
  return z.strictObject({
    /** The first app, unless named. */
    clientId: z.string().optional(),
    /** Account ids or user ids, or every account there is. */
    accounts: z.union([z.literal('all'), z.array(z.string()).min(1).max(20_000)]),
    scopes: z.array(scope).default([...usualScopes]),
  });
}

const answeredConsent = z.strictObject({
  /** The address of the consent page, as the app made it. */
  authorizeUrl: z.url(),
  account: z.string(),
  decision: z.enum(['agree', 'cancel']).default('agree'),
});

/**
 * Consent without the page, which no real service has. `POST /grants` answers tokens
 * of accounts that have agreed; `POST /consents` answers where the page at an app's
 * authorize address would lead a listener who signs in and presses a button.
 */
export function grantControl(world: ConsentWorld): Router {
  const router = express.Router();
  const grants = newGrants(world);
  router.post('/grants', (request, response) => {
    const wanted = grants.parse(request.body);
    const app = appNamed(world, wanted.clientId);
    const { accounts: keys } = wanted;
    const accounts = keys === 'all' ? world.accounts.all() : keys.map(world.accountNamed);
    const given = accounts.map((account) => grantOf(account, { app, scopes: wanted.scopes, world }));
    response.status(201).json({ clientId: app.clientId, grants: given });
  });
  router.post('/consents', (request, response) => {
    const { authorizeUrl, account, decision } = answeredConsent.parse(request.body);
    const judged = world.judge(new URL(authorizeUrl).searchParams);
    if (judged.verdict === 'page') throw new ControlProblem(400, `The page would show an error: ${judged.message}`);
    if (judged.verdict === 'redirect') {
      response.json({ location: judged.location });
      return;
    }
    const { app, redirectUri, scopes, challenge, state: clientState } = judged.request;
    const { accountId } = world.accountNamed(account);
    const consent = { clientId: app.clientId, accountId, redirectUri, scopes: [...scopes], challenge };
    const told = decision === 'agree' ? { code: world.codes.issue(consent) } : (world.declined ?? accessDenied);
    response.json({ location: backTo(redirectUri, { ...told, state: clientState }) });
  });
  return router;
}

type GrantWish = { readonly app: App; readonly scopes: readonly string[]; readonly world: ConsentWorld };

/** As if the account had agreed now and the app had exchanged the code with its secret. */
function grantOf({ accountId, id, country }: Account, { app, scopes, world }: GrantWish) {
  const consent = { clientId: app.clientId, accountId, redirectUri: '', scopes: [...scopes], challenge: null };
  const grant = world.grants.open(consent, false);
  return {
    accountId,
    id,
    country,
    accessToken: world.grants.issueAccessToken(grant),
    ...(world.refreshTokens !== false && { refreshToken: world.grants.issueRefreshToken(grant) }),
    expiresInS: world.accessTokenLifeSeconds(grant),
    scopes,
  };
}

function appNamed({ apps }: ConsentWorld, clientId: string | undefined): App {
  const app = clientId === undefined ? apps.all()[0] : apps.get(clientId);
  if (app === undefined) throw new ControlProblem(404, 'There is no app with that client id. GET apps lists them.');
  return app;
}
