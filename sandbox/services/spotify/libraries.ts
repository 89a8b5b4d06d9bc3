import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { isLive } from '../availability.js';
import type { Ledger } from '../ledger.js';
import { openLibraries, type Libraries } from '../libraries.js';
import type { Account } from './accounts.js';
import type { Catalogue } from './catalogue.js';
import type { SpotifyUri } from './uris.js';

/** What the listeners keep. Every request is in the ledger, applied or not. */
export type SpotifyLibraries = Libraries<Account, SpotifyUri>;

/** What the libraries stand on. */
export type LibraryWorld = { journal: Journal; calendar: MovableCalendar; catalogue: Catalogue; ledger: Ledger };

/**
 * Opens the libraries. What is live in the account's market is saved, the rest ignored
 * (platform-apis §10: what Spotify does is not documented); an artist is followed, live release or not.
 */
export function openSpotifyLibraries({ catalogue, ...world }: LibraryWorld): SpotifyLibraries {
  const canSave = ({ country }: Account, uri: SpotifyUri): boolean => {
    const release = catalogue.find(uri);
    return release !== null && (uri.kind === 'artist' || isLive(release, country, world.calendar.now()));
  };
  return openLibraries({ ...world, name: 'spotify', canSave });
}
