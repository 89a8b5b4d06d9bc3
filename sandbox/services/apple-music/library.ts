import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { isGone, isLive, isShown, liveAt } from '../availability.js';
import type { Ledger } from '../ledger.js';
import { openLibraries, type Libraries } from '../libraries.js';
import type { Catalogue, Release } from '../numbered-catalogue.js';
import type { Account } from './accounts.js';
import { itemKindOf, resourceKinds, type LibraryItem } from './items.js';
import type { Settings } from './settings.js';

/** What the libraries stand on. */
export type LibraryWorld = {
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  readonly settings: () => Settings;
};

/** What the listeners keep. What cannot be added is ignored without a word; every request is in the ledger, done or not. */
export type AppleLibraries = {
  readonly library: Libraries<Account, LibraryItem>;
  readonly favorites: Libraries<Account, LibraryItem>;
};

/** Opens the libraries and the favourites. */
export function openAppleLibraries({ catalogue, settings, ...world }: LibraryWorld): AppleLibraries {
  const releaseOf = (kind: string, id: string): Release | null => {
    const known = resourceKinds.find((each) => each === kind);
    return known === undefined ? null : catalogue.find(itemKindOf[known], id);
  };
  const canKeep = ({ country }: Account, { kind, id }: LibraryItem): boolean => {
    const release = releaseOf(kind, id);
    const now = world.calendar.now();
    if (release === null || kind === 'artists') return false;
    return settings().whenUnreleased === 'kept'
      ? isVisible(release, { country, now, settings: settings() })
      : isLive(release, country, now);
  };
  const canFavorite = (account: Account, item: LibraryItem): boolean =>
    item.kind === 'artists'
      ? settings().artistFavorites === 'kept' && releaseOf(item.kind, item.id) !== null
      : canKeep(account, item);
  return {
    library: openLibraries<Account, LibraryItem>({ ...world, name: 'apple-music', canSave: canKeep }),
    favorites: openLibraries<Account, LibraryItem>({ ...world, name: 'apple-music-favorites', canSave: canFavorite }),
  };
}

/** From where, when and under which switches something is looked at. */
export type Sight = { readonly country: string; readonly now: Date; readonly settings: Pick<Settings, 'unreleased'> };

/** True if the storefront shows a release; whether it can be played is another matter. */
export function isVisible(release: Release, { country, now, settings }: Sight): boolean {
  if (settings.unreleased === 'hidden') return isShown(release, country, now);
  return liveAt(release, country) !== null && !isGone(release, now);
}
