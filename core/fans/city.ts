import { EngineError } from '../errors.js';
import { findMetro } from '../places/find-metro.js';
import type { MetroId, Place } from '../places/place.js';
import { unrulyCharacters } from '../unruly-characters.js';

/**
 * Where a fan lives: as they said it (`asked`), as the address they signed up from showed it (`ip`; the address itself is
 * not kept), or that they would rather not say (`declined`; they are not asked again).
 */
export type FanCity =
  | {
      by: 'asked' | 'ip';
      /** As the fan wrote it, or as the database has it. */
      name: string;
      /** The metro that it is counted to; null: none of the table's. */
      metro: MetroId | null;
      /** Calendar time. */
      at: Date;
    }
  | { by: 'declined'; name: null; metro: null; at: Date };

/** The longest name of a city that is kept, in UTF-16 units; the longest there is has 58 letters. */
export const longestCityName = 60;

/**
 * A city as a fan wrote it.
 *
 * @throws EngineError `input-invalid` for what can be no city's name
 */
export function cityAsTold(text: string, at: Date): FanCity {
  const name = text.normalize('NFC').replace(unrulyCharacters, ' ').replace(/\s+/g, ' ').trim();
  if (name.length > longestCityName || !/\p{L}/u.test(name) || /[<>{}@\\]|:\/\//.test(name)) {
    throw new EngineError('input-invalid', 'That is no name of a city.');
  }
  return { by: 'asked', name, metro: findMetro(name)?.id ?? null, at };
}

/** A city as an address has shown it; null if it has shown none. */
export function cityAsFound({ city, metro }: Place, at: Date): FanCity | null {
  return city === null ? null : { by: 'ip', name: city.slice(0, longestCityName), metro, at };
}
