import { metros, type Metro } from './metros.js';
import type { MetroId } from './place.js';

/** Latin accents; the dots under Indic letters, which are written or left out; invisible joiners. */
const unheard = /[\u0300-\u036f\u093c\u09bc\u200b-\u200d\ufeff]/g;
/** Letters that take no accent apart. */
const folded: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

const byName = new Map(metros.flatMap((metro) => [metro.name, ...metro.aliases].map((name) => [plain(name), metro])));
const byId = new Map(metros.map((metro) => [metro.id, metro]));

/**
 * The metro that a city is counted to, however people write it: in capitals, without accents, in Devanagari or Bengali,
 * by an older name, with a district in brackets or the country behind it.
 *
 * @param country ISO 3166-1 alpha-2, where it is known: the Hyderabad of Pakistan is not that of India
 * @returns null for a city that belongs to none of the table's
 */
export function findMetro(city: string, country: string | null = null): Metro | null {
  const found = byName.get(plain(city)) ?? byName.get(plain(withoutAddition(city)));
  return found && (country === null || found.country === country.toUpperCase()) ? found : null;
}

/** The metro of this id, or null. */
export function metroById(id: MetroId): Metro | null {
  return byId.get(id) ?? null;
}

/** Without a district in brackets, and without a state or a country after a comma. */
function withoutAddition(city: string): string {
  return city.replace(/\(.*\)/gu, ' ').replace(/[,،].*$/su, '');
}

/** A city's name as it is compared: two spellings of the same name are the same text. */
export function plain(name: string): string {
  const bare = name.normalize('NFKD').replace(unheard, '').toLowerCase().replace(unheard, '');
  return bare
    .replace(/[ßøłđðæœı]/g, (letter) => folded[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
