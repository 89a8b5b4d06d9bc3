import { nowhere, type Place } from './place.js';

/** Tells where an internet address is. The address itself is kept nowhere, neither here nor by whoever asks. */
export interface PlaceFinder {
  /** Never throws: of an address that is private, malformed or unknown it tells nothing. */
  find(address: string): Place;
}

/** Where no city database is installed: cities are asked, not looked up. */
export const noPlaces: PlaceFinder = { find: () => nowhere };
