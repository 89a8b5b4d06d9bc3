import type { Account } from '../services/spotify/accounts.js';
import type { Release } from '../services/spotify/catalogue.js';
import type { SpotifyState } from '../services/spotify/state.js';
import { parseUri } from '../services/spotify/uris.js';

/** One thing in a listener's library. */
export type Shelved = {
  readonly uri: string;
  /** `track`, `album`, `artist` …; `item` for what has no such name. */
  readonly kind: string;
  /** What it belongs to; null for what the catalogue does not know. */
  readonly release: Pick<Release, 'albumId' | 'artist' | 'title'> | null;
  /** The calendar's instant. */
  readonly addedAt: Date;
};

/** A listener's library, newest first. */
export function libraryOf(account: Account, { libraries, catalogue }: SpotifyState): Shelved[] {
  return libraries.items(account).map(({ uri, addedAt }) => {
    const parsed = parseUri(uri);
    const release = parsed === null ? null : catalogue.find(parsed);
    return { uri, kind: parsed?.kind ?? 'item', release, addedAt: new Date(addedAt) };
  });
}
