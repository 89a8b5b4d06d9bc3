import { parse as parseCookies, serialize as serializeCookie } from 'cookie';
import express, { type Request, type Router } from 'express';
import type { Account } from '../accounts.js';
import { usualAccountsError, type Answer } from '../answers.js';
import { queryOf, serve } from '../edge.js';
import type { SpotifyState } from '../state.js';
import { backTo, judgeAuthorizeRequest, type AuthorizeRequest } from './authorize-request.js';
import { choosePage, consentPage, errorPage } from './pages.js';
import { pageHeaders } from './style.js';
import { exchangeToken } from './token-endpoint.js';

/** Which listener this browser is signed in as. */
const accountCookie = 'sandbox_spotify_account';

/**
 * The Accounts service (platform-apis §1.1): `/authorize`, `/api/token`, and `/choose`,
 * where a listener signs in. The dialog is always shown, whatever `show_dialog` says.
 */
export function accountsRoutes(state: SpotifyState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualAccountsError };
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' });
  router.get(
    '/authorize',
    serve('GET /authorize', (request) => ask(request, state), edge),
  );
  router.post(
    '/authorize',
    form,
    serve('POST /authorize', (request) => decide(request, state), edge),
  );
  router.get(
    '/choose',
    serve('GET /choose', (request) => choosePage(whoMaySignIn(state), here(request)), edge),
  );
  router.post(
    '/choose',
    form,
    serve('POST /choose', (request) => signIn(request, state), edge),
  );
  router.post(
    '/api/token',
    form,
    serve('POST /api/token', (request) => exchangeToken(request, state), edge),
  );
  return router;
}

function ask(request: Request, state: SpotifyState): Answer {
  return withGoodRequest(request, state, (wanted) => {
    const account = signedIn(request, state);
    return account === null
      ? choosePage(whoMaySignIn(state), here(request))
      : consentPage(wanted, account, here(request));
  });
}

/** The listener's answer. It counts only for the account the page showed. */
function decide(request: Request, state: SpotifyState): Answer {
  if (isForeign(request)) return errorPage('This answer came from another site, so it was not counted.');
  return withGoodRequest(request, state, (wanted) => {
    const form = formOf(request);
    const account = signedIn(request, state);
    if (account?.accountId !== form.get('account')) return redirect(request.originalUrl, 303);
    const { redirectUri, state: clientState } = wanted;
    if (form.get('decision') !== 'agree') {
      return redirect(backTo(redirectUri, { error: 'access_denied', state: clientState }), 303);
    }
    const { app, scopes, challenge } = wanted;
    const { accountId } = account;
    const code = state.codes.issue({ clientId: app.clientId, accountId, redirectUri, scopes: [...scopes], challenge });
    return redirect(backTo(redirectUri, { code, state: clientState }), 303);
  });
}

function signIn(request: Request, state: SpotifyState): Answer {
  if (isForeign(request)) return errorPage('This answer came from another site, so it was not counted.');
  const account = state.accounts.get(formOf(request).get('account') ?? '');
  const { paths, query } = here(request);
  if (account === undefined) return redirect(`${paths.choose}?${query}`, 303);
  const cookie = serializeCookie(accountCookie, account.accountId, {
    path: '/spotify',
    httpOnly: true,
    sameSite: 'lax',
  });
  return redirect(`${paths.authorize}?${query}`, 303, { 'Set-Cookie': cookie });
}

function withGoodRequest(request: Request, state: SpotifyState, act: (wanted: AuthorizeRequest) => Answer): Answer {
  const judged = judgeAuthorizeRequest(queryOf(request), state.apps);
  if (judged.verdict === 'page') return errorPage(judged.message);
  return judged.verdict === 'redirect' ? redirect(judged.location, 302) : act(judged.request);
}

function whoMaySignIn({ accounts }: SpotifyState): Account[] {
  return accounts.all().filter(({ isCrowd }) => isCrowd !== true);
}

function signedIn(request: Request, state: SpotifyState): Account | null {
  const accountId = parseCookies(request.get('cookie') ?? '')[accountCookie];
  return accountId === undefined ? null : (state.accounts.get(accountId) ?? null);
}

/** A browser says where a form was sent from; one that was not sent from our page is not the listener's answer. */
function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== `${request.protocol}://${request.get('host') ?? ''}`;
}

/** This site's own paths, and the query as it came: it is carried through every step. */
function here(request: Request) {
  const { baseUrl } = request;
  const paths = { authorize: `${baseUrl}/authorize`, choose: `${baseUrl}/choose` };
  return { paths, query: queryOf(request).toString() };
}

function formOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

function redirect(location: string, status: 302 | 303, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...pageHeaders, Location: location, ...headers } };
}
