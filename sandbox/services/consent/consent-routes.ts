import { parse as parseCookies, serialize as serializeCookie } from 'cookie';
import express, { type Request, type Router } from 'express';
import type { Answer } from '../answers.js';
import { queryOf, serve, type Edge } from '../edge.js';
import { accessDenied, backTo, type AuthorizeRequest, type AuthorizeVerdict } from './authorize.js';
import type { Codes } from './codes.js';
import { pageHeaders } from './page-headers.js';
import { choosePage, consentPage, errorPage, type ConsentLook, type Listener, type PagePlace } from './pages.js';

/** The sign-in pages of one service: one asks, the other signs a listener in. */
export type ConsentSite = {
  /** The service's path below the sandbox's origin, and the name of its cookie: which listener this browser is signed in as. */
  readonly cookie: { readonly path: string; readonly name: string };
  readonly look: ConsentLook;
  readonly edge: Edge;
  /** Judges the query of `/authorize`. */
  readonly judge: (query: URLSearchParams) => AuthorizeVerdict;
  /** Who is shown to choose from. */
  readonly listeners: () => readonly Listener[];
  /** The listener kept under an account id; null if there is none. */
  readonly listenerWith: (accountId: string) => Listener | null;
  readonly codes: Codes;
  /** Where the pages are below the router; left out: `/authorize` and `/choose`. */
  readonly paths?: PagePlace['paths'];
  /** What an app is told of a listener who declines; left out: `error=access_denied` (RFC 6749). */
  readonly declined?: Readonly<Record<string, string>>;
};

const usualPaths: PagePlace['paths'] = { authorize: '/authorize', choose: '/choose' };

/** The pages on which a listener signs in and agrees. The dialog is always shown. */
export function consentRoutes(site: ConsentSite): Router {
  const router = express.Router({ caseSensitive: true });
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' });
  const { edge, look, paths = usualPaths } = site;
  const choose = (request: Request): Answer => choosePage(look, site.listeners(), here(request, site));
  router.get(
    paths.authorize,
    serve(`GET ${paths.authorize}`, (request) => ask(request, site), edge),
  );
  router.post(
    paths.authorize,
    form,
    serve(`POST ${paths.authorize}`, (request) => decide(request, site), edge),
  );
  router.get(paths.choose, serve(`GET ${paths.choose}`, choose, edge));
  router.post(
    paths.choose,
    form,
    serve(`POST ${paths.choose}`, (request) => signIn(request, site), edge),
  );
  return router;
}

function ask(request: Request, site: ConsentSite): Answer {
  return withGoodRequest(request, site, (wanted) => {
    const listener = signedIn(request, site);
    return listener === null
      ? choosePage(site.look, site.listeners(), here(request, site))
      : consentPage(site.look, { wanted, listener }, here(request, site));
  });
}

/** The listener's answer. It counts only for the account the page showed. */
function decide(request: Request, site: ConsentSite): Answer {
  if (isForeign(request)) return errorPage(site.look, fromElsewhere);
  return withGoodRequest(request, site, (wanted) => {
    const form = formOf(request);
    const listener = signedIn(request, site);
    if (listener?.accountId !== form.get('account')) return redirect(site, request.originalUrl, 303);
    const { redirectUri, state: clientState } = wanted;
    if (form.get('decision') !== 'agree') {
      return redirect(site, backTo(redirectUri, { ...(site.declined ?? accessDenied), state: clientState }), 303);
    }
    const { app, scopes, challenge } = wanted;
    const { accountId } = listener;
    const code = site.codes.issue({ clientId: app.clientId, accountId, redirectUri, scopes: [...scopes], challenge });
    return redirect(site, backTo(redirectUri, { code, state: clientState }), 303);
  });
}

const fromElsewhere = 'This answer came from another site, so it was not counted.';

function signIn(request: Request, site: ConsentSite): Answer {
  if (isForeign(request)) return errorPage(site.look, fromElsewhere);
  const listener = site.listenerWith(formOf(request).get('account') ?? '');
  const { paths, query } = here(request, site);
  if (listener === null) return redirect(site, `${paths.choose}?${query}`, 303);
  const { name, path } = site.cookie;
  const cookie = serializeCookie(name, listener.accountId, { path, httpOnly: true, sameSite: 'lax' });
  return redirect(site, `${paths.authorize}?${query}`, 303, { 'Set-Cookie': cookie });
}

function withGoodRequest(request: Request, site: ConsentSite, act: (wanted: AuthorizeRequest) => Answer): Answer {
  const judged = site.judge(queryOf(request));
  if (judged.verdict === 'page') return errorPage(site.look, judged.message);
  return judged.verdict === 'redirect' ? redirect(site, judged.location, 302) : act(judged.request);
}

function signedIn(request: Request, site: ConsentSite): Listener | null {
  const accountId = parseCookies(request.get('cookie') ?? '')[site.cookie.name];
  return accountId === undefined ? null : site.listenerWith(accountId);
}

/** A browser says where a form was sent from; one that was not sent from our page is not the listener's answer. */
function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== `${request.protocol}://${request.get('host') ?? ''}`;
}

/** This site's own paths, and the query as it came: it is carried through every step. */
function here(request: Request, { paths: { authorize, choose } = usualPaths }: ConsentSite): PagePlace {
  const { baseUrl } = request;
  const paths = { authorize: baseUrl + authorize, choose: baseUrl + choose };
  return { paths, query: queryOf(request).toString() };
}

function formOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

// eslint-disable-next-line max-params -- whose page, where to, how, and with what besides
function redirect(
  { look }: ConsentSite,
  location: string,
  status: 302 | 303,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers: { ...pageHeaders(look.stylesheet), Location: location, ...headers } };
}
