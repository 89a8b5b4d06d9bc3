import { z } from 'zod';

/** The languages that pages are written in; a language is added here, with its words below. */
export const pageLanguages = ['en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** `?lang=…`: a language that we do not have is read as English, and the page says that it is English. */
export const languageQuery = z.object({ lang: z.enum(pageLanguages).catch('en') });

type PreviewWords = {
  /** As Open Graph writes it: language and territory. */
  locale: string;
  comesOut(date: string): string;
  outNow: string;
  coverOf(title: string): string;
};

/** What a link's preview card says, in each language. */
export const previewWords: Readonly<Record<PageLanguage, PreviewWords>> = {
  en: {
    locale: 'en_GB',
    comesOut: (date) => `Out ${date}. Pre-save it and it is in your library at midnight, your time.`,
    outNow: 'Out now. Listen.',
    coverOf: (title) => `Cover of ${title}`,
  },
};
