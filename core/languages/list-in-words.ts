import { localeOf, type Language } from './language.js';

/** How a list goes on to its last item: `and`; `or`; `plain`, without any word. */
export type Joining = 'and' | 'or' | 'plain';

/** A list as a language writes it, the items in their place and the words and commas between them. */
export function listInParts(
  count: number,
  language: Language,
  joining: Joining = 'and',
): ({ item: number } | { between: string })[] {
  const places = Array.from({ length: count }, (_, index) => String(index));
  const parts = formatterOf(language, joining).formatToParts(places);
  return parts.map(({ type, value }) => (type === 'element' ? { item: Number(value) } : { between: value }));
}

/** `Spotify, Deezer and TIDAL`; an empty list is an empty text. */
export function listInWords(items: readonly string[], language: Language, joining: Joining = 'and'): string {
  const parts = listInParts(items.length, language, joining);
  return parts.map((part) => ('item' in part ? items[part.item] : part.between)).join('');
}

const types = { and: 'conjunction', or: 'disjunction', plain: 'unit' } as const satisfies Record<
  Joining,
  Intl.ListFormatType
>;

function formatterOf(language: Language, joining: Joining): Intl.ListFormat {
  return new Intl.ListFormat(localeOf[language], { type: types[joining] });
}
