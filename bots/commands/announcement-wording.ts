import type { ModeReason, PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { Phrase } from './phrase.js';

/** What an announcement is told with. */
export type Telling = {
  title: string;
  artist: string;
  service: string;
  /** What a pre-save is called there. */
  noun: string;
  /** Whether following is called so there, and not a favourite. */
  isFollow: boolean;
  when: string;
  /** How the promise is kept, and why not by saving; null while it is. */
  mode: PreSaveMode;
  reminder: ModeReason | null;
  /** Whether it can be saved for fans on this service. */
  isDirect: boolean;
  /** Whether the account they signed in with counts for another fan's sign-up. */
  countsForAnother: boolean;
  /** True once the fan follows all the artists they asked to follow; false also if there are none. */
  follows: boolean;
  /** All items of the promise. Here and below: such as "the track and the album", or nothing. */
  items: string;
  /** What our save has put into the library, and what the fan had there before. */
  saved: string;
  savedCount: number;
  there: string;
  /** What only a new permission can save. */
  waiting: string;
  /** What the service did not let us save, and what it never had. */
  refused: string;
  neverThere: string;
  /** What could have been one thing or another there until the end. */
  uncertain: string;
};

/** What an announcement's buttons open: the release on the service, the campaign's own page, or both. */
export type Goal = 'nowhere' | 'release' | 'smart-link' | 'release-and-smart-link';

/** How one kind of announcement is told. */
export type Wording = {
  title: (telling: Telling) => Phrase;
  text: (telling: Telling) => Phrase[];
  leadsTo: Goal | ((telling: Telling) => Goal);
};
