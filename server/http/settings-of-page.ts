import type { Request, Response } from 'express';
import type { PageSettings } from '../pages/page-settings.js';
import { speechIn } from '../pages/speech.js';
import type { Surface } from '../surface.js';
import { speakTo, type Known } from './language-of-page.js';
import { nonceOf } from './security-headers.js';

/** What the page that answers this request is rendered with. */
export function settingsOfPage(
  { cookies }: Pick<Surface, 'cookies'>,
  asked: { request: Request; response: Response },
  known: Known = {},
): PageSettings {
  const { request, response } = asked;
  const speech = speechIn(speakTo(asked, known, cookies));
  return { nonce: nonceOf(response), speech, query: queryBesideLanguage(request) };
}

/** A query longer than this is no link that somebody posts: the other languages do without it. */
const longestQuery = 1_000;

/** What a service sends a fan back with is used up by now. */
const callbackPath = /^\/oauth\/[^/]+\/callback\/?$/i;

/** What stands in the address of a sign-in is its own affair: no page repeats it. */
const signInPath = /^\/oauth\//i;

function queryBesideLanguage({ method, path, originalUrl }: Request): string | null {
  if (!['GET', 'HEAD'].includes(method) || callbackPath.test(path)) return null;
  const start = originalUrl.indexOf('?');
  if (start < 0 || originalUrl.length > longestQuery || signInPath.test(path)) return '';
  const query = new URLSearchParams(originalUrl.slice(start));
  query.delete('lang');
  const rest = query.toString();
  return rest === '' ? '' : `${rest}&`;
}
