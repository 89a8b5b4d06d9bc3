import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { isLive } from '../availability.js';
import type { Ledger } from '../ledger.js';
import { openLibraries, type Libraries } from '../libraries.js';
import type { Account } from '../numbered-accounts.js';
import type { Catalogue } from '../numbered-catalogue.js';
import type { Item } from '../numbered-items.js';

/** What the listeners keep: "My Collection". Every request is in the ledger, done or not. */
export type Collections = Libraries<Account, Item> & {
  /** True if the item can be kept now: it is live in the account's market, or an artist the service knows [unk]. */
  has(account: Account, item: Item): boolean;
};

/** What the collections stand on. */
export type CollectionWorld = { journal: Journal; calendar: MovableCalendar; catalogue: Catalogue; ledger: Ledger };

/** Opens the collections. */
export function openCollections({ catalogue, ...world }: CollectionWorld): Collections {
  const has = ({ country }: Account, { kind, id }: Item): boolean => {
    const release = catalogue.find(kind, id);
    return release !== null && (kind === 'artists' || isLive(release, country, world.calendar.now()));
  };
  return { ...openLibraries<Account, Item>({ ...world, name: 'tidal', canSave: has }), has };
}
