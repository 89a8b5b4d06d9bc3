import { parse as parseCookies, serialize as serializeCookie } from 'cookie';
import type { RequestHandler, Response } from 'express';
import type { Diary } from './diary.js';

/** Whose playground this browser shows, or whose phone it is: what a consent in the same browser is told by. */
export const fanCookie = 'sandbox_playground_fan';

/** Where the services' sign-in pages are. */
const signInPaths = ['/spotify/accounts', '/tidal/login', '/deezer/connect', '/apple-music'];

/** Lets the services' sign-in pages know through whose eyes this browser looks. */
export function rememberFan(response: Response, personId: string): void {
  for (const path of signInPaths) {
    const limits = { path, httpOnly: true, sameSite: 'lax' } as const;
    response.append('Set-Cookie', serializeCookie(fanCookie, personId, limits));
  }
}

/** Notes who says yes on the sign-in pages it is mounted before, and changes nothing; `service` is left out for Spotify. */
export function watchConsents(diary: Diary, service?: 'tidal'): RequestHandler {
  return (request, response, next) => {
    const isDecision = request.method === 'POST' && request.path === '/authorize';
    response.on('finish', () => {
      if (!isDecision || !hasCode(response.get('location'))) return;
      const personId = parseCookies(request.get('cookie') ?? '')[fanCookie];
      const accountId = accountIn(request.body);
      diary.note({
        kind: 'allowed',
        accountId,
        ...(service && { service }),
        ...(personId === undefined ? {} : { personId }),
      });
    });
    next();
  };
}

/** A yes leads back to the app with a code (platform-apis §1.1). */
function hasCode(location: string | undefined): boolean {
  return location !== undefined && URL.canParse(location) && new URL(location).searchParams.has('code');
}

function accountIn(body: unknown): string {
  return new URLSearchParams(typeof body === 'string' ? body : '').get('account') ?? '';
}
