import express, { type Router } from 'express';
import { consentRoutes } from '../../consent/consent-routes.js';
import type { Listener } from '../../consent/pages.js';
import { serve } from '../../edge.js';
import type { Account } from '../../numbered-accounts.js';
import { usualTokenError } from '../answers.js';
import type { TidalState } from '../state.js';
import { judgeAuthorizeRequest } from './authorize-request.js';
import { tidalLook } from './look.js';
import { exchangeToken } from './token-endpoint.js';

/** login.tidal.com: `/authorize`, and `/choose`, where a listener signs in. */
export function loginRoutes(state: TidalState): Router {
  const { accounts, codes } = state;
  return consentRoutes({
    cookie: { path: '/tidal', name: 'sandbox_tidal_account' },
    look: tidalLook,
    edge: edgeOf(state),
    judge: (query) => judgeAuthorizeRequest(query, state.apps),
    listeners: () => accounts.all().map(listenerOf),
    listenerWith(accountId) {
      const account = accounts.get(accountId);
      return account === undefined ? null : listenerOf(account);
    },
    codes,
  });
}

/** auth.tidal.com/v1: `/oauth2/token`. */
export function authRoutes(state: TidalState): Router {
  const router = express.Router({ caseSensitive: true });
  router.post(
    '/oauth2/token',
    express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' }),
    serve('POST /oauth2/token', (request) => exchangeToken(request, state), edgeOf(state)),
  );
  return router;
}

function edgeOf({ ledger, faults, calendar }: TidalState) {
  return { ledger, faults, calendar, usual: usualTokenError };
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

function listenerOf({ accountId, displayName, country }: Account): Listener {
  return { accountId, displayName, country, detail: countries.of(country) ?? country };
}
