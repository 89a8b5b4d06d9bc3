import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { Answer } from '../../answers.js';
import { queryOf, serve } from '../../edge.js';
import { apiError, errors, ok, usualApiError } from '../answers.js';
import { verifyDeveloperToken } from '../developer-token.js';
import { issueMusicUserToken, type AppleMusicState } from '../state.js';
import { brokenPage, signInPage } from './pages.js';
import { findAccount } from '../../listeners.js';

const assets = fileURLToPath(new URL('assets', import.meta.url));

/**
 * js-cdn.music.apple.com and authorize.music.apple.com: the library a page loads, the pop-up it opens (`/authorize/woa`),
 * and what the pop-up's script asks once the listener has agreed. The dialogue between the two is Apple's (platform-apis
 * §2.2); how the pop-up gets its token is ours.
 */
export function signInRoutes(state: AppleMusicState): Router {
  const router = express.Router({ caseSensitive: true });
  const { ledger, faults, calendar } = state;
  const edge = { ledger, faults, calendar, usual: usualApiError };
  router.get('/musickit/v3/musickit.js', openToAll, asset('musickit.js'));
  router.get('/authorize/woa.js', asset('woa.js'));
  router.get(
    '/authorize/woa',
    serve('GET /authorize/woa', (request) => woa(request, state), edge),
  );
  router.post(
    '/authorize/token',
    express.text({ type: 'application/json', limit: '16kb' }),
    serve('POST /authorize/token', (request) => agree(request, state), edge),
  );
  return router;
}

const thirdPartyInfo = z.object({ thirdPartyName: z.string().min(1).max(200), thirdPartyToken: z.string().min(1) });

/** The pop-up. It shows nobody to choose from unless an app has introduced itself as MusicKit does. */
function woa(request: Request, state: AppleMusicState): Answer {
  const query = queryOf(request);
  const info = thirdPartyInfo.safeParse(decoded(query.get('a') ?? ''));
  if (query.get('app') !== 'music' || !info.success) return brokenPage();
  return signInPage(info.data.thirdPartyName, state.accounts.all());
}

const agreement = z.strictObject({ developerToken: z.string(), parentOrigin: z.string(), account: z.string() });

/** The listener has agreed: a token for them and the team, if the page that opened the pop-up may use the developer token. */
function agree(request: Request, state: AppleMusicState): Answer {
  const parsed = agreement.safeParse(jsonOf(request));
  if (isForeign(request) || !parsed.success) return apiError(errors.invalidAuthentication);
  const { developerToken, parentOrigin, account: key } = parsed.data;
  const { keys, calendar } = state;
  const circumstances = { keys, now: calendar.now(), origin: parentOrigin, boundWithoutOrigin: 'refused' as const };
  const signedBy = verifyDeveloperToken(developerToken, circumstances);
  const account = findAccount(state.accounts, key);
  if (signedBy === null || account === undefined) return apiError(errors.invalidAuthentication);
  const musicUserToken = issueMusicUserToken(state, account, signedBy.teamId);
  const cid = createHash('sha256').update(account.accountId).digest('hex').slice(0, 16);
  return { ...ok({ musicUserToken, restricted: '0', cid }), headers: { 'Cache-Control': 'no-store' } };
}

/** Only the pop-up's own script may ask. */
function isForeign(request: Request): boolean {
  return request.get('origin') !== `${request.protocol}://${request.get('host') ?? ''}`;
}

function decoded(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

function jsonOf({ body }: Request): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** A script on a CDN may be loaded by every page, by one that asks for credentials-free access too. */
const openToAll: RequestHandler = (_request, response, next) => {
  response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
  next();
};

function asset(name: string): RequestHandler {
  return (_request, response) => {
    response.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }).sendFile(name, { root: assets });
  };
}
