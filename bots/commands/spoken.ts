import { unrulyCharacters } from '../../core/unruly-characters.js';
import { unsent, type Phrase } from './phrase.js';

/** Somebody's own words, a phrase for each paragraph: as they were typed, but for what could turn the lines around, and without any command in them. */
export function spoken(text: string): Phrase[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(unrulyCharacters, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => [unsent(line)]);
}
