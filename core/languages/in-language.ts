import { defaultLanguage, type Language } from './language.js';

/**
 * The address of a page of ours that speaks this language; the default one is left to the visitor's browser, which may
 * know better. Pure.
 */
export function inLanguage(url: string, language: Language): string {
  return language === defaultLanguage ? url : withQuery(url, 'lang', language);
}

/** An address with one thing more behind it. Pure. */
export function withQuery(url: string, name: string, value: string): string {
  const address = new URL(url);
  address.searchParams.set(name, value);
  return address.href;
}
