import { itemKindOf, parseLibraryUri } from '../services/apple-music/items.js';
import type { AppleMusicState } from '../services/apple-music/state.js';
import type { DeezerState } from '../services/deezer/state.js';
import type { Effect } from '../services/ledger.js';
import type { Libraries, SavedItem } from '../services/libraries.js';
import type { Account } from '../services/numbered-accounts.js';
import type { Catalogue, Release } from '../services/numbered-catalogue.js';
import { parseItem, type Item, type ItemKind } from '../services/numbered-items.js';
import type { TidalState } from '../services/tidal/state.js';
import { findAccount } from '../services/listeners.js';

/** The sandbox's services beside Spotify, as the playground shows them one below the other. */
export const otherServiceNames = ['appleMusic', 'deezer', 'tidal'] as const;

/** See `otherServiceNames`. */
export type OtherServiceName = (typeof otherServiceNames)[number];

/** What somebody is called at a service. */
export type Somebody = { readonly accountId: string; readonly displayName: string };

/** What a uri of a service's ledger names. */
export type Named = { readonly kind: 'track' | 'album' | 'artist'; readonly release: Release };

/** A service beside Sandbox Spotify, as the playground looks at it. */
export type OtherService = {
  readonly name: OtherServiceName;
  /** As the service writes itself. */
  readonly title: string;
  /** What it calls what a listener keeps. */
  readonly shelf: string;
  /** The listener with this account id or name. */
  listener(key: string): Somebody | undefined;
  /** Newest first. */
  kept(listener: Somebody): readonly SavedItem[];
  /** Null for what the catalogue does not know. */
  named(uri: string): Named | null;
  /** What was done to the shelves, in order. */
  effects(): readonly Effect[];
  /** Calls `listener` whenever a shelf has become different, until the returned function is called. */
  onChange(listener: () => void): () => void;
};

/** What the other services stand on. */
export type OtherStates = {
  readonly appleMusic: AppleMusicState;
  readonly deezer: DeezerState;
  readonly tidal: TidalState;
};

/** Looks at the services beside Sandbox Spotify, all in one way. */
export function openOtherServices({ appleMusic, deezer, tidal }: OtherStates): readonly OtherService[] {
  return [
    appleMusicService(appleMusic),
    numberedService({ name: 'deezer', title: 'Deezer', shelf: 'favourites' }, deezer, deezer.favourites),
    numberedService({ name: 'tidal', title: 'TIDAL', shelf: 'collection' }, tidal, tidal.collections),
  ];
}

const kinds = { tracks: 'track', albums: 'album', artists: 'artist' } as const;

function namedIn(catalogue: Catalogue, kind: ItemKind, id: string): Named | null {
  const release = catalogue.find(kind, id);
  return release && { kind: kinds[kind], release };
}

type Words = Pick<OtherService, 'name' | 'title' | 'shelf'>;

type NumberedState = Pick<TidalState, 'accounts' | 'catalogue' | 'ledger'>;

function numberedService(
  words: Words,
  { accounts, catalogue, ledger }: NumberedState,
  shelves: Libraries<Account, Item>,
): OtherService {
  return {
    ...words,
    listener: (key) => findAccount(accounts, key),
    kept({ accountId }) {
      const account = accounts.get(accountId);
      return account ? shelves.items(account) : [];
    },
    named(uri) {
      const item = parseItem(uri);
      return item && namedIn(catalogue, item.kind, item.id);
    },
    effects: () => ledger.effects(),
    onChange: (listener) => shelves.onChange(listener),
  };
}

/** Apple has no followers: an artist among the favourites is as near as it comes. */
function appleMusicService({ accounts, catalogue, ledger, library, favorites }: AppleMusicState): OtherService {
  const named = (uri: string): Named | null => {
    const item = parseLibraryUri(uri);
    return item && namedIn(catalogue, itemKindOf[item.kind], item.id);
  };
  return {
    name: 'appleMusic',
    title: 'Apple Music',
    shelf: 'library',
    listener: (key) => findAccount(accounts, key),
    kept({ accountId }) {
      const account = accounts.get(accountId);
      if (!account) return [];
      const artists = favorites.items(account).filter(({ uri }) => named(uri)?.kind === 'artist');
      return [...library.items(account), ...artists];
    },
    named,
    effects: () => ledger.effects(),
    onChange(listener) {
      const stops = [library.onChange(listener), favorites.onChange(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
