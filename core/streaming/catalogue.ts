import type { LibraryItem } from '../campaigns/campaign.js';

/** What is looked up: an item by its URI, a recording by its ISRC, or an album by its UPC. */
export type CatalogueReference =
  { by: 'uri'; item: LibraryItem; uri: string } | { by: 'isrc'; isrc: string } | { by: 'upc'; upc: string };

/** What a service tells everybody of a release; null: it does not tell. */
export type CatalogueRelease = {
  title: string;
  /** All its artists, as one line. */
  artistName: string;
  artistUris: string[];
  /** Of an album, the track only where there is no other. */
  trackUri: string | null;
  albumUri: string | null;
  isrc: string | null;
  upc: string | null;
  /** YYYY-MM-DD. */
  releaseDate: string | null;
  /** A picture of it, on a host of the service's own. */
  coverUrl: string | null;
};

/** Where a catalogue is looked at: the largest market, which lacks the least. ISO 3166-1 alpha-2. */
export const catalogueMarket = 'US';

/** Artists' names as one line; each once. */
export function artistLine(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter((name) => name !== undefined && name !== ''))].join(', ');
}

/** A day as services write it; null for one they know by its year or month alone. */
export function dayIn(text: string | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text ?? '')?.[0] ?? null;
}
