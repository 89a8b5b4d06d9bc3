import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import { backTo, judgeAuthorizeRequest } from '../accounts-site/authorize-request.js';
import { scopeWords } from '../accounts-site/scopes.js';
import type { Account } from '../accounts.js';
import type { App } from '../apps.js';
import { accessTokenLifeSeconds } from '../grants.js';
import type { SpotifyState } from '../state.js';
import { accountNamed } from './account-control.js';

const scope = z.string().refine((word) => scopeWords.has(word), 'a scope of the Web API, such as user-library-modify');

const newGrants = z.strictObject({
  /** The first app, unless named. */
  clientId: z.string().optional(),
  /** Account ids or user ids, or every account there is. */
  accounts: z.union([z.literal('all'), z.array(z.string()).min(1).max(20_000)]),
  scopes: z.array(scope).default(['user-library-modify', 'user-library-read']),
});

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
export function grantControl(state: SpotifyState): Router {
  const router = express.Router();
  router.post('/grants', (request, response) => {
    const wanted = newGrants.parse(request.body);
    const app = appNamed(state, wanted.clientId);
    const { accounts: keys } = wanted;
    const accounts = keys === 'all' ? state.accounts.all() : keys.map((key) => accountNamed(state, key));
    const grants = accounts.map((account) => grantOf(account, { app, scopes: wanted.scopes, state }));
    response.status(201).json({ clientId: app.clientId, grants });
  });
  router.post('/consents', (request, response) => {
    const { authorizeUrl, account, decision } = answeredConsent.parse(request.body);
    const judged = judgeAuthorizeRequest(new URL(authorizeUrl).searchParams, state.apps);
    if (judged.verdict === 'page') throw new ControlProblem(400, `The page would show an error: ${judged.message}`);
    if (judged.verdict === 'redirect') {
      response.json({ location: judged.location });
      return;
    }
    const { app, redirectUri, scopes, challenge, state: clientState } = judged.request;
    const { accountId } = accountNamed(state, account);
    const consent = { clientId: app.clientId, accountId, redirectUri, scopes: [...scopes], challenge };
    const told = decision === 'agree' ? { code: state.codes.issue(consent) } : { error: 'access_denied' };
    response.json({ location: backTo(redirectUri, { ...told, state: clientState }) });
  });
  return router;
}

type GrantWish = { readonly app: App; readonly scopes: readonly string[]; readonly state: SpotifyState };

/** As if the account had agreed now and the app had exchanged the code with its secret. */
function grantOf({ accountId, id, country }: Account, { app, scopes, state: { grants } }: GrantWish) {
  const consent = { clientId: app.clientId, accountId, redirectUri: '', scopes: [...scopes], challenge: null };
  const grant = grants.open(consent, false);
  return {
    accountId,
    id,
    country,
    accessToken: grants.issueAccessToken(grant),
    refreshToken: grants.issueRefreshToken(grant),
    expiresInS: accessTokenLifeSeconds,
    scopes,
  };
}

function appNamed({ apps }: SpotifyState, clientId: string | undefined): App {
  const app = clientId === undefined ? apps.all()[0] : apps.get(clientId);
  if (app === undefined) throw new ControlProblem(404, 'There is no app with that client id. GET apps lists them.');
  return app;
}
