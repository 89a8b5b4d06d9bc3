import type { ModeReason, PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** What of a promise is meant, as messages choose their words by. */
export type Items = 'track' | 'album' | 'both';

/** An announcement, as it is told. */
export type Telling = {
  /** Whether it is read in a letter: nobody can type anything there. */
  isMail: boolean;
  /** In whose language. */
  speech: Speech;
  /** What is put into sentences. */
  names: {
    title: string;
    artist: string;
    service: string;
    when: string;
    /** What a pre-save is called there. */
    term: 'preAdd' | 'preSave';
  };
  /** Whether following is called so there, and not a favourite. */
  isFollow: boolean;
  /** How the promise is kept, and why not by saving; null while it is. */
  mode: PreSaveMode;
  reminder: ModeReason | null;
  /** Whether it can be saved for fans on this service. */
  isDirect: boolean;
  /** Whether the account they signed in with counts for another fan's sign-up. */
  countsForAnother: boolean;
  /** True once the fan follows all the artists they asked to follow; false also if there are none. */
  follows: boolean;
  /** All items of the promise. */
  items: Items;
  /** What our save has put into the library, and what the fan had there before. */
  saved: Items | null;
  there: Items | null;
  /** What only a new permission can save. */
  waiting: Items;
  /** What the service did not let us save, and what it never had. */
  refused: Items | null;
  neverThere: Items | null;
  /** What could have been one thing or another there until the end. */
  uncertain: Items | null;
};

/** What an announcement's buttons open: the release on the service, the campaign's own page, or both. */
export type Goal = 'nowhere' | 'release' | 'smart-link' | 'release-and-smart-link';

/** How one kind of announcement is told. */
export type Wording = {
  title: (telling: Telling) => Phrase;
  text: (telling: Telling) => Phrase[];
  leadsTo: Goal | ((telling: Telling) => Goal);
};
