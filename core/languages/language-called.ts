import { plain } from '../places/find-metro.js';
import { languageNames, languages, type Language } from './language.js';

const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

/** The language that somebody means by its code, by what it calls itself, or by its English name; null: none of ours. Pure. */
export function languageCalled(typed: string): Language | null {
  const sought = plain(typed);
  return languages.find((each) => namesOf(each).some((name) => plain(name) === sought)) ?? null;
}

function namesOf(each: Language): string[] {
  const [primary = each] = each.split('-');
  return [each, languageNames[each], inEnglish.of(each) ?? each, inEnglish.of(primary) ?? each];
}
