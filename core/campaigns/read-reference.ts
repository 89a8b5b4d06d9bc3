import { directServiceNames, type DirectServiceName } from '../streaming/service-name.js';
import { libraryItems, type LibraryItem } from './campaign.js';
import { parseIsrc, parseUpc } from './product-codes.js';
import { serviceUri } from './service-uris.js';

/** What somebody who has a release at hand pastes of it: one item of one service, or a code that all services know. */
export type ReleaseReferenceGiven =
  | { by: 'uri'; service: DirectServiceName; item: LibraryItem; uri: string }
  | { by: 'isrc'; isrc: string }
  | { by: 'upc'; upc: string };

/** Longer than any service's addresses. */
export const longestReference = 500;

/**
 * Reads what was pasted: the address or URI of a track or an album at a service that we save at, a UPC or an ISRC. No
 * address is ever opened: an id is taken out of those that are written exactly as the services write them, and
 * anything else is null. Pure.
 */
export function readReference(text: string): ReleaseReferenceGiven | null {
  const given = text.trim().replace(/^<(.*)>$/, '$1');
  if (given.length > longestReference) return null;
  const isrc = parseIsrc(given);
  if (isrc !== null) return { by: 'isrc', isrc };
  const upc = parseUpc(given);
  if (upc !== null) return { by: 'upc', upc };
  for (const service of directServiceNames) {
    // A song's page at Apple is its album's with something behind it: the narrower one first.
    for (const item of libraryItems) {
      const uri = serviceUri(service, item).safeParse(given);
      if (uri.success) return { by: 'uri', service, item, uri: uri.data };
    }
  }
  return null;
}
