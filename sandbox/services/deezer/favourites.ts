import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { isLive } from '../availability.js';
import type { Ledger } from '../ledger.js';
import { openLibraries, type Libraries } from '../libraries.js';
import type { Account } from '../numbered-accounts.js';
import type { Catalogue } from '../numbered-catalogue.js';
import type { Item } from '../numbered-items.js';
import type { Settings } from './settings.js';

/** What the listeners keep. Every request is in the ledger, done or not. */
export type Favourites = Libraries<Account, Item> & {
  /** True if the listener's country can play it now, or it is an artist the service knows. */
  isReadable(account: Account, item: Item): boolean;
};

/** What the favourites stand on. */
export type FavouriteWorld = {
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly catalogue: Catalogue;
  readonly ledger: Ledger;
  readonly settings: () => Settings;
};

/** Opens the favourites. */
export function openFavourites({ catalogue, settings, ...world }: FavouriteWorld): Favourites {
  const isReadable = ({ country }: Account, { kind, id }: Item): boolean => {
    const release = catalogue.find(kind, id);
    return release !== null && (kind === 'artists' || isLive(release, country, world.calendar.now()));
  };
  const canSave = (account: Account, item: Item): boolean =>
    isReadable(account, item) || (settings().whenUnreadable === 'kept' && catalogue.find(item.kind, item.id) !== null);
  return { ...openLibraries<Account, Item>({ ...world, name: 'deezer', canSave }), isReadable };
}
