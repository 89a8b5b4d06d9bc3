import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';
import type { Effect, Ledger } from './ledger.js';

const savedItem = z.object({
  uri: z.string(),
  addedAt: z.string(),
  /** The calendar's instants between which it shows; left out: from the start, for good. */
  visibleFrom: z.string().optional(),
  goneFrom: z.string().optional(),
});

/** One item of a library; `addedAt` is the calendar's instant, ISO 8601 in UTC. */
export type SavedItem = z.infer<typeof savedItem>;

/** Whose library it is. */
export type Holder = { readonly accountId: string };

/** What can be saved; `addedAt` is the client's word for when it was. */
export type Savable = { readonly uri: string; readonly addedAt?: string };

/** How a write comes out that is answered like any other: as it should, not at all, or `lateMs` of the calendar later. */
export type Twist =
  { readonly kind: 'none' } | { readonly kind: 'ghost' } | { readonly kind: 'late'; readonly lateMs: number };

/** What the listeners keep. Every request is in the ledger, applied or not. */
export interface Libraries<Account extends Holder, Item extends Savable> {
  /** Saves what can be saved; the rest is ignored without a word, so that only a read-back tells. Saving again changes nothing. */
  save(account: Account, wanted: readonly Item[], twist?: Twist): void;
  remove(account: Account, wanted: readonly Item[], twist?: Twist): void;
  /** Puts there what was saved before anybody looked: it is in no ledger. What is there already stays. */
  stock(account: Account, uris: readonly string[], at: Date): void;
  contains(account: Account, uri: string): boolean;
  /** How many libraries show this item now. */
  holders(uri: string): number;
  /** The library as it shows now, newest first. */
  items(account: Account): SavedItem[];
  /** Calls `listener` whenever a library has become different, until the returned function is called; a late change counts at once. */
  onChange(listener: (effect: Effect) => void): () => void;
}

/** What the libraries of a service stand on; `name` is the service's in the journal. */
export type LibraryWorld<Account, Item> = {
  readonly name: string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly ledger: Ledger;
  /** True if the service has the item for this account now. */
  readonly canSave: (account: Account, item: Item) => boolean;
};

const asItShould: Twist = { kind: 'none' };

/** Opens the libraries. */
export function openLibraries<Account extends Holder, Item extends Savable>(
  world: LibraryWorld<Account, Item>,
): Libraries<Account, Item> {
  const { calendar, ledger, canSave } = world;
  const { kept, keep, items, contains, holders } = openKept(world);
  const listeners = new Set<(effect: Effect) => void>();
  const record = (details: Parameters<Ledger['record']>[0]): void => {
    const effect = ledger.record(details);
    if (effect.changed) for (const listener of [...listeners]) listener(effect);
  };
  const saveOne = (account: Account, item: Item, twist: Twist): void => {
    const { uri, addedAt } = item;
    const applied = twist.kind !== 'ghost' && canSave(account, item);
    const changed = applied && !contains(account, uri);
    const now = calendar.now();
    const visible = twist.kind === 'late' ? { visibleFrom: after(now, twist) } : {};
    const others = kept(account).filter((each) => each.uri !== uri);
    if (changed) keep(account, [{ uri, addedAt: addedAt ?? now.toISOString(), ...visible }, ...others]);
    record({ accountId: account.accountId, uri, action: 'save', applied, changed, ...twistMark(twist) });
  };
  const removeOne = (account: Account, { uri }: Item, twist: Twist): void => {
    const applied = twist.kind !== 'ghost';
    const changed = applied && contains(account, uri);
    const gone = (item: SavedItem): SavedItem[] =>
      twist.kind === 'late' ? [{ ...item, goneFrom: after(calendar.now(), twist) }] : [];
    const left = kept(account).flatMap((item) => (item.uri === uri ? gone(item) : [item]));
    if (changed) keep(account, left);
    record({ accountId: account.accountId, uri, action: 'remove', applied, changed, ...twistMark(twist) });
  };
  return {
    save: (account, wanted, twist = asItShould) => wanted.forEach((item) => saveOne(account, item, twist)),
    remove: (account, wanted, twist = asItShould) => wanted.forEach((item) => removeOne(account, item, twist)),
    stock(account, uris, at) {
      const missing = uris.filter((uri) => !kept(account).some((item) => item.uri === uri));
      const stocked = missing.map((uri) => ({ uri, addedAt: at.toISOString() }));
      if (stocked.length > 0) keep(account, [...kept(account), ...stocked]);
    },
    contains,
    holders,
    items,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is kept of each library, and what shows of it now. */
function openKept({ name, journal, calendar }: Pick<LibraryWorld<never, never>, 'name' | 'journal' | 'calendar'>) {
  const shelf = openShelf(journal, `${name}/libraries`, z.array(savedItem));
  const kept = (account: Holder): SavedItem[] => shelf.get(account.accountId) ?? [];
  const keep = (account: Holder, items: SavedItem[]): void => shelf.put(account.accountId, items);
  const items = (account: Holder): SavedItem[] => kept(account).filter((item) => shows(item, calendar.now()));
  const contains = (account: Holder, uri: string): boolean => items(account).some((item) => item.uri === uri);
  const holders = (uri: string): number => {
    const now = calendar.now();
    return shelf.all().filter((library) => library.some((item) => item.uri === uri && shows(item, now))).length;
  };
  return { kept, keep, items, contains, holders };
}

function shows({ visibleFrom, goneFrom }: SavedItem, now: Date): boolean {
  const from = visibleFrom === undefined ? -Infinity : Date.parse(visibleFrom);
  const until = goneFrom === undefined ? Infinity : Date.parse(goneFrom);
  return from <= now.getTime() && now.getTime() < until;
}

function after(now: Date, { lateMs }: { lateMs: number }): string {
  return new Date(now.getTime() + lateMs).toISOString();
}

function twistMark({ kind }: Twist): { twist?: 'ghost' | 'late' } {
  return kind === 'none' ? {} : { twist: kind };
}
