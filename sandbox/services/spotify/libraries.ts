import { z } from 'zod';
import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import type { Account } from './accounts.js';
import { isLive, type Catalogue } from './catalogue.js';
import type { Effect, Ledger } from './ledger.js';
import type { SpotifyUri } from './uris.js';

const savedItem = z.object({ uri: z.string(), addedAt: z.string() });

/** One item of a library; `addedAt` is the calendar's instant, ISO 8601 in UTC. */
export type SavedItem = z.infer<typeof savedItem>;

/** What the listeners keep. Every request is in the ledger, applied or not. */
export interface Libraries {
  /**
   * Saves what is live in the account's market; the rest is ignored without a word,
   * so that only a read-back tells (platform-apis §10: what Spotify does is not documented).
   * An artist is followed, live release or not. Saving again changes nothing.
   */
  save(account: Account, uris: readonly SpotifyUri[]): void;
  remove(account: Account, uris: readonly SpotifyUri[]): void;
  contains(account: Account, uri: string): boolean;
  /** The library, newest first. */
  items(account: Account): SavedItem[];
  /** Calls `listener` whenever a library has become different, until the returned function is called. */
  onChange(listener: (effect: Effect) => void): () => void;
}

/** What the libraries stand on. */
export type LibraryWorld = { journal: Journal; calendar: MovableCalendar; catalogue: Catalogue; ledger: Ledger };

/** Opens the libraries. */
export function openLibraries({ journal, calendar, catalogue, ledger }: LibraryWorld): Libraries {
  const shelf = openShelf(journal, 'spotify/libraries', z.array(savedItem));
  const listeners = new Set<(effect: Effect) => void>();
  const items = (account: Account): SavedItem[] => shelf.get(account.accountId) ?? [];
  const contains = (account: Account, uri: string): boolean => items(account).some((item) => item.uri === uri);
  const record = (details: Parameters<Ledger['record']>[0]): void => {
    const effect = ledger.record(details);
    if (effect.changed) for (const listener of [...listeners]) listener(effect);
  };
  const canSave = (account: Account, uri: SpotifyUri): boolean => {
    const release = catalogue.find(uri);
    return release !== null && (uri.kind === 'artist' || isLive(release, account.country, calendar.now()));
  };
  const saveOne = (account: Account, uri: SpotifyUri): void => {
    const { accountId } = account;
    const applied = canSave(account, uri);
    const changed = applied && !contains(account, uri.uri);
    if (changed) shelf.put(accountId, [{ uri: uri.uri, addedAt: calendar.now().toISOString() }, ...items(account)]);
    record({ accountId, uri: uri.uri, action: 'save', applied, changed });
  };
  const removeOne = (account: Account, { uri }: SpotifyUri): void => {
    const { accountId } = account;
    const changed = contains(account, uri);
    if (changed) {
      const kept = items(account).filter((item) => item.uri !== uri);
      shelf.put(accountId, kept);
    }
    record({ accountId, uri, action: 'remove', applied: true, changed });
  };
  return {
    save: (account, uris) => uris.forEach((uri) => saveOne(account, uri)),
    remove: (account, uris) => uris.forEach((uri) => removeOne(account, uri)),
    contains,
    items,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
