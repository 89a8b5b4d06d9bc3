import type { Language } from '../languages/language.js';
import { bn } from './bn/bengali.js';
import { en } from './en/english.js';
import { es } from './es/spanish.js';
import { hi } from './hi/hindi.js';
import { ptBr } from './pt-BR/portuguese.js';
import type { ArgumentName } from './message-arguments.js';
import type { English, Translation } from './translation.js';

type Area = keyof English;

/** Names one message: the area it belongs to and its name there, such as `city.title`. */
export type MessageKey = { [Each in Area]: `${Each}.${keyof English[Each] & string}` }[Area];

/** The English text of a message, from which the arguments of all its translations are known. */
type TextOf<Key extends MessageKey> = Key extends `${infer Each extends Area}.${infer Name}`
  ? Name extends keyof English[Each]
    ? English[Each][Name] & string
    : never
  : never;

/** What a call has to fill in: nothing, or a value for each name in the text. */
export type ValuesFor<Key extends MessageKey, Value> = [ArgumentName<TextOf<Key>>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentName<TextOf<Key>>, Value>>];

/** The messages that nothing has to be put into: help texts, buttons, headings. */
export type PlainMessageKey = {
  [Key in MessageKey]: [ArgumentName<TextOf<Key>>] extends [never] ? Key : never;
}[MessageKey];

/** The one place where a language gets its messages. */
export const catalogues: Readonly<Record<Language, Translation>> = { en, hi, bn, es, 'pt-BR': ptBr };
