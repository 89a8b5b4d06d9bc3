import { parse as parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { sessionLifetimeMs } from '../../core/fans/browser-session.js';
import { language, type Language } from '../../core/languages/language.js';
import { authorizationLifetimeMs } from '../../core/pre-saves/authorization.js';
import { Secret } from '../../core/secret.js';
import { parseRemembered, rememberedWith } from '../../core/smart-links/service-leaning.js';
import type { ServiceName } from '../../core/streaming/service-name.js';

/**
 * The cookies we set; all are out of reach of scripts and hold a random token, nothing else, but for `services`, the
 * names of services this browser has used here, and `language`, the one it is spoken to in. An `arrival-<slug>` is of one campaign: it leads from a sign-up back to
 * the click that brought it, and no further.
 */
type CookieName = 'session' | 'browser' | 'sign-in' | ArrivalCookie;
/** The name of the cookie that holds the click of one campaign. */
export type ArrivalCookie = `arrival-${string}`;

/** Reads and sets our cookies, each with what it must be set with. */
export type Cookies = ReturnType<typeof createCookies>;

const token = /^[A-Za-z0-9_-]{43}$/;
const dayMs = 24 * 60 * 60 * 1000;
/** No campaign is open for longer than this. */
const arrivalLifetimeMs = 90 * dayMs;

function lifetimeMs(name: CookieName): number {
  // The state of a sign-in inside a page of ours: it lives as long as the sign-in may take.
  if (name === 'sign-in') return authorizationLifetimeMs;
  return name === 'session' || name === 'browser' ? sessionLifetimeMs : arrivalLifetimeMs;
}

/** The name of a campaign's arrival cookie. */
export function arrivalCookie(slug: string): ArrivalCookie {
  return `arrival-${slug}`;
}

/**
 * Reads and sets our cookies. On https they carry the `__Host-` prefix (RFC 6265bis §4.1.3.2), so that
 * no other host of the domain can plant them; plain http exists on loopback only, where the prefix cannot.
 */
export function createCookies(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  const nameOf = (name: CookieName | 'services' | 'language') => `${secure ? '__Host-' : ''}frontrow-${name}`;
  const attributes = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  const servicesOf = (request: Request) =>
    parseRemembered(parseCookie(request.headers.cookie ?? '')[nameOf('services')] ?? '');
  return {
    /** The services that were used in this browser, the latest first. */
    rememberedServices: servicesOf,
    /** Has the browser remember that this service was used. */
    rememberService(request: Request, response: Response, service: ServiceName): void {
      const names = rememberedWith(service, servicesOf(request)).join('.');
      response.cookie(nameOf('services'), names, { ...attributes, maxAge: sessionLifetimeMs });
    },
    /** The language that was chosen in this browser; null: none. */
    rememberedLanguage(request: Request): Language | null {
      return language.safeParse(parseCookie(request.headers.cookie ?? '')[nameOf('language')]).data ?? null;
    },
    /** Has the browser remember a language: for good, or until it is closed. */
    rememberLanguage(response: Response, chosen: Language, { forGood }: { forGood: boolean }): void {
      response.cookie(nameOf('language'), chosen, { ...attributes, ...(forGood && { maxAge: sessionLifetimeMs }) });
    },
    /** The cookie's token, or null if the browser has none that could be ours. */
    read(request: Request, name: CookieName): Secret | null {
      const value = parseCookie(request.headers.cookie ?? '')[nameOf(name)];
      return value !== undefined && token.test(value) ? new Secret(value) : null;
    },
    set(response: Response, name: CookieName, value: Secret): void {
      response.cookie(nameOf(name), value.reveal(), { ...attributes, maxAge: lifetimeMs(name) });
    },
    clear(response: Response, name: CookieName): void {
      response.clearCookie(nameOf(name), attributes);
    },
  };
}
