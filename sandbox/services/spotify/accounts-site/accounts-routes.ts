import express, { type Router } from 'express';
import { consentRoutes } from '../../consent/consent-routes.js';
import type { Listener } from '../../consent/pages.js';
import { serve } from '../../edge.js';
import type { Account } from '../accounts.js';
import { usualAccountsError } from '../answers.js';
import type { SpotifyState } from '../state.js';
import { judgeAuthorizeRequest } from './authorize-request.js';
import { spotifyLook } from './look.js';
import { exchangeToken } from './token-endpoint.js';

/**
 * The Accounts service (platform-apis §1.1): `/authorize`, `/api/token`, and `/choose`,
 * where a listener signs in. The dialog is always shown, whatever `show_dialog` says.
 */
export function accountsRoutes(state: SpotifyState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar, codes } = state;
  const edge = { ledger, faults, calendar, usual: usualAccountsError };
  router.use(
    consentRoutes({
      cookie: { path: '/spotify', name: 'sandbox_spotify_account' },
      look: spotifyLook,
      edge,
      judge: (query) => judgeAuthorizeRequest(query, state.apps),
      listeners: () => whoMaySignIn(state),
      listenerWith(accountId) {
        const account = state.accounts.get(accountId);
        return account === undefined ? null : listenerOf(account);
      },
      codes,
    }),
  );
  router.post(
    '/api/token',
    express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' }),
    serve('POST /api/token', (request) => exchangeToken(request, state), edge),
  );
  return router;
}

function whoMaySignIn({ accounts }: SpotifyState): Listener[] {
  const people = accounts.all().filter(({ isCrowd }) => isCrowd !== true);
  return people.map(listenerOf);
}

function listenerOf({ accountId, displayName, country, product }: Account): Listener {
  const detail = `${country} · ${product === 'premium' ? 'Premium' : 'Free'}`;
  return { accountId, displayName, country, detail };
}
