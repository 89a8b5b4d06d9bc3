import { parse as parseCookies, serialize as serializeCookie } from 'cookie';
import express, { type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Diary } from './diary.js';
import { otherServiceNames, type OtherServiceName } from './other-services.js';

/** Whose playground this browser shows, or whose phone it is: what a consent in the same browser is told by. */
export const fanCookie = 'sandbox_playground_fan';

/** Where the services' sign-in pages are. */
const signInPaths = {
  spotify: '/spotify/accounts',
  appleMusic: '/apple-music',
  deezer: '/deezer/connect',
  tidal: '/tidal/login',
} as const satisfies Record<'spotify' | OtherServiceName, string>;

/** Lets the services' sign-in pages know through whose eyes this browser looks. */
export function rememberFan(response: Response, personId: string): void {
  for (const path of Object.values(signInPaths)) {
    const limits = { path, httpOnly: true, sameSite: 'lax' } as const;
    response.append('Set-Cookie', serializeCookie(fanCookie, personId, limits));
  }
}

/** Notes who says yes on the services' sign-in pages, and changes nothing: to be mounted before them. */
export function watchConsents(diary: Diary): Router {
  const router = express.Router();
  router.use(signInPaths.spotify, watchSite(diary));
  for (const name of otherServiceNames) router.use(signInPaths[name], watchSite(diary, name));
  return router;
}

/** One service's pages; it is left out for Spotify. */
function watchSite(diary: Diary, service?: OtherServiceName): RequestHandler {
  const agreedIn = service === 'appleMusic' ? inPopUp : byRedirect;
  return (request, response, next) => {
    const { method, path } = request;
    response.on('finish', () => {
      const accountId = method === 'POST' ? agreedIn({ path, body: request.body, response }) : null;
      if (accountId === null) return;
      const personId = parseCookies(request.get('cookie') ?? '')[fanCookie];
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

/** A form was answered. */
type Answered = { readonly path: string; readonly body: unknown; readonly response: Response };

/** The account that said yes, and so leads back to the app with a code (platform-apis §1.1); null for another answer. */
function byRedirect({ body, response }: Answered): string | null {
  const location = response.get('location');
  const isYes = location !== undefined && URL.canParse(location) && new URL(location).searchParams.has('code');
  return isYes ? new URLSearchParams(typeof body === 'string' ? body : '').get('account') : null;
}

const agreement = z.object({ account: z.string() });

/** The same of Apple's pop-up, whose script asks for the token itself. */
function inPopUp({ path, body, response }: Answered): string | null {
  if (path !== '/authorize/token' || response.statusCode !== 200 || typeof body !== 'string') return null;
  const agreed = agreement.safeParse(JSON.parse(body));
  return agreed.success ? agreed.data.account : null;
}
