import type { ComponentChildren, JSX, VNode } from 'preact';
import { clockTime, longDate } from '../../core/languages/dates-in-words.js';
import type { Language } from '../../core/languages/language.js';
import { listInWords } from '../../core/languages/list-in-words.js';
import type { MessageKey, ValuesFor } from '../../core/messages/catalogue.js';
import { formatMessage, messageText, type Values, type Wrap } from '../../core/messages/format-message.js';

/** What can be put into a message of a page: words, an element, or what makes an element of the words between two tags. */
type Inserted = string | number | JSX.Element | ((words: ComponentChildren) => JSX.Element);

/** The one language in which a page speaks. */
export type Speech = {
  language: Language;
  /** A message where there are only words: a title, an attribute, a sentence without links. */
  text: <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key, string | number>) => string;
  /** A message between whose words there are elements: a link, a name that is written out in bold. */
  rich: <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key, Inserted>) => ComponentChildren;
  /** `Friday, 18 December 2026` in the given zone. */
  longDate: (at: Date, timeZone: string) => string;
  /** `00:00` in the given zone. */
  clockTime: (at: Date, timeZone: string) => string;
  /** `A, B or C`. */
  choice: (items: readonly string[]) => string;
};

/** Speaks a language. */
export function speechIn(language: Language): Speech {
  return {
    language,
    text: (key, ...values) => messageText(language, key, ...values),
    rich: (key, ...[values]) => formatMessage<VNode>(language, key, values && elementsIn(values)),
    longDate: (at, timeZone) => longDate(at, timeZone, language),
    clockTime: (at, timeZone) => clockTime(at, timeZone, language),
    choice: (items) => listInWords(items, language, 'or'),
  };
}

function elementsIn(values: Readonly<Record<string, Inserted>>): Values<VNode> {
  const entries = Object.entries(values).map(([name, value]): [string, string | number | VNode | Wrap<VNode>] => [
    name,
    typeof value === 'function' ? (words) => value(words) : value,
  ]);
  return Object.fromEntries(entries);
}
