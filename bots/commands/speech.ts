import type { Language } from '../../core/languages/language.js';
import { listInParts, type Joining } from '../../core/languages/list-in-words.js';
import type { MessageKey, ValuesFor } from '../../core/messages/catalogue.js';
import { formatMessage, messageText } from '../../core/messages/format-message.js';
import { insert, tame, type Moment, type Phrase, type Room } from './phrase.js';

/** The one language in which somebody is spoken to. */
export type Speech = {
  language: Language;
  /**
   * A message as one line. Strings put in come from artists, fans and services: they are freed of what could turn the
   * line around, and cut.
   */
  say: <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key, Value>) => Phrase;
  /** A message where there are only words: on a button, in a heading, in a menu. */
  label: <Key extends MessageKey>(key: Key, ...values: ValuesFor<Key, string | number>) => string;
  /** Several things as a list. */
  list: (items: readonly (string | Phrase)[], joining?: Joining) => Phrase;
};

type Value = string | number | Moment | Room | Phrase;

/** Speaks a language. */
export function speechIn(language: Language): Speech {
  return {
    language,
    say: (key, ...[values = {}]) => formatMessage<Phrase>(language, key, inserted(values)).flat(),
    label: (key, ...values) => tame(messageText(language, key, ...values)),
    list: (items, joining) => {
      const inserts = items.map(insert);
      const parts = listInParts(items.length, language, joining);
      return parts.flatMap((part) => ('item' in part ? (inserts[part.item] ?? []) : [part.between]));
    },
  };
}

/** Numbers stay numbers, for a plural; a word that a `select` chooses by is a line of one word, and is read as it. */
function inserted(values: Readonly<Record<string, Value>>): Record<string, number | Phrase> {
  const entries = Object.entries(values).map(([name, value]) => [name, isNumber(value) ? value : insert(value)]);
  return Object.fromEntries(entries) as Record<string, number | Phrase>;
}

function isNumber(value: Value): value is number {
  return typeof value === 'number';
}
