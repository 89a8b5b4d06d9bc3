import { Locale } from 'discord.js';
import type { Language } from '../../core/languages/language.js';

const all: readonly string[] = Object.values(Locale);

/**
 * Discord's locales of a language: `es-ES` and `es-419` of Spanish; none of a language that its apps do not have, such as
 * Bengali. Pure.
 */
export function localesOf(language: Language | (string & {})): string[] {
  const [wanted] = language.split('-');
  return all.filter((locale) => locale.split('-')[0] === wanted);
}
