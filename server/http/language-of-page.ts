import type { Request, Response } from 'express';
import { z } from 'zod';
import { mainLanguage, type Campaign } from '../../core/campaigns/campaign.js';
import type { FanIdentity } from '../../core/fans/fan.js';
import { defaultLanguage, nearestLanguage, type Language } from '../../core/languages/language.js';
import type { Cookies } from './cookies.js';

/** `?lang=…`: what names no language of ours is as good as not said. */
const languageQuery = z.object({
  lang: z
    .string()
    .max(35)
    .transform((tag) => nearestLanguage([tag]))
    .catch(null),
});

/** What a page knows of its visitor and its subject besides what the request says. */
export type Known = {
  /** The campaign that the page is about. */
  campaign?: Pick<Campaign, 'languages'> | null | undefined;
  /** The chat accounts of whoever this browser belongs to. */
  identities?: readonly Pick<FanIdentity, 'language'>[] | undefined;
};

/** Everything that tells in which language to speak, the strongest first; null: it tells none of ours. */
export type LanguageSigns<Spoken> = {
  /** Asked for by the page's address. */
  asked: Spoken | null;
  /** Chosen on a page before. */
  chosenHere: Spoken | null;
  chosenInChat: Spoken | null;
  /** What the browser is set to. */
  accepted: Spoken | null;
  /** That of the campaign's communities. */
  main: Spoken | null;
};

/** The language of a page. Pure. */
export function languageOfPage<Spoken extends string>(signs: LanguageSigns<Spoken>): Spoken | Language {
  const { asked, chosenHere, chosenInChat, accepted, main } = signs;
  return asked ?? chosenHere ?? chosenInChat ?? accepted ?? main ?? defaultLanguage;
}

/**
 * In which language to answer this request. One that its address asks for is spoken from then on: for good if it was
 * chosen on a page of ours, until the browser is closed if a link from elsewhere brought it.
 */
export function speakTo(
  { request, response }: { request: Request; response: Response },
  { campaign, identities = [] }: Known,
  cookies: Cookies,
): Language {
  response.vary('Accept-Language, Cookie');
  const asked = languageQuery.parse(request.query).lang;
  if (asked) cookies.rememberLanguage(response, asked, { forGood: isFromOurPages(request) });
  return languageOfPage<Language>({
    asked,
    chosenHere: cookies.rememberedLanguage(request),
    chosenInChat: identities.find(({ language }) => language !== null)?.language ?? null,
    accepted: nearestLanguage(request.acceptsLanguages()),
    main: campaign ? mainLanguage(campaign) : null,
  });
}

/** A link on a page of ours was followed (Fetch Metadata); browsers too old to say so are taken for coming from elsewhere. */
function isFromOurPages(request: Request): boolean {
  return request.get('sec-fetch-site') === 'same-origin';
}
