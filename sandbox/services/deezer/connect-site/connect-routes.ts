import express, { type Router } from 'express';
import { consentRoutes } from '../../consent/consent-routes.js';
import type { Listener } from '../../consent/pages.js';
import { serve } from '../../edge.js';
import type { Account } from '../../numbered-accounts.js';
import { usualConnectError } from '../answers.js';
import { parametersOf } from '../parameters.js';
import type { DeezerState } from '../state.js';
import { judgeAuthorizeRequest } from './authorize-request.js';
import { deezerLook } from './look.js';
import { exchangeCode } from './token-endpoint.js';

/** What an app is told of a listener who declines. */
export const userDenied = { error_reason: 'user_denied' };

/** connect.deezer.com: `/oauth/auth.php`, where a listener agrees, and `/oauth/access_token.php`. */
export function connectRoutes(state: DeezerState): Router {
  const { accounts, codes, ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualConnectError };
  const router = express.Router({ caseSensitive: true });
  router.use(
    consentRoutes({
      cookie: { path: '/deezer', name: 'sandbox_deezer_account' },
      look: deezerLook,
      edge,
      judge: (query) => judgeAuthorizeRequest(query, state.apps),
      listeners: () => accounts.all().map(listenerOf),
      listenerWith(accountId) {
        const account = accounts.get(accountId);
        return account === undefined ? null : listenerOf(account);
      },
      codes,
      paths: { authorize: '/oauth/auth.php', choose: '/oauth/choose.php' },
      declined: userDenied,
    }),
  );
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' });
  for (const method of ['get', 'post'] as const) {
    const name = `${method.toUpperCase()} /oauth/access_token.php`;
    const call = serve(name, (request) => exchangeCode(parametersOf(request), state), edge);
    router[method]('/oauth/access_token.php', form, call);
  }
  return router;
}

const countries = new Intl.DisplayNames('en', { type: 'region' });

function listenerOf({ accountId, displayName, country }: Account): Listener {
  return { accountId, displayName, country, detail: countries.of(country) ?? country };
}
