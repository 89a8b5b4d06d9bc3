import { IntlMessageFormat } from 'intl-messageformat';
import { localeOf, type Language } from '../languages/language.js';
import { catalogues, type MessageKey, type ValuesFor } from './catalogue.js';
import type { Translation } from './translation.js';

/** What wraps the words between `<name>` and `</name>` of a message. */
export type Wrap<Inserted> = (inside: (string | Inserted)[]) => Inserted;

/** What is put into a message, by name. */
export type Values<Inserted> = Readonly<Record<string, string | number | Inserted | Wrap<Inserted>>>;

/**
 * A message in a language with its values filled in: words, and between them whatever was put in that is not words.
 * Numbers and plurals are written as the language does it (ICU MessageFormat, CLDR). Callers see to it by `ValuesFor`
 * that no value is missing.
 */
export function formatMessage<Inserted>(
  language: Language,
  key: MessageKey,
  values: Values<Inserted> = {},
): (string | Inserted)[] {
  const parts = compiled(language, key).formatToParts<Inserted>(values);
  return parts.map(({ value }) => value);
}

/** The same for a message into which nothing but words and numbers is put. */
export function messageText<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: ValuesFor<Key, string | number>
): string {
  return formatMessage<never>(language, key, values).join('');
}

const kept = new Map<Language, Map<MessageKey, IntlMessageFormat>>();

/** Reading a message takes many times as long as filling it in: it is read once. */
function compiled(language: Language, key: MessageKey): IntlMessageFormat {
  const ofLanguage = kept.get(language) ?? new Map<MessageKey, IntlMessageFormat>();
  kept.set(language, ofLanguage);
  const known = ofLanguage.get(key);
  if (known) return known;
  const [area, name] = key.split('.') as [keyof Translation, string];
  const message = new IntlMessageFormat(textIn(catalogues[language][area], name), localeOf[language]);
  ofLanguage.set(key, message);
  return message;
}

function textIn(area: Readonly<Record<string, string>>, name: string): string {
  const text = area[name];
  if (text === undefined) throw new RangeError(`There is no message “${name}”.`);
  return text;
}
