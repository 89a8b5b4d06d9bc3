import { nowhere, type Place } from './place.js';

/** Whose data it is, and where they are to be found. */
export type Attribution = { text: string; url: string };

/** Tells where an internet address is. The address itself is kept nowhere, neither here nor by whoever asks. */
export interface PlaceFinder {
  /** What must stand on the pages that show what it found, by the terms of its data; null: nothing. */
  readonly attribution: Attribution | null;
  /** Never throws: of an address that is private, malformed or unknown it tells nothing. */
  find(address: string): Place;
}

/** Where no city database is installed: cities are asked, not looked up. */
export const noPlaces: PlaceFinder = { attribution: null, find: () => nowhere };
