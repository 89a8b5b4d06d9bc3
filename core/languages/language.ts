import { z } from 'zod';

/** The languages Frontrow speaks, as BCP 47 writes them; each has all messages (`core/messages`). */
export const languages = ['en', 'hi', 'bn', 'es', 'pt-BR'] as const;
export type Language = (typeof languages)[number];

/** What a person picks, or a record holds. */
export const language = z.enum(languages);

/** Spoken where nothing better is known. */
export const defaultLanguage: Language = 'en';

/** All but that one. */
export const otherLanguages: readonly Language[] = languages.filter((each: string) => each !== defaultLanguage);

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  hi: 'हिन्दी',
  bn: 'বাংলা',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
};

/** The locale by whose habits dates and numbers are written. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  hi: 'hi-IN',
  bn: 'bn-IN',
  es: 'es',
  'pt-BR': 'pt-BR',
};

/**
 * The first of these tags (BCP 47, the best first) whose language we speak, whatever its region: somebody from Lisbon
 * rather reads the Portuguese of Brazil than English. Null: none of them, or no tag. Pure.
 */
export function nearestLanguage(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const wanted = primaryOf(tag);
    const spoken = languages.find((each) => primaryOf(each) === wanted);
    if (spoken) return spoken;
  }
  return null;
}

/** `pt` of `pt-BR`; apps write `pt_BR` as well. */
function primaryOf(tag: string): string {
  return (/^[a-z]{2,8}(?=$|[-_])/i.exec(tag.trim())?.[0] ?? '').toLowerCase();
}
